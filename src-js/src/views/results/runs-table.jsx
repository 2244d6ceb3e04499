import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../charts/numbers.js';
import {
  compared,
  deleted,
  deleteRun,
  renameRun,
  restoreRun,
  runs,
  toggleCompared,
} from '../../state/runs.js';
import { formatSeconds } from '../training/wording.js';
import { scoreText } from './metrics-table.jsx';

/** @import {FinishedRun} from '../../state/runs.js' */

/** The one score by which runs of a kind are compared. */
const HEADLINES = /** @type {const} */ ({
  regression: ['r2', 'R²'],
  classification: ['accuracy', 'accuracy'],
  clustering: ['silhouette', 'silhouette'],
});

/** The runs of this visit, to be compared, renamed and deleted. */
export function RunsTable() {
  const table = useRef(/** @type {HTMLElement | null} */ (null));
  if (runs.value.length + deleted.value.length === 0) {
    return null;
  }
  return (
    <div class="runs">
      <h3>Runs of this visit</h3>
      <Deleted table={table} />
      {runs.value.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section ref={table} class="issues-scroll" tabIndex={0} aria-label="Runs, scrolling">
          <table aria-label="Runs">
            <thead>
              <tr>
                <th scope="col">Compare</th>
                <th scope="col">Name</th>
                <th scope="col">Data</th>
                <th scope="col">Changed parameters</th>
                <th scope="col">Test</th>
                <th scope="col">Training</th>
                <th scope="col">Iterations</th>
                <th scope="col">Time</th>
                <th scope="col">
                  <span class="visually-hidden">Delete</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.value.map((run) => (
                <Run key={run.id} run={run} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/**
 * The way back of the run that was deleted last. The button that was pressed is gone with its row,
 * so the keyboard goes on here, and to the table when there is nothing left to bring back.
 *
 * @param {{table: import('preact').RefObject<HTMLElement | null>}} props
 */
function Deleted({ table }) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const count = deleted.value.length;
  const before = useRef(count);
  useLayoutEffect(() => {
    if (count > before.current) {
      button.current?.focus();
    } else if (count === 0 && before.current > 0) {
      table.current?.focus();
    }
    before.current = count;
  }, [count]);
  const last = deleted.value.at(-1);
  return (
    <p class="runs-deleted" role="status">
      {last && (
        <>
          {last.name} was deleted.{' '}
          <button
            ref={button}
            type="button"
            class="button-quiet"
            aria-label={`Undo the deletion of ${last.name}`}
            onClick={restoreRun}
          >
            Undo
          </button>
        </>
      )}
    </p>
  );
}

/** @param {{run: FinishedRun}} props */
function Run({ run }) {
  const { id, name, source, target, iterations, seconds, evaluation } = run;
  const [measure, word] = HEADLINES[run.algorithm.task];
  const scores = /** @type {Record<string, Record<string, any> | null> | undefined} */ (
    evaluation?.scores
  );
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={`Show the loss of ${name} beside the present run`}
          checked={compared.value.has(id)}
          onChange={() => toggleCompared(id)}
        />
      </td>
      <td>
        <input
          class="run-name"
          type="text"
          aria-label={`Name of run ${id}`}
          value={name}
          onChange={({ currentTarget }) => renameRun(id, currentTarget.value)}
        />
      </td>
      <td class="run-data">
        {source}
        {target && `: ${target}`}
      </td>
      <td>{changes(run) || 'none'}</td>
      <td>
        {scoreText(measure, scores?.test?.[measure])} <small>{word}</small>
      </td>
      <td>
        {scoreText(measure, scores?.train?.[measure])} <small>{word}</small>
      </td>
      <td>{formatNumber(iterations)}</td>
      <td>{formatSeconds(seconds)}</td>
      <td>
        <button
          type="button"
          class="button-quiet"
          aria-label={`Delete ${name}`}
          onClick={() => deleteRun(id)}
        >
          Delete
        </button>
      </td>
    </tr>
  );
}

/** What was not left at its default, in words. @param {FinishedRun} run */
function changes({ algorithm, params }) {
  return algorithm.fields
    .filter(({ name, initial }) => params[name] !== initial)
    .map(({ name, label, options }) => {
      const value = params[name];
      const word = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
      return `${label}: ${options.find(({ id }) => id === value)?.label ?? word}`;
    })
    .join(', ');
}
