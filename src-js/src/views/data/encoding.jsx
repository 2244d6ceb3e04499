import { useId, useRef, useState } from 'preact/hooks';
import { source } from '../../state/data.js';
import { setEncoding } from '../../state/open-file.js';
import { ChipFrame } from './chip-frame.jsx';
import './encoding.css';

/** In which encoding the open file is read; a dialog shows some of its lines in each. */
export function Encoding() {
  const id = useId();
  const dialog = useRef(/** @type {HTMLDialogElement | null} */ (null));
  const [wanted, setWanted] = useState('');
  const file = source.value?.file;
  if (!file) {
    return null;
  }
  const { encoding, detected, encodings } = file;

  function compare() {
    setWanted(encoding);
    dialog.current?.showModal();
  }

  function take() {
    dialog.current?.close();
    setEncoding(wanted);
  }

  return (
    <ChipFrame
      label="Encoding"
      field={`${id}-encoding`}
      chosen={encoding !== detected}
      onReset={() => setEncoding(detected)}
    >
      <select
        id={`${id}-encoding`}
        value={encoding}
        onChange={({ currentTarget }) => setEncoding(currentTarget.value)}
      >
        {encodings.map(({ id: other, label }) => (
          <option key={other} value={other}>
            {label}
          </option>
        ))}
      </select>
      {encodings.length > 1 && (
        <button type="button" class="button-quiet" onClick={compare}>
          Compare encodings…
        </button>
      )}
      <dialog ref={dialog} class="sources-dialog" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>Compare encodings</h2>
        <p>The right one shows letters and signs as you know them.</p>
        <fieldset class="encoding-looks" aria-labelledby={`${id}-title`}>
          {encodings.map(({ id: other, label, lines }) => (
            <label key={other} class="encoding-look">
              <input
                type="radio"
                name={id}
                checked={other === wanted}
                onChange={() => setWanted(other)}
              />
              <span>{label}</span>
              <span class="encoding-lines">{lines.join('\n')}</span>
            </label>
          ))}
        </fieldset>
        <div class="sources-dialog-buttons">
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="button" class="primary" onClick={take}>
            Read it so
          </button>
        </div>
      </dialog>
    </ChipFrame>
  );
}
