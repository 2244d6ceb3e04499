import {
  canTrain,
  outdated,
  pause,
  phase,
  reset,
  run,
  setSpeed,
  speed,
  step,
  stop,
  train,
} from '../../state/run.js';

/**
 * The buttons that drive a run. One that makes no sense now stays focusable, so that the keyboard
 * does not lose its place when Train becomes useless by being pressed.
 */
export function Controls() {
  const now = phase.value;
  const rests = now === 'paused' && !outdated.value;
  const begins = canTrain.value && (now !== 'training' || outdated.value);
  return (
    <div class="controls" role="toolbar" aria-label="Run">
      <Button primary name="Train" able={rests || begins} act={train} />
      <Button name="Pause" able={now === 'training'} act={pause} />
      <Button
        name="Step"
        able={rests || (begins && now !== 'training' && (now !== 'ended' || outdated.value))}
        act={step}
      />
      <Button name="Stop" able={now === 'training' || now === 'paused'} act={stop} />
      <Button name="Reset" able={run.value !== null} act={reset} />
      <Speed />
    </div>
  );
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

const SPEEDS = [
  { value: '', label: 'As fast as possible' },
  { value: '120', label: '120 iterations a second' },
  { value: '30', label: '30 iterations a second' },
  { value: '5', label: '5 iterations a second' },
];

function Speed() {
  return (
    <label class="speed">
      <span>Speed</span>
      <select
        value={speed.value ?? ''}
        onChange={({ currentTarget: { value } }) => setSpeed(value === '' ? null : Number(value))}
      >
        {SPEEDS.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
