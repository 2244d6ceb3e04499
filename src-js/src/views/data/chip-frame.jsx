import { useRef } from 'preact/hooks';

/**
 * One thing that was understood of a file, with its control: whether it was detected or chosen, and the
 * way back to what was detected.
 *
 * @param {{label: string, field: string, chosen: boolean, origin?: string, onReset: () => void,
 *   children: import('preact').ComponentChildren}} props
 */
export function ChipFrame({
  label,
  field,
  chosen,
  origin = chosen ? 'chosen' : 'detected',
  onReset,
  children,
}) {
  const box = useRef(/** @type {HTMLSpanElement | null} */ (null));

  /** The button goes with what it took back; the keyboard's place is the control beside it. */
  function reset() {
    /** @type {HTMLElement | null | undefined} */
    (box.current?.querySelector('select, input'))?.focus();
    onReset();
  }

  return (
    <span class={chosen ? 'chip is-chosen' : 'chip'} ref={box}>
      <label class="chip-label" for={field}>
        {label}
      </label>
      {children}
      {origin !== '' && <span class="chip-origin">{origin}</span>}
      {chosen && (
        <button
          type="button"
          class="button-quiet"
          aria-label={`${label} as detected`}
          onClick={reset}
        >
          As detected
        </button>
      )}
    </span>
  );
}
