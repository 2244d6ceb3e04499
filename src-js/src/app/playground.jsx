import { inspecting, reading, report } from '../state/data.js';
import { Reading } from '../views/data/reading.jsx';
import { RowOffer } from '../views/data/row-offer.jsx';
import { SourceFacts, Sources } from '../views/data/sources.jsx';
import { Welcome } from '../views/data/welcome.jsx';
import { later } from '../views/later.jsx';
import { useOneAFrame } from '../views/one-a-frame.js';
import { SavedModel } from '../views/results/saved-model.jsx';

/** What is needed once data are open: two scripts, so that no frame waits for both of them. */
const useUnderstood = later(async () => (await import('./understood.jsx')).UNDERSTOOD);
const useLearning = later(async () => (await import('./learning.jsx')).LEARNING);

/** From a file to a trained model, in the order people go. */
export function Playground() {
  const open = report.value !== null;
  const opening = reading.value !== null || inspecting.value !== null;
  const understood = useUnderstood(open || opening);
  const learning = useLearning(understood.code !== null);
  const problem = understood.problem || learning.problem;
  const again = understood.problem ? understood.again : learning.again;
  const about = understood.code ?? [];
  const shown = useOneAFrame(open ? about.length + (learning.code ?? []).length : 0);
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
        {problem && (
          <p role="alert">
            The rest of the page could not be loaded; what you opened is kept. Once you are online,{' '}
            <button type="button" onClick={again}>
              try again
            </button>
            . <small>({problem})</small>
          </p>
        )}
        {about.slice(0, shown).map((View) => (
          <View key={View} />
        ))}
      </section>
      {learning.code?.slice(0, Math.max(0, shown - about.length)).map((View) => (
        <View key={View} />
      ))}
      {!open && (
        <section class="card results-card" aria-labelledby="results-title">
          <h2 id="results-title" class="step-title">
            Use a saved model
          </h2>
          <div class="results">
            <section aria-label="Saved model">
              <SavedModel />
            </section>
          </div>
        </section>
      )}
    </div>
  );
}
