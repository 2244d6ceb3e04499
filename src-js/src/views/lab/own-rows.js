import { prepared } from '../../state/choices.js';
import { engine } from '../../state/engine.js';
import { labEngine } from '../../state/lab-engine.js';

/** What the lab's rows were prepared from, and the engine that has them. */
let given = /** @type {{from: unknown, generation: number} | null} */ (null);

/** Gives the lab's engine the prepared rows that own losses are on, if it has not got them. */
export async function giveRows() {
  const now = { from: prepared.peek(), generation: labEngine.generation.peek() };
  if (given?.from === now.from && given?.generation === now.generation) return;
  given = null;
  await labEngine.engine().rows(await engine().lossRows());
  given = now;
}
