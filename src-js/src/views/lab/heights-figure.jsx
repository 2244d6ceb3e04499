import { computed } from '@preact/signals';
import { createLossChart } from '../../charts/loss-chart.js';
import { ChartFigure } from '../chart-figure.jsx';
import { starts, terrain } from './choice.js';
import { curves, race } from './race.js';

const NOTHING = new Float64Array(0);
const OPTIONS = { xLabel: 'Step' };

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

/** The heights of all who race, over their steps. */
export function HeightsFigure() {
  return <ChartFigure title="Heights" create={createLossChart} options={OPTIONS} data={descent} />;
}
