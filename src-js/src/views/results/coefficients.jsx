import { useState } from 'preact/hooks';
import { createBars } from '../../charts/bars.js';
import { formatNumber } from '../../charts/numbers.js';
import { choices } from '../../state/choices.js';
import { ChartFigure } from '../chart-figure.jsx';

/** @import {CoefficientTable} from '../../engine/protocol.js' */

/**
 * The weights of a linear model with the names of their features.
 * @param {{table: CoefficientTable}} props
 */
export function Coefficients({ table }) {
  const [chosen, choose] = useState(0);
  const output = Math.min(chosen, table.outputs.length - 1);
  return (
    <div class="coefficients">
      <ChartFigure
        title="Coefficients"
        create={createBars}
        data={{
          valueLabel: 'Coefficient',
          names: table.features,
          values: Float64Array.from(table.values[output], (value) => value ?? Number.NaN),
        }}
      >
        {table.outputs.length > 1 && (
          <select
            class="axis-choice"
            aria-label="Output of the coefficients"
            value={String(output)}
            onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
          >
            {table.outputs.map((name, k) => (
              <option key={name} value={String(k)}>
                {name}
              </option>
            ))}
          </select>
        )}
      </ChartFigure>
      <p class="metrics-note">
        For {table.outputs[output]}: intercept {formatNumber(table.intercepts[output])}.{' '}
        {choices.value?.standardize && choices.value.expansion !== 'splines'
          ? 'Features are standardized, so a coefficient is the effect of one standard deviation.'
          : 'A coefficient is the effect of one unit of its feature.'}
      </p>
    </div>
  );
}
