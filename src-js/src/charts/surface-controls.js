/**
 * Turns a surface: by dragging, two fingers, the wheel, the keyboard and buttons; and tells where it
 * was clicked.
 */

import { watchPinch } from './pinch.js';
import { limitStance } from './projection.js';

/** @typedef {import('./projection.js').Stance} Stance */

/** @type {Stance} */
export const FIRST = Object.freeze({ turn: 30, tilt: 45, zoom: 1 });

/** Degrees of one press of a key. */
const TURN = 10;
const TILT = 5;
const ZOOM = 1.2;
/** Degrees of a drag over one pixel. */
const DRAG = 0.4;
/** A pointer that moved less, CSS pixels, was meant to stand still. */
const STILL = 4;
/** Share of the way that is left after a millisecond of gliding. */
const GLIDE = 0.985;

/** @type {{name: string, sign: string, keys: string[], move: (stance: Stance) => Stance}[]} */
const MOVES = [
  {
    name: 'Turn left',
    sign: '←',
    keys: ['ArrowLeft'],
    move: (stance) => ({ ...stance, turn: stance.turn - TURN }),
  },
  {
    name: 'Turn right',
    sign: '→',
    keys: ['ArrowRight'],
    move: (stance) => ({ ...stance, turn: stance.turn + TURN }),
  },
  {
    name: 'Look from higher',
    sign: '↑',
    keys: ['ArrowUp'],
    move: (stance) => ({ ...stance, tilt: stance.tilt + TILT }),
  },
  {
    name: 'Look from lower',
    sign: '↓',
    keys: ['ArrowDown'],
    move: (stance) => ({ ...stance, tilt: stance.tilt - TILT }),
  },
  {
    name: 'Zoom in',
    sign: '+',
    keys: ['+', '='],
    move: (stance) => ({ ...stance, zoom: stance.zoom * ZOOM }),
  },
  {
    name: 'Zoom out',
    sign: '−',
    keys: ['-'],
    move: (stance) => ({ ...stance, zoom: stance.zoom / ZOOM }),
  },
  { name: 'First view', sign: '⟲', keys: ['Home', '0'], move: () => FIRST },
];

/**
 * @param {Stance} stance
 * @param {string} key as in KeyboardEvent
 * @returns {Stance | null} where it leads, null if it means nothing here
 */
export function afterKey(stance, key) {
  const found = MOVES.find(({ keys }) => keys.includes(key));
  return found ? limitStance(found.move(stance)) : null;
}

/**
 * The next stance on the way to another, by the shorter way around.
 *
 * @param {Stance} from
 * @param {Stance} to
 * @param {number} millis since `from`
 * @returns {Stance} `to` itself once the rest is too little to see
 */
export function glide(from, to, millis) {
  const around = ((to.turn - from.turn + 540) % 360) - 180;
  const rest = GLIDE ** millis;
  const left =
    Math.abs(around) + Math.abs(to.tilt - from.tilt) + 90 * Math.abs(to.zoom - from.zoom);
  if (left * rest < 0.2) return to;
  return limitStance({
    turn: from.turn + around * (1 - rest),
    tilt: to.tilt + (from.tilt - to.tilt) * rest,
    zoom: to.zoom + (from.zoom - to.zoom) * rest,
  });
}

/** @param {Stance} stance @returns {string} */
export function describeStance({ turn, tilt, zoom }) {
  return `Turned ${Math.round(turn)}°, from ${Math.round(tilt)}° above, zoom ${zoom.toFixed(1)}`;
}

/**
 * @param {HTMLElement} host gets the buttons
 * @param {HTMLElement} plot is made to listen
 * @param {string} title of the chart
 * @param {object} actions
 * @param {() => void} actions.changed called when there is another stance to draw
 * @param {(stance: Stance) => void} [actions.onStance] is told where the user turned it
 * @param {(px: number, py: number, more: boolean) => void} [actions.onPick] is told the pixel that was
 *     clicked; `more` if the shift key was held
 * @returns {{follow: (stance: Stance) => void, stance: (time: number) => Stance,
 *   isGliding: () => boolean}} `follow` turns it to a stance, `stance` is the one at the time of a frame
 */
