import { useId, useState } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import { fileText } from '../../state/file-text.js';
import { applied, applyModel, loadModel, model } from '../../state/model.js';
import { download } from '../download.js';
import './saved-model.css';

/** @import {Applied, LoadedModel, Problem} from '../../engine/protocol.js' */

/** Loads a model file and applies it to another CSV. */
export function SavedModel() {
  const [problem, setProblem] = useState('');
  const loaded = model.value;

  /** @param {File} file @param {(text: string) => Promise<void>} use */
  async function take(file, use) {
    setProblem('');
    try {
      await use(await fileText(file));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <div class="saved-model">
      <FileField
        label="Model file"
        accept=".json,application/json"
        onFile={(file) => take(file, loadModel)}
      />
      {problem && (
        <p role="alert" class="saved-model-problem">
          {problem}
        </p>
      )}
      {loaded?.ok === false && <Problems problems={loaded.problems} />}
      {loaded?.ok && (
        <>
          <About loaded={loaded} />
          <FileField
            label="CSV to predict"
            accept=".csv,.tsv,.txt,.gz,text/csv,text/plain,application/gzip"
            onFile={(file) => take(file, applyModel)}
          />
        </>
      )}
      {applied.value?.ok === false && <Problems problems={applied.value.problems} />}
      {applied.value?.ok && <Predictions applied={applied.value} />}
    </div>
  );
}

/** @param {{label: string, accept: string, onFile: (file: File) => void}} props */
function FileField({ label, accept, onFile }) {
  const id = useId();
  return (
    <div class="sources-way">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) {
            onFile(file);
          }
          // So that choosing the same file again is a change.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}

/** @param {{problems: Problem[]}} props */
function Problems({ problems }) {
  return (
    <ul class="choices-problems" role="alert">
      {problems.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

/** @param {{loaded: LoadedModel}} props */
function About({ loaded: { title, target, columns } }) {
  return (
    <p>
      <strong>{title}</strong> {target === '' ? 'finds groups' : `predicts ${target}`} from{' '}
      {columns.map(({ name }) => name).join(', ')}.
    </p>
  );
}

/** @param {{applied: Applied}} props */
function Predictions({ applied: { rows, csv, header, preview, warnings } }) {
  return (
    <div class="applied">
      {warnings.length > 0 && (
        <ul class="choices-warnings">
          {warnings.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      <p>
        {formatCount(rows, 'row')} predicted
        {preview.length < rows ? `; the first ${preview.length} are shown` : ''}.{' '}
        <button
          type="button"
          onClick={() => download(new Blob([csv], { type: 'text/csv' }), 'predictions.csv')}
        >
          Download predictions
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="issues-scroll" tabIndex={0} aria-label="Predicted rows, scrolling">
        <table aria-label="Predicted rows">
          <thead>
            <tr>
              {header.map((name, i) => (
                <th key={i} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
