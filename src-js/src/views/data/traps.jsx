import { useRef, useState } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import { prepared } from '../../state/choices.js';
import {
  algorithmFor,
  dismissedTraps,
  dismissTrap,
  fixTrap,
  keyOf,
  openTraps,
  recallTraps,
  traps,
} from '../../state/traps.js';
import './traps.css';

/** @import {Trap} from '../../engine/protocol.js' */

/** What would deceive the user, each with what would mend it, before anything is trained. */
export function Traps() {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const [done, setDone] = useState('');
  const open = openTraps.value;
  const put = dismissedTraps.value;

  /**
   * The button that was pressed goes with its trap; the keyboard's place is kept by the heading.
   * @param {string} what was done
   */
  function told(what) {
    setDone(what);
    heading.current?.focus();
  }

  return (
    <section class="traps" aria-labelledby="traps-title">
      <h3 id="traps-title" class="traps-title" tabIndex={-1} ref={heading}>
        Before you train
      </h3>
      <p class="traps-status" role="status">
        {done} {traps.value === null ? waiting() : sentence(open.length)}
      </p>
      {open.length > 0 && (
        <ul class="traps-list" aria-label="Traps">
          {open.map((trap) => (
            <TrapItem
              key={keyOf(trap)}
              trap={trap}
              onFix={() => {
                const what = labelOf(trap);
                fixTrap(trap);
                told(`Done: ${what.charAt(0).toLowerCase()}${what.slice(1)}. Undo takes it back.`);
              }}
              onDismiss={() => {
                dismissTrap(trap);
                told('Dismissed.');
              }}
            />
          ))}
        </ul>
      )}
      {put > 0 && (
        <button
          type="button"
          class="button-quiet traps-recall"
          onClick={() => {
            recallTraps();
            told('');
          }}
        >
          Show {put} dismissed
        </button>
      )}
    </section>
  );
}

/** @param {number} count */
function sentence(count) {
  return count === 0
    ? 'No traps found in the data and your choices.'
    : `${formatCount(count, 'trap')} found.`;
}

function waiting() {
  return prepared.value?.ok === false ? 'Traps are looked for once the rows can be prepared.' : '';
}

/** What mending a trap does, as the text of a button. @param {Trap} trap */
function labelOf(trap) {
  const other = algorithmFor(trap);
  return `${trap.fix?.label}${other === null ? '' : `, with ${other.title.toLowerCase()}`}`;
}

/** @param {{trap: Trap, onFix: () => void, onDismiss: () => void}} props */
function TrapItem({ trap, onFix, onDismiss }) {
  const { title, found, why, fix } = trap;
  return (
    <li class="trap">
      <div class="trap-text">
        <p class="trap-title">
          <span class="trap-sign" aria-hidden="true">
            !
          </span>
          {title}
        </p>
        <p class="trap-found">{found}</p>
        <p class="trap-why">{why}</p>
      </div>
      <div class="trap-actions">
        {fix && (
          <button
            type="button"
            class="button"
            aria-label={`${labelOf(trap)} (${title})`}
            onClick={onFix}
          >
            {labelOf(trap)}
          </button>
        )}
        <button
          type="button"
          class="button-quiet"
          aria-label={`Dismiss: ${title}`}
          onClick={onDismiss}
        >
          Dismiss
        </button>
      </div>
    </li>
  );
}
