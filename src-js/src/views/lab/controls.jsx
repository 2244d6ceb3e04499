import { formatCompact } from '../../charts/numbers.js';
import { SPEEDS, speed, terrain } from './choice.js';
import { alive, pause, play, race, rate, restart, running, step, stepBack } from './race.js';

/**
 * The buttons that drive the race. One that makes no sense now stays focusable, so that the keyboard
 * does not lose its place when it becomes useless by being pressed.
 */
export function Controls() {
  const moving = running.value;
  const ready = alive.value;
  const begun = (race.value?.steps ?? 0) > 0;
  return (
    <div class="lab-controls">
      <div class="lab-buttons" role="toolbar" aria-label="Race">
        <Button primary name="Play" able={ready && !moving} act={play} />
        <Button name="Pause" able={moving} act={pause} />
        <Button name="Step back" able={begun && !moving} act={stepBack} />
        <Button name="Step" able={ready && !moving} act={step} />
        <Button name="Reset" able={race.value !== null} act={restart} />
        <label class="lab-speed">
          <span>Speed</span>
          <select
            value={speed.value}
            onChange={({ currentTarget }) => {
              speed.value = currentTarget.value;
            }}
          >
            {SPEEDS.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="lab-pace tabular">
        <span role="status">
          {moving
            ? 'Racing'
            : terrain.value === null
              ? 'There is no landscape yet.'
              : race.value === null
                ? 'Nobody races; tick an optimizer.'
                : ready
                  ? 'At rest'
                  : 'Everyone has arrived or is lost.'}
        </span>
        <Pace />
      </p>
    </div>
  );
}

/** How fast it goes, as measured. */
function Pace() {
  return rate.value > 0 ? <span> · {formatCompact(rate.value)} steps a second each</span> : null;
}

/** @param {{name: string, able: boolean, act: () => void, primary?: boolean}} props */
function Button({ name, able, act, primary = false }) {
  return (
    <button
      type="button"
      class={primary ? 'button button-primary' : 'button'}
      aria-disabled={!able}
      onClick={() => able && act()}
    >
      {name}
    </button>
  );
}
