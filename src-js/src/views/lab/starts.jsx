import {
  activeStart,
  addStart,
  MOST_STARTS,
  moveStart,
  ownStarts,
  pointed,
  removeStart,
  starts,
  view,
} from './choice.js';
import { Coordinate } from './coordinate.jsx';
import { problems } from './race.js';

/** Where they start: to be typed, while the map lets them be clicked and dragged. */
export function Starts() {
  const now = starts.value;
  const count = now.length / 2;
  return (
    <section class="card lab-starts" aria-labelledby="lab-starts">
      <div class="lab-card-head">
        <h2 id="lab-starts">Starts</h2>
        <button
          type="button"
          class="button-quiet"
          aria-disabled={count >= MOST_STARTS}
          onClick={addAside}
        >
          Add a start
        </button>
        <button
          type="button"
          class="button-quiet"
          aria-disabled={ownStarts.value === null}
          onClick={() => {
            ownStarts.value = null;
            activeStart.value = 0;
          }}
        >
          Usual start
        </button>
      </div>
      <p class="parameter-help">
        Click the map to move {count > 1 ? 'the one in bold' : 'it'}, drag it, or type. With the
        shift key a click adds one.
      </p>
      {Array.from({ length: count }, (_, i) => (
        <fieldset
          key={i}
          class={i === activeStart.value && count > 1 ? 'lab-start is-active' : 'lab-start'}
          aria-label={`Start ${i + 1}`}
        >
          <span aria-hidden="true">{i + 1}</span>
          {['x', 'y'].map((axis, k) => (
            <Coordinate
              key={axis}
              label={axis}
              value={now[2 * i + k]}
              onFocus={() => {
                activeStart.value = i;
              }}
              onChange={(value) =>
                k === 0 ? moveStart(i, value, now[2 * i + 1]) : moveStart(i, now[2 * i], value)
              }
            />
          ))}
          {count > 1 && (
            <button
              type="button"
              class="button-quiet"
              aria-label={`Remove start ${i + 1}`}
              onClick={() => removeStart(i)}
            >
              Remove
            </button>
          )}
        </fieldset>
      ))}
      {problems.value.starts && <p class="parameter-problem">{problems.value.starts}</p>}
    </section>
  );
}

/** Adds a start on the map, each some way round its middle from the one before. */
function addAside() {
  const { xMin, xMax, yMin, yMax } = view.peek();
  const now = starts.peek();
  const share = 0.5 + 0.28 * Math.cos(2.4 * now.length);
  const rise = 0.5 + 0.28 * Math.sin(2.4 * now.length);
  const [x, y] = pointed(xMin + share * (xMax - xMin), yMin + rise * (yMax - yMin));
  addStart(x, y);
}
