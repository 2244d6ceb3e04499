import { computed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { createLandscape } from '../../charts/landscape.js';
import { createLossChart } from '../../charts/loss-chart.js';
import { formatCompact, formatNumber } from '../../charts/numbers.js';
import { Parameter } from '../algorithm/parameter.jsx';
import { ChartFigure } from '../chart-figure.jsx';
import './lab.css';
import {
  alive,
  cells,
  change,
  curves,
  fields,
  heights,
  lab,
  landscape,
  open,
  params,
  pause,
  play,
  problems,
  race,
  rate,
  restart,
  runners,
  running,
  speed,
  startAt,
  step,
  walk,
} from './race.js';

const NOTHING = new Float64Array(0);

const map = computed(() => {
  const shown = landscape.value;
  const [xMin = -1, xMax = 1, yMin = -1, yMax = 1] = shown?.domain ?? [];
  const known = heights.value;
  return {
    bounds: { xMin, xMax, yMin, yMax },
    columns: known ? cells : 0,
    rows: known ? cells : 0,
    heights: known ?? NOTHING,
    minima: shown?.minima ?? [],
    walkers: (race.value ?? []).map(({ steps, height, path }, k) => ({
      name: runners.value[k]?.label ?? '',
      path,
      steps,
      height,
    })),
  };
});

const descent = computed(() => ({
  training: { iterations: NOTHING, losses: NOTHING },
  validation: { iterations: NOTHING, losses: NOTHING },
  lossLabel: 'Height',
  runs: curves.value.map((training, k) => ({
    name: runners.value[k]?.label ?? '',
    training,
  })),
}));

/** The optimizer lab: optimizers race down a landscape from a common start. */
export function Lab() {
  useEffect(() => {
    open();
    return pause;
  }, []);
  const known = lab.value;
  if (known === null) {
    return <p role="status">Preparing the lab…</p>;
  }
  return (
    <div class="lab">
      <header class="lab-head">
        <h1>Optimizer lab</h1>
        <p>
          Three optimizers walk down the same landscape from the same place. Click the map to choose
          where they begin; change a rate and see who arrives, who crawls, and who flies off.
        </p>
      </header>
      <section class="lab-controls" aria-label="Race">
        <Choices />
        <Controls />
        <Standings />
      </section>
      <div class="lab-pictures">
        <ChartFigure
          title="Landscape"
          create={createLandscape}
          options={{ onPick: startAt }}
          data={map}
        />
        <ChartFigure title="Heights" create={createLossChart} data={descent} />
      </div>
    </div>
  );
}

function Choices() {
  const shown = landscape.value;
  return (
    <div class="lab-choices">
      {fields.value.map((field) => (
        <Parameter
          key={field.name}
          field={field}
          value={params.value[field.name] ?? field.initial}
          problem={problems.value[field.name] ?? ''}
          onChange={(value) =>
            field.name === 'landscape' ? walk(String(value)) : change(field.name, value)
          }
        />
      ))}
      {shown && <p class="lab-formula">f(x, y) = {shown.formula}</p>}
    </div>
  );
}

function Controls() {
  const moving = running.value;
  const ready = race.value !== null && alive.value;
  return (
    <div class="lab-buttons">
      <button type="button" class="primary" disabled={moving || !ready} onClick={play}>
        Play
      </button>
      <button type="button" disabled={!moving} onClick={pause}>
        Pause
      </button>
      <button type="button" disabled={moving || !ready} onClick={step}>
        Step
      </button>
      <button type="button" disabled={race.value === null} onClick={restart}>
        Reset
      </button>
      <label>
        Speed
        <select
          value={speed.value}
          onChange={(event) => {
            speed.value = /** @type {typeof speed.value} */ (event.currentTarget.value);
          }}
        >
          <option value="slow">1 step a frame</option>
          <option value="medium">10 steps a frame</option>
          <option value="fast">200 steps a frame</option>
        </select>
      </label>
    </div>
  );
}

function Standings() {
  const state = race.value;
  return (
    <>
      <p class="lab-rate" role="status">
        {running.value
          ? `Racing${rate.value > 0 ? `, ${formatCompact(rate.value)} steps a second each` : ''}`
          : state && !alive.value
            ? 'Everyone left the finite numbers; lower the rates.'
            : 'At rest'}
      </p>
      {state && (
        <table class="lab-standings" aria-label="Standings">
          <thead>
            <tr>
              <th scope="col">Optimizer</th>
              <th scope="col">Steps</th>
              <th scope="col">Height</th>
            </tr>
          </thead>
          <tbody>
            {state.map(({ steps, height, lost }, k) => (
              <tr key={k}>
                <th scope="row">{runners.value[k]?.label}</th>
                <td>{formatNumber(steps)}</td>
                <td>{lost || height === null ? 'flew off' : formatNumber(height)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
