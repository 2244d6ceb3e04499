import { report } from '../state/data.js';
import { AlgorithmForm } from '../views/algorithm/algorithm-form.jsx';
import { DataChoices } from '../views/data/choices.jsx';
import { Preview } from '../views/data/preview.jsx';
import { Profile } from '../views/data/profile.jsx';
import { Questions } from '../views/data/questions.jsx';
import { Reading } from '../views/data/reading.jsx';
import { Report } from '../views/data/report.jsx';
import { RowOffer } from '../views/data/row-offer.jsx';
import { SourceFacts, Sources } from '../views/data/sources.jsx';
import { Traps } from '../views/data/traps.jsx';
import { Welcome } from '../views/data/welcome.jsx';
import { ResultsPanel } from '../views/results/results-panel.jsx';
import { TrainingPanel } from '../views/training/training-panel.jsx';

/** From a file to a trained model, in the order people go. */
export function Playground() {
  const open = report.value;
  return (
    <div class={open ? 'playground' : 'playground is-empty'}>
      <section class="card sources-card" aria-labelledby="data-title">
        {open ? (
          <>
            <h1 id="data-title" class="step-title">
              Data
            </h1>
            <Sources />
          </>
        ) : (
          <Welcome />
        )}
        <Reading />
        <RowOffer />
        <SourceFacts />
        {open && (
          <>
            <Questions />
            <Preview />
            <Profile />
            <Report />
          </>
        )}
      </section>
      {open && (
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
        </>
      )}
      <section class="card results-card" aria-labelledby="results-title">
        <h2 id="results-title" class="step-title">
          {open ? 'Results' : 'Use a saved model'}
        </h2>
        <ResultsPanel />
      </section>
    </div>
  );
}
