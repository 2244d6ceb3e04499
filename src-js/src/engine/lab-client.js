import { openLine } from './line.js';

/** @import {Failure} from './protocol.js' */
/** @import {LabMethods} from './lab-protocol.js' */
/** @import {Clock, Port} from './line.js' */

/**
 * The page's side of the optimizer lab's engine; see {@link openLine} for what becomes of a worker
 * that dies.
 *
 * @param {{spawn(): Port, onFailure(failure: Failure | null): void, clock?: Clock}} options
 *   `onFailure` gets null when a silent worker answers again
 * @returns {LabMethods & {restart(): void, close(): void}}
 */
export function connectLab(options) {
  const { ask, restart, close } = openLine(options);
  return {
    describe: () => ask('describe', []),
    rows: (rows) => ask('rows', [rows]),
    terrain: (choice) => ask('terrain', [choice]),
    map: (choice) => ask('map', [choice]),
    start: (field) => ask('start', [field]),
    advance: (steps, millis) => ask('advance', [steps, millis]),
    back: (steps) => ask('back', [steps]),
    paths: () => ask('paths', []),
    explain: (racer) => ask('explain', [racer]),
    tune: (field) => ask('tune', [field]),
    trials: (field) => ask('trials', [field]),
    basins: (field) => ask('basins', [field]),
    work: (millis) => ask('work', [millis]),
    restart,
    close,
  };
}
