import { useId } from 'preact/hooks';
import { formatNumber } from '../../charts/numbers.js';
import { explained, runners } from './choice.js';
import { Mark } from './mark.jsx';
import { explanation } from './race.js';

/** Why the next step goes where it goes: the rule, line by line, with this step's numbers. */
export function Why() {
  const id = useId();
  const why = explanation.value;
  const known = runners.value.some(({ method }) => method.id === explained.value);
  return (
    <section class="lab-why" aria-labelledby="lab-why">
      <div class="lab-card-head">
        <h2 id="lab-why">Why this step</h2>
        <label for={id} class="lab-hidden">
          Explain
        </label>
        <select
          id={id}
          value={known ? explained.value : ''}
          onChange={({ currentTarget }) => {
            explained.value = currentTarget.value;
          }}
        >
          <option value="">Nobody</option>
          {runners.value.map(({ method }) => (
            <option key={method.id} value={method.id}>
              {method.label}
            </option>
          ))}
        </select>
      </div>
      {why === null ? (
        <p class="parameter-help">Choose an optimizer to see the arithmetic of its next step.</p>
      ) : (
        <>
          <p class="lab-why-where">
            <Mark mark={why.mark} /> {why.name} stands at ({formatNumber(why.x)},{' '}
            {formatNumber(why.y)}), slope ({formatNumber(why.gradient[0])},{' '}
            {formatNumber(why.gradient[1])})
            {why.lines.length === 0
              ? ', and moves no more.'
              : `, and goes on by (${formatNumber(why.step[0])}, ${formatNumber(why.step[1])}).`}
          </p>
          <Lines lines={why.lines} />
        </>
      )}
    </section>
  );
}

/** @param {{lines: import('../../engine/lab-protocol.js').StepExplanation['lines']}} props */
function Lines({ lines }) {
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="lab-scroll" aria-label="Arithmetic of the step" tabIndex={0}>
      <ol class="lab-lines">
        {lines.map(({ letter, formula, filled, values }, i) => (
          <li key={i}>
            <p class="lab-rule">
              <b>{letter}</b> = {formula}
            </p>
            {filled.length === 0 ? (
              <p class="lab-numbers">{told(values)}</p>
            ) : (
              filled.map((text, axis) => (
                <p key={axis} class="lab-numbers">
                  <span>{filled.length > 1 ? `along ${'xy'[axis]}:` : ''}</span> {text} ={' '}
                  <b>{number(values[axis])}</b>
                </p>
              ))
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** @param {(number | null)[]} values one, two along the axes, or a matrix row by row */
function told(values) {
  const texts = values.map(number);
  return texts.length === 4
    ? `(${texts[0]}, ${texts[1]}; ${texts[2]}, ${texts[3]})`
    : texts.length === 1
      ? texts[0]
      : `(${texts.join(', ')})`;
}

/** @param {number | null} value */
function number(value) {
  return value === null ? 'not finite' : formatNumber(value, 5);
}
