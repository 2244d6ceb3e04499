import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { createBasins } from '../../charts/basins.js';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { Parameter } from '../algorithm/parameter.jsx';
import { ChartFigure } from '../chart-figure.jsx';
import { download } from '../download.js';
import './study.css';
import { COLUMNS, resultsCsv, sortResults } from './study-results.js';
import {
  BASIN_FIELDS,
  basins,
  cancel,
  mapBasins,
  mapped,
  outcome,
  RACE_FIELDS,
  race,
  refusal,
  results,
  set,
  settings,
  standOn,
  tuned,
  underWay,
  wrong,
} from './study-state.js';

/** @import {ReadonlySignal} from '@preact/signals' */
/** @import {Contest} from './study-state.js' */
/** @import {Result} from './study-results.js' */

/** @typedef {{method: string, rate: number}[]} Rates one for each entry; NaN for those without */

/**
 * Who is best, and from where: a race that is fair, and a map of where starts end.
 *
 * @param {object} props
 * @param {ReadonlySignal<Contest | null>} props.contest what is studied; null while there is none
 * @param {ReadonlySignal<unknown>} props.terrain what the contest is on; when it changes, what was
 *   found is forgotten
 * @param {(rates: Rates) => void} props.onRates is given the tuned rates for the race
 */
export function Study({ contest, terrain, onRates }) {
  // Heard at once, not at the next drawing: the engine forgets a study with its terrain.
  useEffect(() => {
    const stop = terrain.subscribe(standOn);
    return () => {
      stop();
      cancel();
    };
  }, [terrain]);
  return (
    <section class="study" aria-labelledby="study-title">
      <h2 id="study-title">Study</h2>
      <FairRace contest={contest} onRates={onRates} />
      <BasinMap contest={contest} />
      {refusal.value && (
        <p class="study-refusal" role="alert">
          {refusal.value}
        </p>
      )}
    </section>
  );
}

/** @param {{contest: ReadonlySignal<Contest | null>, onRates: (rates: Rates) => void}} props */
function FairRace({ contest, onRates }) {
  const found = results.value;
  const busy = underWay.value !== null;
  return (
    <div class="study-part">
      <h3>Fair race</h3>
      <p>
        A race is won by who got the better learning rate. So everyone's rate is tuned first, with
        the same number of steps, from random starts; then all race from other random starts.
      </p>
      <Settings fields={RACE_FIELDS} />
      <div class="study-buttons">
        <Begin
          study="race"
          label="Tune and race"
          contest={contest}
          fields={RACE_FIELDS}
          begin={race}
        />
        <button
          type="button"
          disabled={busy || !tuned.value.some(({ rate }) => !Number.isNaN(rate))}
          onClick={() => onRates(tuned.peek())}
        >
          Use tuned rates
        </button>
        <button
          type="button"
          disabled={busy || found === null}
          onClick={() => found && keep(found.rows)}
        >
          Export CSV
        </button>
      </div>
      {found && <Results terrain={found.terrain} rows={found.rows} />}
    </div>
  );
}

/** @param {Result[]} rows */
function keep(rows) {
  download(new Blob([resultsCsv(rows)], { type: 'text/csv' }), 'fair-race.csv');
}

/** @param {{contest: ReadonlySignal<Contest | null>}} props */
function BasinMap({ contest }) {
  const entries = contest.value?.entries ?? [];
  const walker = Math.max(
    0,
    entries.findIndex(({ method }) => method.id === mapped.value),
  );
  return (
    <div class="study-part">
      <h3>Basins</h3>
      <p>Which start ends in which minimum, for one optimizer with its rate in the race.</p>
      <Settings fields={BASIN_FIELDS}>
        <div class="parameter">
          <label for="basin-walker">Optimizer to map</label>
          <select
            id="basin-walker"
            value={entries[walker]?.method.id}
            onChange={({ currentTarget }) => {
              mapped.value = currentTarget.value;
            }}
          >
            {entries.map(({ method, label }) => (
              <option key={method.id} value={method.id}>
                {label}
              </option>
            ))}
          </select>
        </div>
      </Settings>
      <div class="study-buttons">
        <Begin
          study="basins"
          label="Map basins"
          contest={contest}
          fields={BASIN_FIELDS}
          begin={(known) => mapBasins(known, walker)}
        />
      </div>
      {basins.value && <ChartFigure title="Basins" create={createBasins} data={basins} />}
    </div>
  );
}

/**
 * @param {{fields: typeof RACE_FIELDS, children?: import('preact').ComponentChildren}} props
 */
function Settings({ fields, children }) {
  return (
    <div class="study-settings">
      {children}
      {fields.map((field) => (
        <Parameter
          key={field.name}
          field={field}
          value={settings.value[field.name]}
          problem={wrong.value[field.name] ?? ''}
          onChange={(value) => set(field.name, value)}
        />
      ))}
    </div>
  );
}

/**
 * Begins one study; while it goes on, says how far it is and offers to cancel it.
 *
 * @param {object} props
 * @param {'race' | 'basins'} props.study
 * @param {string} props.label
 * @param {ReadonlySignal<Contest | null>} props.contest
 * @param {typeof RACE_FIELDS} props.fields that must be right
 * @param {(contest: Contest) => void} props.begin
 */
function Begin({ study, label, contest, fields, begin }) {
  const now = underWay.value;
  const known = contest.value;
  const right = fields.every(({ name }) => wrong.value[name] === undefined);
  const mine = now?.study === study;
  return (
    <>
      <button
        type="button"
        class="primary"
        disabled={now !== null || !right || known === null || known.entries.length === 0}
        onClick={() => known && begin(known)}
      >
        {label}
      </button>
      <button type="button" aria-label={`${label}: cancel`} disabled={!mine} onClick={cancel}>
        Cancel
      </button>
      <p class="study-progress" role="status">
        {mine ? now.stage : outcome.value?.study === study ? outcome.value.words : ''}
      </p>
      {mine && <progress aria-label={`${label}: progress`} max={1} value={now.progress} />}
    </>
  );
}

const order = { column: /** @type {keyof Result} */ ('arrived'), descending: true };

/** @param {{terrain: string, rows: Result[]}} props */
function Results({ terrain, rows }) {
  const sorting = useSignal(order);
  const { column, descending } = sorting.value;
  const trials = rows.reduce((sum, row) => sum + row.trials, 0);
  return (
    <section
      class="study-table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label="Results of the fair race"
    >
      <table aria-label="Fair race">
        <caption>
          {terrain}: {formatCount(trials, 'trial')}
        </caption>
        <thead>
          <tr>
            {COLUMNS.map(({ of, label }) => (
              <th
                key={of}
                scope="col"
                aria-sort={of === column ? (descending ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  onClick={() => {
                    sorting.value = { column: of, descending: of === column && !descending };
                  }}
                >
                  {label}
                  <span aria-hidden="true">{of !== column ? '' : descending ? ' ↓' : ' ↑'}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortResults(rows, column, descending).map((row) => (
            <tr key={row.name}>
              {COLUMNS.map(({ of, percent }) =>
                of === 'name' ? (
                  <th key={of} scope="row">
                    {row.name}
                  </th>
                ) : (
                  <td key={of}>{words(Number(row[of]), percent === true)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** @param {number} value @param {boolean} percent */
function words(value, percent) {
  if (Number.isNaN(value)) return '–';
  return percent ? `${formatNumber(100 * value, 3)} %` : formatNumber(value);
}
