import { AlgorithmForm } from '../views/algorithm/algorithm-form.jsx';
import { DataChoices } from '../views/data/choices.jsx';
import { Traps } from '../views/data/traps.jsx';
import { ResultsPanel } from '../views/results/results-panel.jsx';
import { TrainingPanel } from '../views/training/training-panel.jsx';

/** What is to be learned from the data that are open, the run, and what came of it. */
export const LEARNING = [Choose, Training, Results];

function Choose() {
  return (
    <section class="card choose-card" aria-labelledby="choose-title">
      <h2 id="choose-title" class="step-title">
        What to learn
      </h2>
      <DataChoices />
      <AlgorithmForm />
    </section>
  );
}

function Training() {
  return (
    <section class="card training-card" aria-labelledby="training-title">
      <h2 id="training-title" class="step-title">
        Training
      </h2>
      <Traps />
      <TrainingPanel />
    </section>
  );
}

function Results() {
  return (
    <section class="card results-card" aria-labelledby="results-title">
      <h2 id="results-title" class="step-title">
        Results
      </h2>
      <ResultsPanel />
    </section>
  );
}
