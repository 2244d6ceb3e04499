import { sampleOf } from '../samples/samples.js';
import { awaited, chooseLinked, chooseUsual } from './arrange.js';
import { read, readings } from './data.js';
import { remember, snapshot } from './history.js';
import { notify } from './notices.js';

/** The sample asked for last: one that loads slowly does not replace what was opened after it. */
let latest = {};

/**
 * Opens a sample with the target that suits it, or as the link says that waits for it.
 * @param {string} id
 */
export async function openSample(id) {
  const sample = sampleOf(id);
  if (sample === undefined) {
    return;
  }
  const mine = {};
  latest = mine;
  const earlier = readings();
  const before = snapshot();
  const link = awaited.peek()?.sample === id ? awaited.peek() : null;
  awaited.value = link;
  try {
    const text = await sample.text();
    if (mine === latest && earlier === readings()) {
      read({
        source: { name: sample.title, text, file: null, kind: sample.kind, id },
        options: link?.options ?? {},
        settle: (columns) => {
          remember('', before);
          if (link !== null) {
            chooseLinked(link, columns, sample.target);
          } else {
            chooseUsual(columns, sample.target);
          }
        },
      });
    }
  } catch (error) {
    notify({
      tone: 'bad',
      about: 'opening',
      title: `${sample.title} was not opened`,
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}
