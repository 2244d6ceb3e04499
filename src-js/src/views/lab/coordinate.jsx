import { useId, useState } from 'preact/hooks';

const FARTHEST = 1e6;
/** Digits that are shown of a number that nobody edits. */
const DIGITS = 7;

/**
 * A number on the plane to type. What cannot be one is marked and not passed on.
 * @param {{label: string, value: number, onChange: (value: number) => void,
 *   onFocus?: () => void}} props
 */
export function Coordinate({ label, value, onChange, onFocus }) {
  const id = useId();
  // What is being typed, such as "1." on the way to 1.5; the number alone would lose the point.
  const [draft, setDraft] = useState(String(value));
  const [editing, setEditing] = useState(false);
  const text = editing ? draft : String(Number(value.toPrecision(DIGITS)));
  const good = isCoordinate(text);
  return (
    <div class="lab-coordinate">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={!good}
        aria-describedby={good ? undefined : `${id}-problem`}
        onFocus={() => {
          setDraft(String(value));
          setEditing(true);
          onFocus?.();
        }}
        onBlur={() => setEditing(false)}
        onInput={({ currentTarget }) => {
          setDraft(currentTarget.value);
          if (isCoordinate(currentTarget.value)) onChange(Number(currentTarget.value));
        }}
      />
      {!good && (
        <p class="parameter-problem" id={`${id}-problem`}>
          A number from −1000000 to 1000000
        </p>
      )}
    </div>
  );
}

/** @param {string} text */
function isCoordinate(text) {
  return text.trim() !== '' && Math.abs(Number(text)) <= FARTHEST;
}
