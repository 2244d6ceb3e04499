import { useComputed } from '@preact/signals';
import { createLineOfFit } from '../../charts/line-of-fit.js';
import { picture, scene } from '../../state/picture.js';
import { ChartFigure } from '../chart-figure.jsx';

/** How far predictions are from what is true, live, for the rows of the picture. */
export function FitFigures() {
  const data = useComputed(() => {
    const still = scene.value;
    const moving = picture.value;
    const fits = still !== null && moving !== null && moving.groups.length === still.truth.length;
    return fits
      ? { actual: still.truth, predicted: moving.groups, set: still.set, row: still.row }
      : NOTHING;
  });
  return (
    <>
      <ChartFigure
        title="Predicted against actual"
        create={createLineOfFit}
        options={PREDICTED}
        data={data}
      />
      <ChartFigure title="Residuals" create={createLineOfFit} options={RESIDUALS} data={data} />
    </>
  );
}

const EMPTY = new Float64Array();
const NOTHING = { actual: EMPTY, predicted: EMPTY, set: EMPTY, row: EMPTY };
const PREDICTED = { kind: /** @type {const} */ ('predicted') };
const RESIDUALS = { kind: /** @type {const} */ ('residuals') };
