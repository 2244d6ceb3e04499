/**
 * A box for a chart that may be taller than its figure.
 */

/** Taller charts are scrolled, as the stylesheet has it, CSS pixels. */
const MOST = 512;

/**
 * @param {HTMLElement} host
 * @returns {HTMLElement} the box, a new child of the host
 */
export function createScroller(host) {
  const box = document.createElement('div');
  box.className = 'chart-scroller';
  host.append(box);
  return box;
}

/**
 * Lets the keyboard scroll a box where there is something to scroll.
 *
 * @param {HTMLElement} box
 * @param {string} title of the chart
 * @param {number} height of the chart, CSS pixels
 */
export function fitScroller(box, title, height) {
  if (height > MOST) {
    box.tabIndex = 0;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', `${title}, scrolling`);
  } else {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
  }
}
