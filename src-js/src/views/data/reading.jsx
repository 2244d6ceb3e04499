import { formatCount } from '../../charts/numbers.js';
import { inspecting, progress, reading } from '../../state/data.js';
import { cancelOpening } from '../../state/open-file.js';
import './reading.css';

/** @import {Progress} from '../../engine/protocol.js' */

const STAGES = {
  unpacking: 'Unpacking',
  checking: 'Looking at',
  reading: 'Reading',
  counting: 'Counting all rows of',
};

/** Says what is being read and, where it takes long, how far that is; it can be cancelled then. */
export function Reading() {
  const name = inspecting.value?.name ?? reading.value?.source.name;
  const now = inspecting.value?.progress ?? progress.value;
  const stage = now?.stage ?? (inspecting.value === null ? 'reading' : 'checking');
  const long = now !== null || reading.value?.source.text === null;
  return (
    <div class={name === undefined ? 'reading' : 'reading is-under-way'}>
      <p role="status">{name === undefined ? '' : `${STAGES[stage]} ${name}…`}</p>
      {name !== undefined && long && (
        <>
          <progress
            aria-label={`Progress of ${name}`}
            value={now?.bytes ?? 0}
            max={now?.total ?? 1}
          />
          {now && <span class="reading-figures">{figures(now)}</span>}
          <button type="button" onClick={cancelOpening}>
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
    secondsLeft === null ? '' : `${Math.ceil(secondsLeft)} s left`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
