import { computed } from '@preact/signals';
import { createLandscape } from '../../charts/landscape.js';
import { middle, zoomed } from '../../charts/map-view.js';
import { createSurface3d } from '../../charts/surface-3d.js';
import { ChartFigure } from '../chart-figure.jsx';
import {
  activeStart,
  addStart,
  moveStart,
  ownView,
  pointed,
  shownAs,
  stance,
  starts,
  terrain,
  view,
} from './choice.js';
import { explanation, race, relief, slow } from './race.js';

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

const surface = computed(() => {
  const { xLabel, yLabel, minima, walkers } = map.value;
  return { relief: relief.value, xLabel, yLabel, minima, walkers, stance: stance.value };
});

/** @param {number} x @param {number} y @param {boolean} more whether another start is added */
function pick(x, y, more) {
  const [px, py] = pointed(x, y);
  if (more) addStart(px, py);
  else moveStart(activeStart.peek(), px, py);
}

const MAP_ACTIONS = {
  onPick: pick,
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

const SURFACE_ACTIONS = {
  onPick: pick,
  /** @param {import('../../charts/projection.js').Stance} turned */
  onStance(turned) {
    stance.value = turned;
  },
};

/** The landscape as a map or as a surface, with all who race on it. */
export function MapFigure() {
  return shownAs.value === 'map' ? (
    <div key="map" class="relief">
      <ChartFigure title="Landscape" create={createLandscape} options={MAP_ACTIONS} data={map}>
        <Zoom />
      </ChartFigure>
      <p class="lab-hint">
        White crosses are lowest points. Click to place the start, drag to move the map; once it is
        clicked, the wheel and + − zoom and the arrow keys move it.
      </p>
    </div>
  ) : (
    <div key="surface" class="relief">
      <ChartFigure
        title="Surface"
        create={createSurface3d}
        options={SURFACE_ACTIONS}
        data={surface}
      />
      <p class="lab-hint">
        Click to place the start, drag to turn; once it is clicked, the wheel and + − zoom. Paths
        behind a hill are dashed.
      </p>
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
