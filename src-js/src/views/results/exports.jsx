import { source } from '../../state/data.js';
import { engine, unanswered } from '../../state/engine.js';
import { download } from '../download.js';

/** The model's predictions and the model itself, to keep. */
export function Exports() {
  return (
    <div class="exports">
      <button
        type="button"
        onClick={() => keep(() => engine().predictionsCsv(), 'text/csv', 'predictions.csv')}
      >
        Export predictions
      </button>
      <button
        type="button"
        onClick={() => keep(() => engine().saveModel(), 'application/json', 'model.json')}
      >
        Export model
      </button>
    </div>
  );
}

/**
 * @param {() => Promise<string>} make
 * @param {string} type
 * @param {string} ending of the file's name
 */
async function keep(make, type, ending) {
  try {
    const name = (source.peek()?.name ?? 'dropfit').replace(/\.\w{1,4}$/, '');
    download(new Blob([await make()], { type }), `${name}-${ending}`);
  } catch (error) {
    unanswered(error);
  }
}
