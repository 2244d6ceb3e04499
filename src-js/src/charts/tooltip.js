/**
 * A small text beside the pointer, kept inside the plot.
 */

const OFFSET = 12;

/**
 * @typedef {object} Tooltip
 * @property {(x: number, y: number, lines: string[]) => void} show near a place, CSS pixels of the
 *     host
 * @property {() => void} hide
 */

/**
 * @param {HTMLElement} host positioned; the tooltip stays within it
 * @returns {Tooltip}
 */
export function createTooltip(host) {
  const box = document.createElement('div');
  box.className = 'chart-tooltip tabular';
  box.hidden = true;
  host.append(box);
  let shown = '';
  return {
    show(x, y, lines) {
      const text = lines.join('\n');
      if (text !== shown) box.textContent = text;
      shown = text;
      box.hidden = false;
      const { offsetWidth, offsetHeight } = box;
      const room = host.clientWidth - offsetWidth - 4;
      const right = x + OFFSET;
      const left = right <= room ? right : Math.max(0, x - OFFSET - offsetWidth);
      const top = Math.max(
        0,
        Math.min(y - offsetHeight - OFFSET, host.clientHeight - offsetHeight),
      );
      box.style.setProperty('transform', `translate(${Math.round(left)}px, ${Math.round(top)}px)`);
    },
    hide() {
      box.hidden = true;
    },
  };
}
