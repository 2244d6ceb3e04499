import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../charts/numbers.js';
import { choices } from '../../state/choices.js';
import { cells, report, source } from '../../state/data.js';
import { ColumnHead } from './column-head.jsx';
import { place } from './place.js';
import './preview.css';
import { createRowBlocks } from './row-blocks.js';
import { rowWindow, scrollTo } from './row-window.js';

/** @import {DataReport} from '../../engine/protocol.js' */

/** Pixels; the stylesheet gives rows and columns the same. */
const ROW = 30;
const COLUMN = 148;
const CORNER = 76;
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;
/** A cell of more characters may be cut off; pointing at it shows the whole. */
const MOST_SEEN = 14;

/** The table of the open data. Only what can be seen is drawn, so that any size scrolls alike. */
export function Preview() {
  const now = report.value;
  // Another file is looked at from its beginning.
  const key = `${now?.columns.length} ${source.value?.name}`;
  const next = { key, report: now };
  const [last, setLast] = useState(next);
  // Its table comes in the frame after everything else that changes with it.
  useEffect(() => setLast(next), [key, now]);
  const shown = key === last.key ? next : last;
  return shown.report && <PreviewTable key={shown.key} report={shown.report} />;
}

/** @param {{report: DataReport}} props */
function PreviewTable({ report: table }) {
  const { rows, columns } = table;
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const focus = useRef(/** @type {HTMLTableCellElement | null} */ (null));
  const [, redraw] = useState(0);
  const [view, setView] = useState({ top: 0, left: 0, height: 360, width: 1200 });
  const blocks = useMemo(
    () => createRowBlocks(cells, () => redraw((times) => times + 1)),
    [columns],
  );

  const down = rowWindow({
    scrolled: view.top,
    seen: view.height,
    size: ROW,
    count: rows,
    spare: SPARE_ROWS,
  });
  const across = rowWindow({
    scrolled: view.left,
    seen: view.width,
    size: COLUMN,
    count: columns.length,
    spare: SPARE_COLUMNS,
  });
  const shown = columns.slice(across.first, across.end);

  useEffect(() => blocks.want(down.first, down.end), [blocks, down.first, down.end]);

  useLayoutEffect(() => {
    const seen = box.current;
    if (!seen) return;
    const look = () =>
      setView({
        top: seen.scrollTop,
        left: seen.scrollLeft,
        height: seen.clientHeight,
        width: seen.clientWidth,
      });
    const sizes = new ResizeObserver(look);
    sizes.observe(seen);
    seen.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      seen.removeEventListener('scroll', look);
    };
  }, []);

  const wanted = place.value?.table === table ? place.value : null;
  useEffect(() => {
    const seen = box.current;
    if (!seen || !wanted) return;
    seen.scrollTop = scrollTo(wanted.row, { seen: seen.clientHeight, size: ROW, count: rows });
    if (wanted.column >= 0) {
      seen.scrollLeft = scrollTo(wanted.column, {
        seen: seen.clientWidth,
        size: COLUMN,
        count: columns.length,
      });
    }
  }, [wanted]);

  // The cell is drawn only once the box has scrolled to it.
  const reached = wanted !== null && wanted.row >= down.first && wanted.row < down.end;
  useEffect(() => {
    if (reached) focus.current?.focus({ preventScroll: true });
  }, [wanted, reached]);

  // Whoever comes back to the preview later is not taken to the cell again.
  useEffect(
    () => () => {
      place.value = null;
    },
    [],
  );

  const target = choices.value?.target ?? -1;
  const features = choices.value?.features ?? [];
  const tone = (/** @type {number} */ index) =>
    index === target ? 'is-target' : features.includes(index) ? '' : 'is-left-out';

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="preview" tabIndex={0} aria-label="Preview, scrolling" ref={box}>
      <table
        aria-label="Preview"
        aria-rowcount={rows + 1}
        aria-colcount={columns.length + 1}
        style={{ width: `${CORNER + shown.length * COLUMN + across.before + across.after}px` }}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="preview-corner">
              Row
            </th>
            <Gap width={across.before} />
            {shown.map((column, i) => (
              <th
                key={across.first + i}
                scope="col"
                class={tone(across.first + i)}
                aria-colindex={across.first + i + 2}
              >
                <ColumnHead column={column} index={across.first + i} />
              </th>
            ))}
            <Gap width={across.after} />
          </tr>
        </thead>
        <tbody>
          <Filler height={down.before} />
          {Array.from({ length: down.end - down.first }, (_, i) => {
            const row = down.first + i;
            const texts = blocks.get(row);
            return (
              <tr key={row} aria-rowindex={row + 2} class={wanted?.row === row ? 'is-wanted' : ''}>
                <th
                  scope="row"
                  tabIndex={-1}
                  ref={wanted?.row === row && wanted.column < 0 ? focus : null}
                >
                  {formatNumber(row + 1)}
                </th>
                <Gap width={across.before} />
                {shown.map((column, k) => {
                  const index = across.first + k;
                  const text = texts?.[index];
                  const isWanted = wanted?.row === row && wanted.column === index;
                  return (
                    <td
                      key={index}
                      aria-colindex={index + 2}
                      tabIndex={isWanted ? -1 : undefined}
                      ref={isWanted ? focus : null}
                      title={text !== undefined && text.length > MOST_SEEN ? text : undefined}
                      class={`${tone(index)} ${column.type === 'number' ? 'is-number' : ''} ${isWanted ? 'is-wanted-cell' : ''}`}
                    >
                      {text === '' ? <span class="preview-empty">missing</span> : text}
                    </td>
                  );
                })}
                <Gap width={across.after} />
              </tr>
            );
          })}
          <Filler height={down.after} />
        </tbody>
      </table>
    </section>
  );
}

/** The columns that are not drawn. @param {{width: number}} props */
function Gap({ width }) {
  return width > 0 ? (
    <td class="preview-gap" aria-hidden="true" style={{ width: `${width}px` }} />
  ) : null;
}

/** The rows that are not drawn. @param {{height: number}} props */
function Filler({ height }) {
  return height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of nothing takes no focus
    <tr aria-hidden="true">
      <td class="preview-gap" style={{ height: `${height}px` }} />
    </tr>
  ) : null;
}
