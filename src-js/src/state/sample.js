import { sampleOf } from '../samples/samples.js';
import { usualChoices } from './columns.js';
import { read } from './data.js';
import { choices } from './experiment.js';
import { remember, snapshot } from './history.js';
import { notify } from './notices.js';

/** Grows with each request, so that a slow sample does not replace what was opened after it. */
let requests = 0;

/**
 * Opens a sample with the target that suits it.
 * @param {string} id
 */
export async function openSample(id) {
  const sample = sampleOf(id);
  if (sample === undefined) {
    return;
  }
  requests += 1;
  const mine = requests;
  const before = snapshot();
  try {
    const text = await sample.text();
    if (mine === requests) {
      read({
        source: { name: sample.title, text, kind: sample.kind, id },
        options: {},
        settle: (columns) => {
          remember('open', before);
          choices.value = usualChoices(columns, sample.target);
        },
      });
    }
  } catch (error) {
    notify({
      tone: 'bad',
      title: `${sample.title} was not opened`,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
