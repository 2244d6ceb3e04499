import { useComputed } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { createScatterSurface } from '../../charts/scatter-surface.js';
import { prepared } from '../../state/choices.js';
import { picture, plane, scene, setPlane, viewChoice } from '../../state/picture.js';
import { frame } from '../../state/run.js';
import { ChartFigure } from '../chart-figure.jsx';
import { CenterTrail } from './center-trail.js';
import { targetName } from './target-name.js';

/** @import {Task} from '../../engine/protocol.js' */
/** @import {ScatterData} from '../../charts/scatter-data.js' */

/** @type {Record<Task, string>} */
const TITLES = {
  classification: 'Decision surface',
  regression: 'Prediction surface',
  clustering: 'Clusters',
};

/**
 * What the model predicts over a plane of the features, with the rows as points.
 * @param {{task: Task}} props
 */
export function PlaneFigure({ task }) {
  const trail = useMemo(() => new CenterTrail(), []);
  const data = useComputed(() => planeData(task, trail));
  return (
    <ChartFigure
      title={TITLES[task]}
      create={createScatterSurface}
      options={{ emptyText: 'The picture comes with the first iteration' }}
      data={data}
    >
      <PlaneChoice />
    </ChartFigure>
  );
}

const NOTHING = { x: new Float64Array(), y: new Float64Array(), xLabel: '', yLabel: '' };

/**
 * @param {Task} task
 * @param {CenterTrail} trail
 * @returns {ScatterData}
 */
function planeData(task, trail) {
  const still = scene.value;
  if (still === null) {
    return NOTHING;
  }
  const { x, y, set, row, xLabel, yLabel, total, bounds, truth } = still;
  const moving = picture.value;
  const points = { x, y, set, row, xLabel, yLabel, total, bounds };
  const { columns, rows } = viewChoice.value;
  const surface = moving && {
    columns,
    rows,
    values: moving.surface,
    confidence: moving.confidence,
  };
  const ground = surface ? { surface } : {};
  if (task === 'regression') {
    return { ...points, ...ground, value: truth, valueLabel: targetName.value };
  }
  if (task === 'classification') {
    const classes = prepared.value?.ok ? prepared.value.classes : [];
    return {
      ...points,
      ...ground,
      group: truth,
      groupNames: classes,
      groupLabel: targetName.value,
    };
  }
  if (moving === null) {
    return points;
  }
  const centers = moving.centers;
  return {
    ...points,
    ...ground,
    group: moving.groups,
    groupNames: Array.from({ length: centers.length / 2 }, (_, i) => `Cluster ${i + 1}`),
    groupLabel: 'Cluster',
    centers,
    trail: trail.follow(still, centers, frame.peek()?.objective ?? 0),
  };
}

const COMPONENTS = 'components';

/** The plane to look at: two columns, or the two principal components. */
function PlaneChoice() {
  const axes = prepared.value?.ok ? prepared.value.axes : [];
  if (axes.length < 3) {
    return null;
  }
  const chosen = plane.value ?? viewChoice.value.plane;
  const now = chosen === 'components' ? null : chosen;

  /**
   * @param {'x' | 'y'} axis
   * @param {string} value
   */
  function choose(axis, value) {
    if (value === COMPONENTS) {
      setPlane('components');
      return;
    }
    const other = axis === 'x' ? 'y' : 'x';
    const feature = Number(value);
    const former = now ?? { x: -1, y: -1 };
    // The same feature twice is no plane: the axes change places, or the other takes what is left.
    const rest = former[other] === feature || former[other] < 0 ? former[axis] : former[other];
    const beside = rest < 0 || rest === feature ? (feature === 0 ? 1 : 0) : rest;
    setPlane(axis === 'x' ? { x: feature, y: beside } : { x: beside, y: feature });
  }

  return (
    <>
      {
        /** @type {const} */ (['x', 'y']).map((axis, i) => (
          <select
            key={axis}
            class="axis-choice"
            aria-label={axis === 'x' ? 'Horizontal axis' : 'Vertical axis'}
            value={now === null ? COMPONENTS : now[axis]}
            onChange={({ currentTarget }) => choose(axis, currentTarget.value)}
          >
            <option value={COMPONENTS}>Principal component {i + 1}</option>
            {axes.map((name, index) => (
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </select>
        ))
      }
    </>
  );
}
