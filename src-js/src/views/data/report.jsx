import { formatCount, formatNumber } from '../../charts/numbers.js';
import { report, source } from '../../state/data.js';
import { engine, unanswered } from '../../state/engine.js';
import { download } from '../download.js';
import { guardFormulas } from './formulas.js';
import { Issues } from './issues.jsx';
import './report.css';

/** What reading the file came to, folded away until someone wants it. */
export function Report() {
  const now = report.value;
  if (now === null) {
    return null;
  }
  const { total } = now.issues;
  return (
    <details class="findings">
      <summary>
        {total === 0 ? 'No issues found' : `${formatCount(total, 'issue')} found in the file`}
      </summary>
      <dl class="report-figures">
        <div>
          <dt>Rows read</dt>
          <dd>{formatNumber(now.readRows)}</dd>
        </div>
        <div>
          <dt>{now.kept === 'sample' ? 'Sampled rows with problems' : 'Rows with problems'}</dt>
          <dd>{formatNumber(now.problemRows)}</dd>
        </div>
        <div>
          <dt>Rows left out</dt>
          <dd>
            {formatNumber(now.rejected)}
            {now.rejected > 0 && (
              <button type="button" onClick={keepRejected}>
                Download rejected rows
              </button>
            )}
          </dd>
        </div>
      </dl>
      <Issues />
    </details>
  );
}

async function keepRejected() {
  const chips = report.peek()?.chips ?? [];
  const part = (/** @type {string} */ name) =>
    String(chips.find(({ id }) => id === name)?.value ?? '');
  const dialect = {
    delimiter: part('delimiter'),
    quote: part('quote'),
    escape: part('escape'),
  };
  try {
    const name = (source.peek()?.name ?? 'table').replace(/\.\w{1,4}$/, '');
    const rows = guardFormulas(await engine().rejectedCsv(), dialect);
    download(new Blob([rows], { type: 'text/csv' }), `${name}-rejected.csv`);
  } catch (error) {
    unanswered(error);
  }
}
