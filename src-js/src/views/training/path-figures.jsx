import { useComputed } from '@preact/signals';
import { createErrorChart } from '../../charts/error-chart.js';
import { createPathChart } from '../../charts/path-chart.js';
import { path } from '../../state/run.js';
import { ChartFigure } from '../chart-figure.jsx';

/** @typedef {import('../../state/path.js').Path} Path */

/** The coefficients of all models that a run has passed through, live, and their errors if known. */
export function PathFigures() {
  const hasErrors = useComputed(() => (path.value?.errors.length ?? 0) > 0);
  const data = useComputed(() => path.value ?? NOTHING);
  return (
    <>
      <ChartFigure title="Coefficient path" create={createPathChart} data={data} />
      {hasErrors.value && (
        <ChartFigure title="Cross-validation error" create={createErrorChart} data={data} />
      )}
    </>
  );
}

/** @type {Path} */
const NOTHING = {
  axis: 'penalty',
  features: [],
  positions: new Float64Array(),
  coefficients: new Float64Array(),
  errors: new Float64Array(),
  deviations: new Float64Array(),
  chosen: -1,
};
