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

/** How many issues are listed at once; more come by a button. */
const PAGE = 50;

/** Everything that reading the file found, each at its line. */
export function Issues() {
  const now = report.value;
  return now && <IssueList issues={now.issues} />;
}

/** @param {{issues: DataReport['issues']}} props */
function IssueList({ issues: { total, kinds, first } }) {
  const [kind, setKind] = useState('');
  const [most, setMost] = useState(PAGE);
  if (total === 0) {
    return <p class="issues-none">Every cell was read as it stands; there is nothing to report.</p>;
  }
  const known = kinds.some(({ code }) => code === kind) ? kind : '';
  const listed = known === '' ? first : first.filter(({ code }) => code === known);
  const count = known === '' ? total : (kinds.find(({ code }) => code === known)?.count ?? 0);
  return (
    <div class="issues">
      <label class="issues-kind">
        Show
        <select
          value={known}
          onChange={(event) => {
            setKind(event.currentTarget.value);
            setMost(PAGE);
          }}
        >
          <option value="">All kinds ({formatNumber(total)})</option>
          {kinds.map(({ code, title, count: of }) => (
            <option key={code} value={code}>
              {title} ({formatNumber(of)})
            </option>
          ))}
        </select>
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="issues-scroll" tabIndex={0} aria-label="Issues, scrolling">
        <table aria-label="Issues">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col">Line</th>
              <th scope="col">Column</th>
              <th scope="col">Found</th>
              <th scope="col">Expected</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, most).map((issue, i) => (
              <IssueRow key={i} issue={issue} title={titleOf(kinds, issue)} />
            ))}
          </tbody>
        </table>
      </section>
      <p class="issues-more">
        {formatNumber(Math.min(most, listed.length))} of {formatCount(count, 'issue')} shown
        {listed.length < count ? '; of each kind the first places are kept' : ''}.{' '}
        {most < listed.length && (
          <button type="button" onClick={() => setMost(most + PAGE)}>
            Show more
          </button>
        )}
      </p>
    </div>
  );
}

/** @param {DataReport['issues']['kinds']} kinds @param {Issue} issue */
function titleOf(kinds, issue) {
  return kinds.find(({ code }) => code === issue.code)?.title ?? issue.code;
}

/** @param {{issue: Issue, title: string}} props */
function IssueRow({ issue, title }) {
  const { severity, line, column, columnName, raw, expected, done, row } = issue;
  const { sign, word } = SEVERITIES[severity];
  return (
    <tr>
      <td class={`issues-${severity}`}>
        <span class="issues-sign" aria-hidden="true">
          {sign}
        </span>
        {word}: {title.toLowerCase()}
      </td>
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
