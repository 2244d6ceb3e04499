/** @import {RacePaths} from '../../engine/lab-protocol.js' */

/** The number of a racer that walks on. */
const WALKS = 0;

/**
 * The latest positions of all who race, as a CSV: optimizer, step, x, y, height.
 * @param {string[]} names of all who race
 * @param {Omit<RacePaths, 'ok'>} race
 */
export function pathsCsv(names, { paths, pathLengths, pathHeights, racerSteps, outlooks }) {
  const lines = ['optimizer,step,x,y,height'];
  let at = 0;
  names.forEach((name, k) => {
    // The step with which one comes to rest or is lost leads to no place of the path.
    const last = outlooks[k] === WALKS ? racerSteps[k] : racerSteps[k] - 1;
    for (let i = pathLengths[k] - 1; i >= 0; i--) {
      lines.push(`"${name}",${last - i},${paths[2 * at]},${paths[2 * at + 1]},${pathHeights[at]}`);
      at += 1;
    }
  });
  return `${lines.join('\r\n')}\r\n`;
}
