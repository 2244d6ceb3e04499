import { useState } from 'preact/hooks';
import { formatNumber } from '../../charts/numbers.js';
import { prepared } from '../../state/choices.js';

/** @import {Evaluation} from '../../engine/protocol.js' */

/** What is shown of each kind of score: its key, its name, and what it means. */
const MEASURES = /** @type {const} */ ({
  regression: [
    [
      'r2',
      'R²',
      'Share of the variance that is explained; 1 is perfect, 0 no better than the mean',
    ],
    ['rmse', 'RMSE', 'Root of the mean squared error, in the unit of the target'],
    ['mae', 'MAE', 'Mean absolute error, in the unit of the target'],
  ],
  classification: [
    ['accuracy', 'Accuracy', 'Share of rows whose class is predicted'],
    ['precision', 'Precision (macro)', 'Of the rows given a class, the share that belongs to it'],
    ['recall', 'Recall (macro)', 'Of the rows of a class, the share that is found'],
    ['f1', 'F1 (macro)', 'Harmonic mean of precision and recall, averaged over the classes'],
    ['logLoss', 'Log loss', 'How surprised the model is by the truth; less is better'],
  ],
  clustering: [
    ['inertia', 'Inertia', 'Sum of squared distances to the nearest centre; less is tighter'],
    [
      'silhouette',
      'Silhouette',
      'How much nearer rows are to their own group than to the next, -1 to 1',
    ],
  ],
});

/** @type {{key: 'test' | 'validation' | 'train' | 'baseline', label: string}[]} */
const SETS = [
  { key: 'test', label: 'Test' },
  { key: 'validation', label: 'Validation' },
  { key: 'train', label: 'Training' },
  { key: 'baseline', label: 'Baseline on test' },
];

/** @type {Record<Evaluation['kind'], string>} */
const BASELINES = {
  regression: 'The baseline always predicts the mean of the training rows.',
  classification: 'The baseline always predicts the most frequent class of the training rows.',
  clustering: 'The baseline is a single group around the mean of the training rows.',
};

/**
 * The scores, each on the rows it was computed on, side by side.
 * @param {{evaluation: Evaluation}} props
 */
export function MetricsTable({ evaluation }) {
  const [chosen, choose] = useState(0);
  const targets = evaluation.kind === 'regression' ? evaluation.targets : [];
  const all = evaluation.kind === 'regression' ? [evaluation.scores, ...evaluation.moreScores] : [];
  const shown = all[chosen] ?? evaluation.scores;
  const scores = /** @type {Record<string, Record<string, any> | null>} */ (shown);
  const sets = SETS.filter(({ key }) => scores[key] !== null);
  // A model without probabilities has no log loss; that of the baseline alone says nothing.
  const measures = MEASURES[evaluation.kind].filter(
    ([measure]) => measure !== 'logLoss' || typeof scores.train?.logLoss === 'number',
  );
  const answer = prepared.value;
  const rows = answer?.ok ? answer : { train: 0, validation: 0, test: 0 };
  const counts = { ...rows, baseline: rows.test };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="metrics" tabIndex={0} aria-label="Metrics, scrolling">
      {targets.length > 1 && (
        <select
          class="axis-choice metrics-choice"
          aria-label="Target of the scores"
          value={String(chosen)}
          onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
        >
          {targets.map((name, k) => (
            <option key={name} value={String(k)}>
              {name}
            </option>
          ))}
        </select>
      )}
      <table aria-label="Metrics">
        <thead>
          <tr>
            <th scope="col">Metric</th>
            {sets.map(({ key, label }) => (
              <th key={key} scope="col">
                {label} <small>{formatNumber(counts[key])} rows</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map(([measure, name, meaning]) => (
            <tr key={measure}>
              <th scope="row" title={meaning}>
                {name}
              </th>
              {sets.map(({ key }) => (
                <td key={key}>{scoreText(measure, scores[key]?.[measure])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="metrics-note">
        {BASELINES[evaluation.kind]}
        {evaluation.scores.test === null && ' No rows were held back, so there is no test score.'}
      </p>
    </section>
  );
}

/** Scores in the unit of the data, or without bounds, which may be small and still say something. */
const UNBOUNDED = new Set(['rmse', 'mae', 'logLoss', 'inertia']);

/**
 * A score; a share is rounded to what a reader compares, so that next to nothing is not told in powers
 * of ten.
 * @param {string} measure
 * @param {number | null | undefined} value
 */
export function scoreText(measure, value) {
  return numberOr(
    UNBOUNDED.has(measure) || typeof value !== 'number' ? value : Math.round(value * 1e4) / 1e4,
  );
}

/** @param {number | null | undefined} value */
export function numberOr(value) {
  return value === null || value === undefined ? '–' : formatNumber(value);
}
