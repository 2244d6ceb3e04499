import { shownAs } from './choice.js';
import './relief.css';

const CHOICES = /** @type {const} */ ([
  ['map', 'Map'],
  ['surface', 'Surface'],
]);

/** Chooses between the landscape as a map and as a surface. */
export function ReliefSwitch() {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own
    <div class="relief-switch" role="group" aria-label="Show the landscape as">
      {CHOICES.map(([id, label]) => (
        <button
          key={id}
          type="button"
          class="chart-action"
          aria-pressed={shownAs.value === id}
          onClick={() => {
            shownAs.value = id;
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
