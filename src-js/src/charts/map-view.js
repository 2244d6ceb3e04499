/**
 * The part of the plane that a map shows: nearer, farther, aside.
 */

/** @import {Bounds} from './axes.js' */

/** Nearer, numbers would lose their digits; farther, nothing is reckoned. */
const NARROWEST = 1e-5;
const FARTHEST = 1e6;

/**
 * @param {Bounds} view
 * @param {number} factor of the width: less than 1 goes nearer
 * @param {number} x that stays where it is on the map
 * @param {number} y
 * @returns {Bounds} the view itself if there is no nearer or farther
 */
export function zoomed(view, factor, x, y) {
  const next = {
    xMin: x + (view.xMin - x) * factor,
    xMax: x + (view.xMax - x) * factor,
    yMin: y + (view.yMin - y) * factor,
    yMax: y + (view.yMax - y) * factor,
  };
  const narrow = Math.min(next.xMax - next.xMin, next.yMax - next.yMin) < NARROWEST;
  return narrow || isFar(next) ? view : next;
}

/**
 * @param {Bounds} view
 * @param {number} across share of the width, to the right
 * @param {number} up share of the height
 * @returns {Bounds} the view itself if there is nothing farther on
 */
export function moved(view, across, up) {
  const dx = across * (view.xMax - view.xMin);
  const dy = up * (view.yMax - view.yMin);
  const next = {
    xMin: view.xMin + dx,
    xMax: view.xMax + dx,
    yMin: view.yMin + dy,
    yMax: view.yMax + dy,
  };
  return isFar(next) ? view : next;
}

/** @param {Bounds} view */
function isFar(view) {
  return Object.values(view).some((end) => Math.abs(end) > FARTHEST);
}

/** @param {Bounds} view @returns {{x: number, y: number}} */
export function middle({ xMin, xMax, yMin, yMax }) {
  return { x: (xMin + xMax) / 2, y: (yMin + yMax) / 2 };
}
