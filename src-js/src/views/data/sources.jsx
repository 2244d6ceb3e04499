import { useId, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import { SAMPLES, sampleOf } from '../../samples/samples.js';
import { report, source } from '../../state/data.js';
import { openText } from '../../state/open.js';
import { openSample } from '../../state/sample.js';
import { DialectChips } from './dialect-chips.jsx';
import { openFiles } from './open-files.js';
import './sources.css';

/**
 * What to say of rows that are not all there are.
 * @type {Record<import('../../engine/protocol.js').DataReport['kept'],
 *   (report: import('../../engine/protocol.js').DataReport) => string>}
 */
const KEPT = {
  all: () => '',
  first: () => ': the beginning of the file',
  sample: ({ readRows }) => `: a random sample of ${formatCount(readRows, 'row')}`,
};

/** The ways in: a file, a sample, or text from the clipboard. */
export function Sources() {
  const id = useId();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [text, setText] = useState('');
  const chosen = source.value?.id ?? '';

  function paste() {
    dialog.current?.close();
    openText('Pasted text', text, 'paste');
    setText('');
  }

  return (
    <div class="sources">
      <div class="sources-way">
        <label for={`${id}-file`}>CSV file</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.tab,.txt,.gz,text/csv,text/plain,text/tab-separated-values,application/gzip"
          onChange={({ currentTarget }) => {
            if (currentTarget.files?.length) {
              openFiles([...currentTarget.files]);
            }
            // So that choosing the same file again is a change.
            currentTarget.value = '';
          }}
        />
      </div>
      <div class="sources-way">
        <label for={`${id}-sample`}>Sample data</label>
        <select
          id={`${id}-sample`}
          value={sampleOf(chosen) ? chosen : ''}
          onChange={({ currentTarget }) => openSample(currentTarget.value)}
        >
          <option value="" disabled>
            Choose a sample…
          </option>
          {SAMPLES.map((sample) => (
            <option key={sample.id} value={sample.id}>
              {sample.title}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="sources-paste" onClick={() => dialog.current?.showModal()}>
        Paste text…
      </button>
      <dialog ref={dialog} class="sources-dialog" aria-labelledby={`${id}-paste`}>
        <h2 id={`${id}-paste`}>Paste a table</h2>
        <label for={`${id}-text`}>CSV text, or cells copied from a spreadsheet</label>
        <textarea
          id={`${id}-text`}
          rows={10}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <div class="sources-dialog-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="button" class="primary" disabled={text.trim() === ''} onClick={paste}>
            Open text
          </button>
        </div>
      </dialog>
    </div>
  );
}

/** What is open, and how it was read. */
export function SourceFacts() {
  const open = source.value;
  const now = report.value;
  const sample = sampleOf(open?.id ?? '');
  if (open === null || now === null) {
    return null;
  }
  return (
    <>
      <div class="source-facts">
        <p class="source-name">
          <strong>{open.name}</strong>{' '}
          <span>
            {formatCount(now.rows, 'row')}, {formatCount(now.columns.length, 'column')}
            {KEPT[now.kept](now)}
          </span>
        </p>
        {now.kept === 'sample' && (
          <p class="source-about">
            Figures and histograms of columns, and issues, are those of all rows; the sample is what
            is learned from.
          </p>
        )}
        {sample && (
          <p class="source-about">
            {sample.about} <small>{sample.licence}</small>
          </p>
        )}
      </div>
      <DialectChips />
    </>
  );
}
