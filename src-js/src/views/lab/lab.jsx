import { computed } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { createLandscape } from '../../charts/landscape.js';
import { createLossChart } from '../../charts/loss-chart.js';
import { middle, zoomed } from '../../charts/map-view.js';
import { ChartFigure } from '../chart-figure.jsx';
import {
  activeStart,
  addStart,
  lab,
  moveStart,
  ownView,
  pointed,
  starts,
  terrain,
  view,
} from './choice.js';
import { Controls } from './controls.jsx';
import { Ground } from './ground.jsx';
import './lab.css';
import { Conditions, Lineup } from './lineup.jsx';
import { curves, explanation, keepRacing, race, relief, slow } from './race.js';
import { Standings } from './standings.jsx';
import { Starts } from './starts.jsx';
import { Why } from './why.jsx';

const NOTHING = new Float64Array(0);
/** How much nearer a button goes. */
const NEARER = 1.6;

/** Arrows of the explained step, where it can be followed. */
const arrows = computed(() => {
  const why = explanation.value;
  if (why === null || !slow.value) return null;
  const { x, y, gradient, drift, step } = why;
  return {
    x,
    y,
    list: [
      arrow('gradient', gradient, false, 'negative'),
      arrow('momentum', drift, false, 'test'),
      arrow('step', step, true, 'training'),
    ],
  };
});

/** @param {string} label @param {Float64Array} to @param {boolean} scaled @param {string} tone */
function arrow(label, [dx, dy], scaled, tone) {
  return { label, dx, dy, scaled, tone };
}

const map = computed(() => {
  const ground = terrain.value;
  return {
    bounds: view.value,
    relief: relief.value,
    xLabel: ground?.xLabel ?? 'x',
    yLabel: ground?.yLabel ?? 'y',
    minima: ground?.minima ?? NOTHING,
    starts: starts.value,
    active: activeStart.value,
    guide: ground?.path ?? NOTHING,
    walkers: (race.value?.racers ?? []).map(({ name, runner, path, steps, height, outlook }) => ({
      name,
      group: runner.method.label,
      mark: runner.mark,
      path,
      steps,
      height: outlook === 'lost' ? null : height,
    })),
    arrows: arrows.value,
  };
});

const descent = computed(() => {
  const racers = race.value?.racers ?? [];
  return {
    training: { iterations: NOTHING, losses: NOTHING },
    validation: { iterations: NOTHING, losses: NOTHING },
    lossLabel: (terrain.value?.lowest ?? null) === null ? 'Height' : 'Height above the lowest',
    runs: curves.value.map((training, k) => ({
      name: racers[k]?.name ?? '',
      mark: racers[k]?.runner.mark ?? k,
      // Colours tell optimizers apart, so dashes are left to tell starts apart.
      line: starts.value.length > 2 ? racers[k]?.start : undefined,
      training,
    })),
  };
});

const MAP_ACTIONS = {
  /** @param {number} x @param {number} y @param {boolean} more */
  onPick(x, y, more) {
    const [px, py] = pointed(x, y);
    if (more) addStart(px, py);
    else moveStart(activeStart.peek(), px, py);
  },
  /** @param {number} index @param {number} x @param {number} y */
  onDrag(index, x, y) {
    const [px, py] = pointed(x, y);
    moveStart(index, px, py);
  },
  /** @param {import('../../charts/axes.js').Bounds | null} shown */
  onView(shown) {
    ownView.value = shown;
  },
};

/** The optimizer lab: optimizers race down a landscape, side by side. */
export function Lab() {
  useEffect(keepRacing, []);
  if (lab.value === null) {
    return <p role="status">Preparing the lab…</p>;
  }
  return (
    <div class="lab">
      <header class="lab-head">
        <h1>Optimizer lab</h1>
        <p>
          Let optimizers race down the same landscape. Move the start, change a rate, and see who
          arrives, who crawls, and who flies off.
        </p>
      </header>
      <div class="lab-main">
        <Ground />
        <Controls />
        <div class="lab-pictures">
          <div>
            <ChartFigure
              title="Landscape"
              create={createLandscape}
              options={MAP_ACTIONS}
              data={map}
            >
              <Zoom />
            </ChartFigure>
            <p class="lab-hint">
              White crosses are lowest points. Drag to move the map; once it is clicked, the wheel
              and + − zoom and the arrow keys move it.
            </p>
          </div>
          <ChartFigure
            title="Heights"
            create={createLossChart}
            options={{ xLabel: 'Step' }}
            data={descent}
          />
        </div>
        <div class="lab-words">
          <Standings />
          <Why />
        </div>
      </div>
      <div class="lab-side">
        <Lineup />
        <Starts />
        <Conditions />
      </div>
    </div>
  );
}

function Zoom() {
  return (
    <>
      <ZoomButton name="Zoom in" text="+" factor={1 / NEARER} />
      <ZoomButton name="Zoom out" text="−" factor={NEARER} />
      <button
        type="button"
        class="chart-action"
        aria-disabled={ownView.value === null}
        onClick={() => {
          ownView.value = null;
        }}
      >
        Reset view
      </button>
    </>
  );
}

/** @param {{name: string, text: string, factor: number}} props */
function ZoomButton({ name, text, factor }) {
  return (
    <button
      type="button"
      class="chart-action"
      aria-label={name}
      title={name}
      onClick={() => {
        const now = view.peek();
        const { x, y } = middle(now);
        ownView.value = zoomed(now, factor, x, y);
      }}
    >
      {text}
    </button>
  );
}
