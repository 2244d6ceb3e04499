import { signal } from '@preact/signals';
import { evaluation, phase, run } from '../../state/run.js';
import { Later, later } from '../later.jsx';
import { ClassTable } from './class-table.jsx';
import { Coefficients } from './coefficients.jsx';
import { Exports } from './exports.jsx';
import { MetricsTable } from './metrics-table.jsx';
import './results-panel.css';
import { RunsTable } from './runs-table.jsx';
import { SavedModel } from './saved-model.jsx';

/** @import {ClassificationScore, Evaluation} from '../../engine/protocol.js' */

/** How good the model is, what it is made of, and ways to keep and to use it. */
export function ResultsPanel() {
  const judged = evaluation.value;
  return (
    <div class="results">
      {judged === null && (
        <p class="empty">
          {phase.value === 'training'
            ? 'Scores come when the run rests.'
            : 'Train a model, and its scores on training, validation and test rows stand here.'}
        </p>
      )}
      {judged !== null && <Scores judged={judged} />}
      {judged !== null && run.value?.algorithm.inference && <StatisticsSection judged={judged} />}
      <RunsTable />
      <section class="results-model" aria-label="Saved model">
        <h3>Use a saved model</h3>
        <SavedModel />
      </section>
    </div>
  );
}

/** Whether the user wants to see the statistics; they are computed only then. */
const wantsStatistics = signal(false);

const useStatistics = later(async () => (await import('./statistics/statistics.jsx')).Statistics);

/**
 * The statistical reading of a model, for algorithms that have one.
 * @param {{judged: Evaluation}} props
 */
function StatisticsSection({ judged }) {
  const now = run.value;
  return (
    <section aria-label="Statistics">
      <details
        open={wantsStatistics.value}
        onToggle={({ currentTarget }) => {
          wantsStatistics.value = currentTarget.open;
        }}
      >
        <summary class="results-more">Statistics</summary>
        {wantsStatistics.value && now !== null && (
          <Later what="The statistics" use={useStatistics} given={{ run: now, judged }} />
        )}
      </details>
    </section>
  );
}

/** @param {{judged: Evaluation}} props */
function Scores({ judged }) {
  return (
    <div class="results-scores">
      <div class="results-tables">
        <MetricsTable evaluation={judged} />
        {judged.kind === 'classification' && <Classes judged={judged} />}
        <Exports />
      </div>
      {judged.coefficients && <Coefficients table={judged.coefficients} />}
    </div>
  );
}

/** @param {{judged: Extract<Evaluation, {kind: 'classification'}>}} props */
function Classes({ judged: { scores } }) {
  return scores.test === null ? (
    <ClassTable score={scores.train} on="training" />
  ) : (
    <ClassTable score={scores.test} on="test" />
  );
}
