import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import { inspecting, progress, reading } from '../../state/data.js';
import { cancelOpening } from '../../state/open-file.js';
import './reading.css';

/** @import {Progress} from '../../engine/protocol.js' */

const STAGES = {
  unpacking: 'Unpacking',
  checking: 'Looking at',
  measuring: 'Measuring',
  reading: 'Reading',
  counting: 'Counting all rows of',
};

/** Says what is being read and, where it takes long, how far that is; it can be cancelled then. */
export function Reading() {
  const name = inspecting.value?.name ?? reading.value?.source.name;
  const now = inspecting.value?.progress ?? progress.value;
  const stage = now?.stage ?? (inspecting.value === null ? 'reading' : 'checking');
  const told = useRef(/** @type {HTMLParagraphElement | null} */ (null));
  const [cancelled, setCancelled] = useState('');
  // What is opened since says enough.
  useEffect(() => {
    if (name !== undefined) setCancelled('');
  }, [name]);
  const long = now !== null || reading.value?.source.text === null;
  return (
    <div class={name === undefined && cancelled === '' ? 'reading' : 'reading is-told'}>
      <p role="status" tabIndex={-1} ref={told}>
        {name !== undefined
          ? `${STAGES[stage]} ${name}…`
          : cancelled !== '' && `${cancelled} was cancelled.`}
      </p>
      {name !== undefined && long && (
        <>
          <progress
            aria-label={`Progress of ${name}`}
            value={now?.bytes ?? 0}
            max={now?.total ?? 1}
          />
          {now && <span class="reading-figures">{figures(now)}</span>}
          <button
            type="button"
            onClick={() => {
              // The button goes; the keyboard's place is kept by what is said instead.
              told.current?.focus();
              setCancelled(name);
              cancelOpening();
            }}
          >
            Cancel
          </button>
        </>
      )}
    </div>
  );
}

/** @param {Progress} now */
function figures({ bytes, total, rows, secondsLeft }) {
  return [
    `${megabytes(bytes)} of ${megabytes(total)} MB`,
    rows === undefined ? '' : formatCount(rows, 'row'),
    secondsLeft === null ? '' : timeLeft(secondsLeft),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Minutes where seconds would be no surer. @param {number} seconds */
function timeLeft(seconds) {
  const whole = Math.ceil(seconds);
  return whole < 100 ? `${whole} s left` : `${Math.ceil(whole / 60)} min left`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
