/** @import {RaceState} from '../../engine/lab-protocol.js' */
/** @import {Curve} from '../../state/curve.js' */
/** @import {Runner} from './choice.js' */

/**
 * One who races, from one of the starts.
 * @typedef {{runner: Runner, start: number, name: string}} Entrant
 */

/**
 * Where one of them stands. `path` is a view that holds until the next state.
 * @typedef {Entrant & {
 *   path: Float64Array, x: number, y: number, height: number, slope: number, distance: number,
 *   steps: number, evaluations: number, outlook: 'walks' | 'rests' | 'lost'
 * }} Racer
 */

const OUTLOOKS = /** @type {const} */ (['walks', 'rests', 'lost']);

/** @param {Racer} racer */
export function isWalking({ outlook }) {
  return outlook === 'walks';
}

/**
 * Where everyone stands.
 * @param {RaceState} state as the engine tells it
 * @param {Entrant[]} line who races, in the engine's order
 * @param {Curve[]} curves heights over steps, one a racer; they take what is new
 * @param {number} lowest the height that curves are measured from
 * @returns {Racer[]}
 */
export function racersIn(state, line, curves, lowest) {
  let walked = 0;
  let sent = 0;
  return line.map((entrant, k) => {
    const path = state.paths.subarray(2 * walked, 2 * (walked + state.pathLengths[k]));
    walked += state.pathLengths[k];
    const next = sent + state.curveAdded[k];
    const heights = state.curveHeights.subarray(sent, next);
    curves[k].keep(state.curveKept[k]);
    curves[k].append({
      iterations: state.curveSteps.subarray(sent, next),
      losses: lowest === 0 ? heights : heights.map((height) => height - lowest),
      reset: false,
    });
    sent = next;
    return {
      ...entrant,
      path,
      x: state.places[2 * k],
      y: state.places[2 * k + 1],
      height: state.heights[k],
      slope: state.slopes[k],
      distance: state.distances[k],
      steps: state.racerSteps[k],
      evaluations: state.evaluations[k],
      outlook: OUTLOOKS[state.outlooks[k]],
    };
  });
}
