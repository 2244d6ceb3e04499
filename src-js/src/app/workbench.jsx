import { AlgorithmForm } from '../views/algorithm/algorithm-form.jsx';
import { DataChoices } from '../views/data/choices.jsx';
import { Preview } from '../views/data/preview.jsx';
import { Profile } from '../views/data/profile.jsx';
import { Questions } from '../views/data/questions.jsx';
import { Report } from '../views/data/report.jsx';
import { Traps } from '../views/data/traps.jsx';
import { ResultsPanel } from '../views/results/results-panel.jsx';
import { TrainingPanel } from '../views/training/training-panel.jsx';

/** What was understood of the data that are open. */
export function Understood() {
  return (
    <>
      <Questions />
      <Preview />
      <Profile />
      <Report />
    </>
  );
}

/** What is to be learned from them, the run, and what came of it. */
export function Learning() {
  return (
    <>
      <section class="card choose-card" aria-labelledby="choose-title">
        <h2 id="choose-title" class="step-title">
          What to learn
        </h2>
        <DataChoices />
        <AlgorithmForm />
      </section>
      <section class="card training-card" aria-labelledby="training-title">
        <h2 id="training-title" class="step-title">
          Training
        </h2>
        <Traps />
        <TrainingPanel />
      </section>
      <section class="card results-card" aria-labelledby="results-title">
        <h2 id="results-title" class="step-title">
          Results
        </h2>
        <ResultsPanel />
      </section>
    </>
  );
}
