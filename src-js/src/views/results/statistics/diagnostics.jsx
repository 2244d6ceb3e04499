import { createDiagnostics, notable } from '../../../charts/diagnostics.js';
import { formatNumber } from '../../../charts/numbers.js';
import { ChartFigure } from '../../chart-figure.jsx';
import { show } from '../../data/place.js';

/** @typedef {import('../../../charts/diagnostics.js').DiagnosticsData} DiagnosticsData */

const PICTURES = /** @type {const} */ ([
  { title: 'Residuals against fitted', kind: 'fitted' },
  { title: 'Normal Q–Q', kind: 'normal' },
  { title: 'Scale–location', kind: 'scale' },
  { title: 'Residuals against leverage', kind: 'leverage' },
]);

/** Rows listed with the largest Cook's distances. */
const LISTED = 5;

const onPick = (/** @type {number} */ row) => show(row, -1);

/**
 * Whether the errors are as the statistics suppose, in four pictures, and the rows that pull the most.
 * @param {{data: DiagnosticsData}} props
 */
export function Diagnostics({ data }) {
  const { row, residuals, leverages, distances } = data;
  return (
    <section class="statistics-diagnostics" aria-label="Residual diagnostics">
      <h3>Residual diagnostics</h3>
      <div class="statistics-pictures">
        {PICTURES.map(({ title, kind }) => (
          <ChartFigure
            key={kind}
            title={title}
            create={createDiagnostics}
            options={{ kind, onPick }}
            data={data}
          />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="statistics-scroll" tabIndex={0} aria-label="Influential rows, scrolling">
        <table aria-label="Influential rows">
          <caption>The rows that pull the fit the most; press one, or a point, to see it.</caption>
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Cook's distance</th>
              <th scope="col">Standardized residual</th>
              <th scope="col">Leverage</th>
            </tr>
          </thead>
          <tbody>
            {notable(data, 'leverage', LISTED).map((i) => (
              <tr key={i}>
                <th scope="row">
                  <button type="button" class="button-quiet" onClick={() => onPick(Number(row[i]))}>
                    Row {formatNumber(Number(row[i]) + 1)}
                  </button>
                </th>
                <td>{formatNumber(Number(distances[i]), 3)}</td>
                <td>{formatNumber(Number(residuals[i]), 3)}</td>
                <td>{formatNumber(Number(leverages[i]), 3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
