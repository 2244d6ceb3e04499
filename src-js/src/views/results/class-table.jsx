import { formatNumber } from '../../charts/numbers.js';
import { numberOr } from './metrics-table.jsx';

/** @import {ClassificationScore} from '../../engine/protocol.js' */

/**
 * Precision, recall and F1 of each class.
 * @param {{score: ClassificationScore, on: string}} props `on`: the rows that were judged
 */
export function ClassTable({ score, on }) {
  return (
    <table aria-label={`Classes on ${on} rows`}>
      <caption>Each class on the {on} rows</caption>
      <thead>
        <tr>
          <th scope="col">Class</th>
          <th scope="col">Precision</th>
          <th scope="col">Recall</th>
          <th scope="col">F1</th>
          <th scope="col">Rows</th>
        </tr>
      </thead>
      <tbody>
        {score.perClass.map(({ label, precision, recall, f1, support }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{numberOr(precision)}</td>
            <td>{numberOr(recall)}</td>
            <td>{numberOr(f1)}</td>
            <td>{formatNumber(support)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
