import { useSignalEffect } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { prepared } from '../../state/choices.js';
import { picture } from '../../state/picture.js';
import { frame } from '../../state/run.js';

/** Milliseconds between two paintings while the run moves; more often could not be read. */
const PAINT_EVERY = 100;

/** How often which class was taken for which, on the test rows, live. */
export function ConfusionMatrix() {
  const id = useId();
  const body = useRef(/** @type {HTMLTableSectionElement | null} */ (null));
  const painted = useRef(Number.NEGATIVE_INFINITY);
  const { classes, test } = prepared.value?.ok ? prepared.value : { classes: [], test: 0 };

  useSignalEffect(() => {
    const counts = picture.value?.confusion;
    const now = performance.now();
    const due = now - painted.current >= PAINT_EVERY || frame.value?.moving !== true;
    if (body.current && counts !== undefined && due) {
      painted.current = now;
      paint(body.current, counts, classes.length);
    }
  });

  if (test === 0) {
    return null;
  }
  return (
    <figure class="confusion" aria-labelledby={`${id}-title`}>
      <figcaption id={`${id}-title`}>Confusion matrix</figcaption>
      <p class="chart-summary" id={`${id}-summary`}>
        What the {formatCount(test, 'test row')} are, and what they are taken for. Right answers lie
        on the diagonal.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="confusion-scroll" tabIndex={0} aria-label="Confusion matrix">
        <table aria-labelledby={`${id}-title`} aria-describedby={`${id}-summary`}>
          <thead>
            <tr>
              <th scope="col" class="confusion-corner">
                Actual
              </th>
              {classes.map((name, k) => (
                <th key={k} scope="col">
                  <span class="visually-hidden">Predicted </span>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {classes.map((name, k) => (
              <tr key={k}>
                <th scope="row">{name}</th>
                {classes.map((_, j) => (
                  <td key={j} class={j === k ? 'confusion-right' : 'confusion-wrong'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}

/**
 * Writes the counts into the cells, each shaded by its share of the row.
 * @param {HTMLTableSectionElement} body
 * @param {Float64Array} counts classes x classes, rows: actual
 * @param {number} classes
 */
function paint(body, counts, classes) {
  const cells = body.querySelectorAll('td');
  for (let row = 0; row < classes; row++) {
    const of = counts.subarray(row * classes, (row + 1) * classes);
    const sum = of.reduce((total, count) => total + count, 0);
    of.forEach((count, column) => {
      const cell = cells[row * classes + column];
      const text = formatNumber(count);
      if (cell && cell.textContent !== text) {
        cell.textContent = text;
        cell.style.setProperty('--share', String(sum === 0 ? 0 : count / sum));
      }
    });
  }
}
