import { effect, Signal } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../charts/numbers.js';
import { download } from './download.js';

/** Milliseconds between two readings of the summary and the table while the data move. */
const READING = 300;

/**
 * A chart with its name, one sentence about it, its table twin, and its picture to keep.
 *
 * @template Data
 * @template {object} Options
 * @param {object} props
 * @param {string} props.title accessible name of the figure
 * @param {(host: HTMLElement, options: Options & {title: string}) =>
 *   import('../charts/chart.js').Chart<Data>} props.create a factory of `charts/`; called once
 * @param {Options} [props.options] of the factory; read once
 * @param {Data | import('@preact/signals').ReadonlySignal<Data>} props.data what to show; a signal is
 *   followed without rendering this component again
 * @param {import('preact').ComponentChildren} [props.children] what to show, in a row of its own below the
 *     name
 */
export function ChartFigure({ title, create, options, data, children }) {
  const id = useId();
  const host = useRef(/** @type {HTMLDivElement | null} */ (null));
  const live = useRef(/** @type {Live<Data> | null} */ (null));
  const [chart, setChart] = useState(
    /** @type {import('../charts/chart.js').Chart<Data> | null} */ (null),
  );
  const [reading, setReading] = useState(/** @type {Reading} */ ({ summary: '', table: null }));
  const [problem, setProblem] = useState('');
  const [, setSwitched] = useState(0);

  // The chart is made once; later changes of `create` or `options` are not followed, by contract.
  useEffect(() => {
    if (!host.current) return;
    const made = create(
      host.current,
      /** @type {Options & {title: string}} */ ({ ...options, title }),
    );
    const current = createLive(made, setReading);
    live.current = current;
    setChart(made);
    return () => {
      live.current = null;
      current.end();
      made.destroy();
    };
  }, []);

  useEffect(() => {
    const current = live.current;
    if (!current) return;
    if (!(data instanceof Signal)) {
      current.show(/** @type {Data} */ (data));
      return;
    }
    return effect(() => current.show(data.value));
  }, [chart, data]);

  const asTable = reading.table !== null;
  const { columns, rows, note } = reading.table ?? { columns: [], rows: [], note: '' };

  function save() {
    setProblem('');
    chart?.toPng().then(
      (blob) => download(blob, `${fileName(title)}.png`),
      (error) => setProblem(`The picture could not be made: ${error.message}`),
    );
  }

  return (
    <figure class="chart-figure" aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
      <figcaption id={`${id}-title`}>{title}</figcaption>
      <div class="chart-actions">
        {!asTable &&
          chart?.switches?.map(({ label, isOn, turn }) => (
            <button
              key={label}
              type="button"
              class="chart-action"
              aria-label={`${title}: ${label.toLowerCase()}`}
              aria-pressed={isOn()}
              onClick={() => {
                turn(!isOn());
                setSwitched((times) => times + 1);
              }}
            >
              {label}
            </button>
          ))}
        <button
          type="button"
          class="chart-action"
          aria-label={`${title}: show as ${asTable ? 'chart' : 'table'}`}
          onClick={() => live.current?.tabulate(!asTable)}
        >
          Show as {asTable ? 'chart' : 'table'}
        </button>
        <button
          type="button"
          class="chart-action"
          aria-label={`${title}: save as PNG`}
          onClick={save}
        >
          Save as PNG
        </button>
      </div>
      {children && <div class="chart-choices">{children}</div>}
      <p class="chart-summary" id={`${id}-summary`}>
        {reading.summary}
      </p>
      {problem && (
        <p class="chart-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="chart-body" ref={host} hidden={asTable} />
      {asTable && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="chart-table" tabIndex={0} aria-label={`${title}: table`}>
          <table>
            <thead>
              <tr>
                {columns.map((column, c) => (
                  <th key={c} scope="col" class={isNumber(rows[0]?.[c]) ? 'chart-number' : ''}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, r) => (
                <tr key={r}>
                  {row.map((cell, c) => (
                    <td key={c} class={isNumber(cell) ? 'chart-number' : ''}>
                      {isNumber(cell) ? formatNumber(cell, 6) : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {note && <p class="chart-note">{note}</p>}
    </figure>
  );
}

/** @param {unknown} cell @returns {cell is number} */
function isNumber(cell) {
  return typeof cell === 'number';
}

/** @param {string} title */
function fileName(title) {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/**
 * @template Data
 * @typedef {object} Live
 * @property {(data: Data) => void} show
 * @property {(on: boolean) => void} tabulate
 * @property {() => void} end
 */

/** @typedef {{summary: string, table: import('../charts/chart.js').TableTwin | null}} Reading */

/**
 * Feeds a chart each new state at once, and reads its words and table only now and then, because
 * data may come sixty times a second.
 *
 * @template Data
 * @param {import('../charts/chart.js').Chart<Data>} chart
 * @param {(reading: Reading) => void} report
 * @returns {Live<Data>}
 */
function createLive(chart, report) {
  let asTable = false;
  let last = Number.NEGATIVE_INFINITY;
  let timer = 0;

  function read() {
    timer = 0;
    last = performance.now();
    report({ summary: chart.summary(), table: asTable ? chart.table() : null });
  }

  return {
    show(data) {
      chart.render(data);
      const wait = last + READING - performance.now();
      if (timer === 0) timer = window.setTimeout(read, Math.max(0, wait));
    },
    tabulate(on) {
      asTable = on;
      read();
    },
    end() {
      clearTimeout(timer);
    },
  };
}
