import address from './lab-worker.js?worker&url';
import { spawn } from './spawn.js';

/** Starts the worker of the optimizer lab. */
export const spawnLab = () => spawn(address, 'lab');
