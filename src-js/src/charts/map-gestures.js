/**
 * What pointer, fingers, wheel and keyboard do to a map: drag it or a start, click a place, go nearer.
 */

import { middle, moved, zoomed } from './map-view.js';
import { watchPinch } from './pinch.js';
import { toPixel, toValue } from './scales.js';

/** @import {Axes, Bounds} from './axes.js' */

/** A pointer that moved less, CSS pixels, was meant to stand still. */
const STILL = 4;
/** A start is taken from so near, CSS pixels; fingers are less exact. */
const REACH = 12;
const FINGER = 24;
const KEY_ZOOM = 1.4;
const KEY_SHARE = 0.1;
const WHEEL_ZOOM = 0.0016;

/**
 * @typedef {object} MapActions
 * @property {(x: number, y: number, more: boolean) => void} [onPick] is told the place that was
 *     clicked; `more` if the shift key was held
 * @property {(index: number, x: number, y: number) => void} [onDrag] is told where a start is dragged
 * @property {(view: Bounds | null) => void} [onView] is told what is to be shown, null for all
 */

/**
 * @param {HTMLElement} element that holds the map; becomes reachable by keyboard
 * @param {() => {axes: Axes, view: Bounds, starts: ArrayLike<number>} | null} shown now
 * @param {MapActions} actions
 */
export function watchGestures(element, shown, { onPick, onDrag, onView }) {
  element.tabIndex = 0;
  /** @type {{x: number, y: number, view: Bounds, start: number, still: boolean} | null} */
  let drag = null;

  /** @param {Pick<MouseEvent, 'clientX' | 'clientY'>} event @param {Axes} axes of the place in the box, CSS pixels */
  function placeOf({ clientX, clientY }, axes) {
    const place = element.getBoundingClientRect();
    return { x: clientX - place.left - axes.left, y: clientY - place.top - axes.top };
  }

  /** The start under a place, or -1. @param {number} x @param {number} y @param {number} reach */
  function startAt(x, y, reach) {
    const now = shown();
    let nearest = -1;
    let least = reach;
    for (let i = 0; now && i < now.starts.length; i += 2) {
      const dx = toPixel(now.axes.x, now.starts[i]) - x;
      const dy = toPixel(now.axes.y, now.starts[i + 1]) - y;
      if (Math.hypot(dx, dy) < least) {
        least = Math.hypot(dx, dy);
        nearest = i / 2;
      }
    }
    return nearest;
  }

  const isPinching = watchPinch(element, ({ factor, x, y, dx, dy }) => {
    const now = shown();
    if (!now) return;
    const { axes, view } = now;
    const { width, height } = axes;
    const at = placeOf({ clientX: x, clientY: y }, axes);
    // Fingers move more often than the axes are drawn, so these would tell old places.
    const next = moved(view, -dx / width, dy / height);
    const atX = next.xMin + (at.x / width) * (next.xMax - next.xMin);
    const atY = next.yMax - (at.y / height) * (next.yMax - next.yMin);
    onView?.(zoomed(next, 1 / factor, atX, atY));
  });

  element.addEventListener('pointerdown', (event) => {
    const now = shown();
    if (isPinching()) drag = null;
    if (!now || event.button !== 0 || !event.isPrimary) return;
    const { x, y } = placeOf(event, now.axes);
    if (x < 0 || x > now.axes.width || y < 0 || y > now.axes.height) return;
    const reach = event.pointerType === 'touch' ? FINGER : REACH;
    drag = { x, y, view: now.view, start: startAt(x, y, reach), still: true };
    element.setPointerCapture(event.pointerId);
  });

  element.addEventListener('pointermove', (event) => {
    const now = shown();
    if (!now || !drag) return;
    const { x, y } = placeOf(event, now.axes);
    if (drag.still && Math.hypot(x - drag.x, y - drag.y) < STILL) return;
    drag.still = false;
    if (drag.start >= 0) {
      onDrag?.(drag.start, toValue(now.axes.x, x), toValue(now.axes.y, y));
    } else {
      const { width, height } = now.axes;
      onView?.(moved(drag.view, (drag.x - x) / width, (y - drag.y) / height));
    }
  });

  element.addEventListener('pointerup', (event) => {
    const now = shown();
    if (now && drag?.still) {
      onPick?.(toValue(now.axes.x, drag.x), toValue(now.axes.y, drag.y), event.shiftKey);
    }
    drag = null;
  });
  element.addEventListener('pointercancel', () => {
    drag = null;
  });
  // A finger on a start drags it; elsewhere it scrolls the page.
  element.addEventListener(
    'touchstart',
    (event) => {
      const now = shown();
      const [touch] = event.touches;
      if (!now || !touch) return;
      const place = element.getBoundingClientRect();
      const x = touch.clientX - place.left - now.axes.left;
      const y = touch.clientY - place.top - now.axes.top;
      if (startAt(x, y, FINGER) >= 0) event.preventDefault();
    },
    { passive: false },
  );

  element.addEventListener(
    'wheel',
    (event) => {
      const now = shown();
      // A wheel on its way down the page must not be caught by the map.
      if (!now || (document.activeElement !== element && !event.ctrlKey)) return;
      event.preventDefault();
      const { x, y } = placeOf(event, now.axes);
      const factor = Math.exp(event.deltaY * WHEEL_ZOOM);
      onView?.(zoomed(now.view, factor, toValue(now.axes.x, x), toValue(now.axes.y, y)));
    },
    { passive: false },
  );

  element.addEventListener('keydown', (event) => {
    const now = shown();
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = viewAfter(event.key, now.view);
    if (next !== undefined) {
      event.preventDefault();
      onView?.(next);
    }
  });
}

/**
 * @param {string} key
 * @param {Bounds} view
 * @returns {Bounds | null | undefined} null for all, undefined for a key without a meaning
 */
export function viewAfter(key, view) {
  const { x, y } = middle(view);
  switch (key) {
    case 'ArrowLeft':
      return moved(view, -KEY_SHARE, 0);
    case 'ArrowRight':
      return moved(view, KEY_SHARE, 0);
    case 'ArrowUp':
      return moved(view, 0, KEY_SHARE);
    case 'ArrowDown':
      return moved(view, 0, -KEY_SHARE);
    case '+':
    case '=':
      return zoomed(view, 1 / KEY_ZOOM, x, y);
    case '-':
      return zoomed(view, KEY_ZOOM, x, y);
    case '0':
      return null;
    default:
      return undefined;
  }
}
