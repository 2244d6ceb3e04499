import { useId, useState } from 'preact/hooks';
import './parameter.css';
import { neighbour, scaleOf } from './scale.js';

/** @import {Field} from '../../engine/protocol.js' */

/** @typedef {number | string | boolean} Value of a parameter; text where a number is unfinished */

/**
 * One parameter: its label, its control, what is wrong with it, and what it does.
 *
 * @param {{field: Field, value: Value, problem: string, onChange: (value: Value) => void}} props
 *   `problem` is empty if there is none
 */
export function Parameter({ field, value, problem, onChange }) {
  const id = useId();
  const told = {
    id,
    'aria-describedby': problem ? `${id}-problem ${id}-help` : `${id}-help`,
    'aria-invalid': problem !== '',
  };
  return (
    <div class={`parameter parameter-${field.kind}`}>
      <label for={id}>{field.label}</label>
      {field.kind === 'choice' ? (
        <select
          {...told}
          value={String(value)}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {field.options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.label}
            </option>
          ))}
        </select>
      ) : field.kind === 'flag' ? (
        <input
          {...told}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
      ) : (
        <NumberInput field={field} value={value} told={told} onChange={onChange} />
      )}
      {problem && (
        <p class="parameter-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <p class="parameter-help" id={`${id}-help`}>
        {field.help}
      </p>
    </div>
  );
}

/**
 * A number to type or to change with the arrow keys, and a slider for the pointer. The slider is
 * hidden from assistive technology: it would be the same number under the same name once more.
 *
 * @param {{field: Field, value: Value, told: object, onChange: (value: Value) => void}} props
 */
function NumberInput({ field, value, told, onChange }) {
  // What is being typed, such as "0.10" on the way to 0.105; the number alone would lose the zero.
  const [draft, setDraft] = useState(String(value));
  const scale = scaleOf(field);
  const text = parse(draft) === value ? draft : String(value);

  /** @param {string} typed */
  function type(typed) {
    setDraft(typed);
    onChange(parse(typed));
  }

  /** @param {KeyboardEvent} event */
  function climb(event) {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (direction !== null) {
      event.preventDefault();
      const from = typeof value === 'number' ? value : Number(field.initial);
      onChange(neighbour(field, from, direction));
    }
  }

  return (
    <div class="parameter-number">
      <input
        {...told}
        type="number"
        step="any"
        inputMode="decimal"
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={climb}
      />
      {scale && (
        <input
          type="range"
          aria-hidden="true"
          tabIndex={-1}
          min={0}
          max={scale.last}
          value={scale.positionOf(Number(value))}
          onInput={({ currentTarget }) => onChange(scale.valueAt(Number(currentTarget.value)))}
        />
      )}
    </div>
  );
}

/**
 * @param {string} text
 * @returns {number | string} the text itself if it is no number yet
 */
function parse(text) {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : text;
}
