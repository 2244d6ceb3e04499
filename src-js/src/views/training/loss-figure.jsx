import { useComputed } from '@preact/signals';
import { createLossChart } from '../../charts/loss-chart.js';
import { curves, run } from '../../state/run.js';
import { compared, runs } from '../../state/runs.js';
import { ChartFigure } from '../chart-figure.jsx';

/** The loss of the run, live, over those of the runs chosen to compare with. */
export function LossFigure() {
  const data = useComputed(() => ({
    ...curves.value,
    runs: runs.value.filter(({ id }) => compared.value.has(id)),
    lossLabel: capitalized(run.value?.algorithm.objective ?? 'loss'),
  }));
  return <ChartFigure title="Loss" create={createLossChart} data={data} />;
}

/** @param {string} text */
function capitalized(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
