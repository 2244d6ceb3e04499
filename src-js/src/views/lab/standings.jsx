import { formatNumber } from '../../charts/numbers.js';
import { download } from '../download.js';
import { Mark } from './mark.jsx';
import { exportPaths, standings } from './race.js';

const OUTLOOKS = { walks: 'on its way', rests: 'rests', lost: 'flew off' };

/** How all stand, the lowest first. */
export function Standings() {
  const now = standings.value;
  if (now === null) return null;
  const ranked = now.racers.toSorted(
    (a, b) => Number(a.outlook === 'lost') - Number(b.outlook === 'lost') || a.height - b.height,
  );
  const measured = ranked.some(({ distance }) => Number.isFinite(distance));
  return (
    <section class="lab-ranking" aria-labelledby="lab-standings">
      <div class="lab-card-head">
        <h2 id="lab-standings">Standings</h2>
        <button
          type="button"
          class="button-quiet"
          onClick={async () => {
            const csv = await exportPaths();
            if (csv !== null) download(new Blob([csv], { type: 'text/csv' }), 'paths.csv');
          }}
        >
          Export paths
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="lab-scroll" aria-label="Standings: table" tabIndex={0}>
        <table aria-label="Standings">
          <thead>
            <tr>
              <th scope="col">Optimizer</th>
              <th scope="col">Steps</th>
              <th scope="col">Height</th>
              {measured && <th scope="col">To a minimum</th>}
              <th scope="col">Slope</th>
              <th scope="col">Evaluations</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(
              ({ name, runner, steps, height, distance, slope, evaluations, outlook }) => (
                <tr key={name} class={outlook === 'lost' ? 'is-lost' : ''}>
                  <th scope="row">
                    <Mark mark={runner.mark} /> {name}
                  </th>
                  <td>{formatNumber(steps)}</td>
                  <td>{formatNumber(height)}</td>
                  {measured && <td>{formatNumber(distance, 3)}</td>}
                  <td>{formatNumber(slope, 3)}</td>
                  <td>{formatNumber(evaluations)}</td>
                  <td>{OUTLOOKS[outlook]}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}
