import { signal } from '@preact/signals';
import { Fragment } from 'preact';
import { createSurface3d } from '../../charts/surface-3d.js';
import { ChartFigure } from '../chart-figure.jsx';
import './relief.css';

/** @typedef {'map' | 'surface'} Relief */

/** How the landscape is shown. */
export const relief = signal(/** @type {Relief} */ ('map'));

const CHOICES = /** @type {const} */ ([
  ['map', 'Map'],
  ['surface', 'Surface'],
]);

/**
 * The landscape as a map or as a surface, by a switch.
 *
 * @param {object} props
 * @param {import('@preact/signals').ReadonlySignal<import('../../charts/surface-3d.js').SurfaceData>}
 *   props.data of the surface
 * @param {import('preact').ComponentChildren} props.children the map
 */
export function ReliefChoice({ data, children }) {
  const shown = relief.value;
  return (
    <div class="relief">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own */}
      <div class="relief-switch" role="group" aria-label="Show the landscape as">
        {CHOICES.map(([id, label]) => (
          <button
            key={id}
            type="button"
            class="chart-action"
            aria-pressed={shown === id}
            onClick={() => {
              relief.value = id;
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {shown === 'map' ? (
        <Fragment key="map">{children}</Fragment>
      ) : (
        <ChartFigure key="surface" title="Surface" create={createSurface3d} data={data} />
      )}
    </div>
  );
}
