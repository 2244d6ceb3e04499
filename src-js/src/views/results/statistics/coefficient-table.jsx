import { formatNumber } from '../../../charts/numbers.js';
import { source } from '../../../state/data.js';
import { download } from '../../download.js';
import { formatP, STARS_NOTE, stars, termsCsv } from './terms.js';

/** @import {Statistics} from '../../../engine/model-protocol.js' */

/**
 * Estimates with how sure they are.
 * @param {{statistics: Statistics}} props
 */
export function CoefficientTable({ statistics }) {
  const { statistic, level, names, estimates, errors, statistics: values, ps } = statistics;
  const { lows, highs } = statistics;
  const percent = formatNumber(100 * level);
  return (
    <div class="statistics-terms">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="statistics-scroll" tabIndex={0} aria-label="Coefficient table, scrolling">
        <table aria-label="Coefficient table">
          <thead>
            <tr>
              <th scope="col">Term</th>
              <th scope="col">Estimate</th>
              <th scope="col">Std. error</th>
              <th scope="col">{statistic} value</th>
              <th scope="col">p</th>
              <th scope="col">{percent} % interval</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name, i) => (
              <tr key={i}>
                <th scope="row">{name}</th>
                <td>{formatNumber(estimates[i])}</td>
                <td>{formatNumber(errors[i])}</td>
                <td>{formatNumber(values[i], 3)}</td>
                <td>
                  {formatP(ps[i])}
                  <span class="statistics-stars">{stars(ps[i])}</span>
                </td>
                <td>
                  {Number.isFinite(lows[i])
                    ? `${formatNumber(lows[i])} to ${formatNumber(highs[i])}`
                    : '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="metrics-note">{STARS_NOTE}</p>
      <button type="button" onClick={() => keep(statistics)}>
        Export coefficients
      </button>
    </div>
  );
}

/** @param {Statistics} statistics */
function keep(statistics) {
  const name = (source.peek()?.name ?? 'dropfit').replace(/\.\w{1,4}$/, '');
  download(new Blob([termsCsv(statistics)], { type: 'text/csv' }), `${name}-coefficients.csv`);
}
