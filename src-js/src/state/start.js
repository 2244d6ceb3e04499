import { keepAddress } from './address.js';
import { keepChecked } from './algorithm.js';
import { keepPrepared } from './choices.js';
import { keepRead } from './data.js';
import { connectEngine } from './engine.js';
import { keepModel } from './model.js';
import { keepPicture } from './picture.js';
import { keepProfile } from './profile.js';
import { keepRunning, takeFrame } from './run.js';
import { keepTraps } from './traps.js';

/**
 * Starts the state: from here on, it follows the engine and the engine follows it.
 * @param {import('./engine.js').Connect} connect
 * @returns {() => void} ends it
 */
export function start(connect) {
  connectEngine(connect, takeFrame);
  const ends = [
    keepRead(),
    keepPrepared(),
    keepTraps(),
    keepProfile(),
    keepChecked(),
    keepPicture(),
    keepRunning(),
    keepModel(),
    keepAddress(),
  ];
  return () => {
    for (const end of ends) {
      end();
    }
  };
}