export function createControls(host, plot, title, { changed, onStance, onPick }) {
  let shown = FIRST;
  let wanted = FIRST;
  let since = 0;
  /** Where a pointer went down, and is; null while none is down. */
  let drag =
    /** @type {{fromX: number, fromY: number, x: number, y: number, still: boolean} | null} */ (
      null
    );
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  plot.tabIndex = 0;
  plot.setAttribute('role', 'application');
  plot.setAttribute(
    'aria-label',
    `${title}: arrow keys turn it, plus and minus zoom, Home goes back; a click moves the start`,
  );
  const bar = document.createElement('div');
  bar.className = 'surface-controls';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', `${title}: view`);
  const said = document.createElement('output');
  said.className = 'surface-stance';
  for (const { name, sign, move } of MOVES) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', name);
    button.title = name;
    button.textContent = sign;
    button.addEventListener('click', () => turn(limitStance(move(wanted)), false));
    bar.append(button);
  }
  bar.append(said);
  host.append(bar);
  tell();

  function tell() {
    said.textContent = describeStance(wanted);
  }

  /** @param {Stance} next @param {boolean} atOnce */
  function go(next, atOnce) {
    if (shown === wanted) since = 0;
    wanted = next;
    if (atOnce || calm.matches) shown = next;
    tell();
    changed();
  }

  /** As the user wants. @param {Stance} next @param {boolean} atOnce */
  function turn(next, atOnce) {
    go(next, atOnce);
    onStance?.(next);
  }

  /** By a way of the pointer. @param {number} dx @param {number} dy @param {number} factor */
  function turnBy(dx, dy, factor) {
    const { turn: around, tilt, zoom } = wanted;
    turn(
      limitStance({ turn: around - dx * DRAG, tilt: tilt + dy * DRAG, zoom: zoom * factor }),
      true,
    );
  }

  plot.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = afterKey(wanted, event.key);
    if (next === null) return;
    event.preventDefault();
    turn(next, false);
  });
  // Who scrolls the page past the picture does not mean to zoom; who has clicked it, or holds Ctrl, does.
  plot.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== plot) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      turnBy(0, 0, 1.0015 ** -(event.deltaY * lines));
    },
    { passive: false },
  );
  const isPinching = watchPinch(plot, ({ factor, dx, dy }) => turnBy(dx, dy, factor));
  plot.addEventListener('pointerdown', (event) => {
    if (isPinching()) drag = null;
    if (event.button !== 0 || !event.isPrimary) return;
    const { clientX: x, clientY: y } = event;
    drag = { fromX: x, fromY: y, x, y, still: true };
    plot.setPointerCapture(event.pointerId);
    plot.focus({ preventScroll: true });
  });
  plot.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (drag === null) return;
    if (drag.still && Math.hypot(clientX - drag.fromX, clientY - drag.fromY) < STILL) return;
    drag.still = false;
    turnBy(clientX - drag.x, clientY - drag.y, 1);
    drag.x = clientX;
    drag.y = clientY;
  });
  plot.addEventListener('pointerup', ({ clientX, clientY, shiftKey }) => {
    if (drag?.still) {
      const place = plot.getBoundingClientRect();
      onPick?.(clientX - place.left, clientY - place.top, shiftKey);
    }
    drag = null;
  });
  plot.addEventListener('pointercancel', () => {
    drag = null;
  });

  return {
    follow(next) {
      const same =
        wanted.turn === next.turn && wanted.tilt === next.tilt && wanted.zoom === next.zoom;
      if (!same) go(next, false);
    },
    stance(time) {
      shown = shown === wanted ? wanted : glide(shown, wanted, since === 0 ? 16 : time - since);
      since = time;
      return shown;
    },
    isGliding: () => shown !== wanted,
  };
}
