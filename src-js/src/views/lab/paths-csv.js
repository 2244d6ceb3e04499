/** @import {Racer} from './race.js' */

/**
 * The latest positions of all who race, as a CSV: optimizer, step, x, y.
 * @param {Pick<Racer, 'name' | 'path' | 'steps' | 'outlook'>[]} racers
 */
export function pathsCsv(racers) {
  const rows = racers.flatMap(({ name, path, steps, outlook }) => {
    // The step with which one comes to rest or is lost leads to no place of the path.
    const last = outlook === 'walks' ? steps : steps - 1;
    const count = path.length / 2;
    return Array.from(
      { length: count },
      (_, i) => `"${name}",${last - count + 1 + i},${path[2 * i]},${path[2 * i + 1]}`,
    );
  });
  return `${['optimizer,step,x,y', ...rows].join('\r\n')}\r\n`;
}
