import { formatCount, formatNumber } from '../../charts/numbers.js';

/** @import {Frame} from '../../engine/protocol.js' */

/**
 * A time as people say it.
 * @param {number} seconds
 * @returns {string} such as "3 s" or "2 min 5 s"
 */
export function formatSeconds(seconds) {
  if (seconds < 1) {
    return seconds < 0.01 ? 'less than 10 ms' : `${formatNumber(seconds * 1000, 2)} ms`;
  }
  const whole = Math.round(seconds);
  if (seconds < 10) {
    return `${formatNumber(seconds, 2)} s`;
  }
  if (whole < 60) {
    return `${whole} s`;
  }
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${formatNumber(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/**
 * How a run is getting on, in a sentence.
 * @param {Frame} frame
 * @param {string} what `Training`, `Paused` or how the run ended
 * @returns {string}
 */
export function progressSentence(frame, what) {
  const { iteration, stepLimit, objective, stepsPerSecond, seconds, secondsLeft, moving } = frame;
  const parts = [
    moving
      ? `iteration ${formatNumber(iteration, 12)} of at most ${formatNumber(stepLimit, 12)}`
      : formatCount(iteration, 'iteration'),
  ];
  if (objective !== null) {
    parts.push(`loss ${formatNumber(objective)}`);
  }
  if (moving && stepsPerSecond > 0) {
    parts.push(`${formatNumber(Math.round(stepsPerSecond), 3)} iterations a second`);
  }
  if (moving && secondsLeft !== null) {
    parts.push(`at most ${formatSeconds(secondsLeft)} left`);
  }
  if (!moving) {
    parts.push(formatSeconds(seconds));
  }
  return `${what}: ${parts.join(', ')}`;
}
