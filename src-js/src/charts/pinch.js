/**
 * Two fingers on an element. What one finger does is the element's own affair.
 */

/**
 * @typedef {object} Pinch how two fingers moved since the last time
 * @property {number} factor of their distance: above 1 if they parted
 * @property {number} x of their middle in the window, CSS pixels
 * @property {number} y
 * @property {number} dx how far their middle moved
 * @property {number} dy
 */

/** Fingers nearer than this, CSS pixels, tell no factor. */
const NEAREST = 10;

/**
 * @param {HTMLElement} element
 * @param {(pinch: Pinch) => void} onPinch
 * @returns {() => boolean} whether there are two fingers, or were since the last one came alone
 */
export function watchPinch(element, onPinch) {
  /** Where each finger is. @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  let pinching = false;

  const measure = () => {
    const [a, b] = [...fingers.values()];
    return {
      distance: Math.max(NEAREST, Math.hypot(a.x - b.x, a.y - b.y)),
      x: (a.x + b.x) / 2,
      y: (a.y + b.y) / 2,
    };
  };

  element.addEventListener('pointerdown', ({ pointerType, pointerId, clientX, clientY }) => {
    if (pointerType !== 'touch') return;
    fingers.set(pointerId, { x: clientX, y: clientY });
    pinching = fingers.size === 2;
  });
  element.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    const finger = fingers.get(pointerId);
    if (finger === undefined || fingers.size !== 2) return;
    const before = measure();
    finger.x = clientX;
    finger.y = clientY;
    const { distance, x, y } = measure();
    const factor = distance / before.distance;
    onPinch({ factor, x, y, dx: x - before.x, dy: y - before.y });
  });
  for (const end of /** @type {const} */ (['pointerup', 'pointercancel'])) {
    element.addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  }
  // Two fingers neither scroll nor enlarge the page.
  element.addEventListener(
    'touchstart',
    (event) => {
      if (event.touches.length > 1) event.preventDefault();
    },
    { passive: false },
  );
  return () => pinching;
}
