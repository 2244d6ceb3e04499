import { useState } from 'preact/hooks';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { report } from '../../state/data.js';
import './issues.css';
import { show } from './place.js';

/** @import {DataReport, Issue} from '../../engine/protocol.js' */

const SEVERITIES = /** @type {const} */ ({
  error: { sign: '✕', word: 'Error' },
  warning: { sign: '!', word: 'Warning' },
  info: { sign: 'i', word: 'Note' },
});

/** How many issues of a kind are listed at once; more come by a button. */
const PAGE = 50;

/** Everything that reading the file found, folded by kind, each at its line. */
export function Issues() {
  const now = report.value;
  return now && <IssueList issues={now.issues} />;
}

/** @param {{issues: DataReport['issues']}} props */
function IssueList({ issues: { total, kinds, first } }) {
  const [opened, setOpened] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  if (total === 0) {
    return <p class="issues-none">Every cell was read as it stands; there is nothing to report.</p>;
  }
  const isOpen = (/** @type {string} */ code) => kinds.length === 1 || opened.has(code);
  const allOpen = kinds.every(({ code }) => isOpen(code));

  /** @param {string} code */
  function toggle(code) {
    const codes = new Set(opened);
    if (!codes.delete(code)) {
      codes.add(code);
    }
    setOpened(codes);
  }

  return (
    <div class="issues">
      {kinds.length > 1 && (
        <button
          type="button"
          class="issues-all"
          onClick={() => setOpened(new Set(allOpen ? [] : kinds.map(({ code }) => code)))}
        >
          {allOpen ? 'Fold all kinds' : 'Unfold all kinds'}
        </button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="issues-scroll" tabIndex={0} aria-label="Issues, scrolling">
        <table aria-label="Issues">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">Found</th>
              <th scope="col">Expected</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          {kinds.map((kind) => (
            <Kind
              key={kind.code}
              kind={kind}
              issues={first.filter(({ code }) => code === kind.code)}
              open={isOpen(kind.code)}
              onToggle={() => toggle(kind.code)}
            />
          ))}
        </table>
      </section>
    </div>
  );
}

/**
 * @param {{kind: DataReport['issues']['kinds'][number], issues: Issue[], open: boolean,
 *   onToggle: () => void}} props `issues`: the first of the kind
 */
function Kind({ kind: { severity, title, count }, issues, open, onToggle }) {
  const [most, setMost] = useState(PAGE);
  const { sign, word } = SEVERITIES[severity];
  const listed = open ? issues.slice(0, most) : [];
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={5} class="issues-head">
          <button type="button" class="issues-kind" aria-expanded={open} onClick={onToggle}>
            <span class={`issues-${severity}`}>
              <span class="issues-sign" aria-hidden="true">
                {sign}
              </span>
              {word}: {title.toLowerCase()}
            </span>
            <span class="issues-count">{formatNumber(count)}</span>
          </button>
        </th>
      </tr>
      {listed.map((issue, i) => (
        <IssueRow key={i} issue={issue} />
      ))}
      {open && listed.length < count && (
        <tr>
          <td colSpan={5} class="issues-more">
            {formatNumber(listed.length)} of {formatCount(count, 'place')} shown
            {issues.length < count ? '; the first ones are kept' : ''}.{' '}
            {most < issues.length && (
              <button type="button" onClick={() => setMost(most + PAGE)}>
                Show more
              </button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** @param {{issue: Issue}} props */
function IssueRow({ issue: { line, column, columnName, raw, expected, done, row } }) {
  return (
    <tr>
      <td class="issues-line">
        {row < 0 || line < 1 ? (
          line > 0 && formatNumber(line)
        ) : (
          <button
            type="button"
            aria-label={`Line ${line}: show row ${row + 1} in the preview`}
            onClick={() => show(row, column)}
          >
            {formatNumber(line)}
          </button>
        )}
      </td>
      <td>{columnName}</td>
      <td class="issues-raw">{raw}</td>
      <td>{expected}</td>
      <td>{done}</td>
    </tr>
  );
}
