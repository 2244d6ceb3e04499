/**
 * A map of basins: each cell in the colour of the minimum where a walk from it ends. Edges between
 * basins are drawn and each carries its number, so that no two are told apart by hue alone.
 */

import { layoutAxes, paintAxes } from './axes.js';
import { mix, packColor, parseColor } from './colors.js';
import { createLegend, shortLegend } from './legend.js';
import { formatCount, formatNumber } from './numbers.js';
import { composePng } from './png.js';
import { toPixel } from './scales.js';
import { clearCanvas, createStage } from './stage.js';
import { canvasFont, TEXT_SIZE } from './text.js';
import { groupTone } from './theme.js';

/**
 * @typedef {object} BasinData
 * @property {string} name of the optimizer
 * @property {ArrayLike<number>} domain least x, largest x, least y, largest y
 * @property {number} columns
 * @property {number} rows
 * @property {Float64Array} ends for each cell from the lower left rightwards the index of a bottom;
 *     -1 still on its way, -2 lost, -3 still to come
 * @property {Float64Array} bottoms x, y pairs
 * @property {number} lowest how many of the bottoms, the first ones, are lowest points
 *
 * @typedef {object} Share
 * @property {number} end index of a bottom, -1 or -2
 * @property {number} cells
 * @property {number} share of the cells that are known, 0 to 1
 */

const MOVING = -1;
const LOST = -2;
/** How much of the ground is in a basin's colour, so that marks on it stand out. */
const CALM = 0.45;
/** Entries of the legend. */
const MOST = 12;
/** Minima that the engine tells apart; who ends in a further one ends nowhere. */
const MOST_BOTTOMS = 100;
/** The number of a basin keeps so many pixels away from that of its minimum. */
const APART = 26;
/** A number stands in a basin where so many pixels around it are of the basin too. */
const ROOM = 14;

/**
 * @param {Float64Array} ends as in {@link BasinData}
 * @returns {Share[]} the largest first, equals by index; those without a place at the end
 */
export function basinShares(ends) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  let known = 0;
  for (const end of ends) {
    if (end < LOST) continue;
    known++;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts]
    .map(([end, cells]) => ({ end, cells, share: cells / known }))
    .sort((a, b) => Number(a.end < 0) - Number(b.end < 0) || b.cells - a.cells || a.end - b.end);
}

/**
 * Places for the number of each basin: cells in the middle of a square of cells of the same basin, no
 * two of a basin near each other.
 *
 * @param {BasinData} data
 * @param {number} reach of the square to each side, cells, at least 1
 * @returns {{end: number, column: number, row: number}[]}
 */
export function numberPlaces({ ends, columns, rows }, reach) {
  /** @type {{end: number, column: number, row: number}[]} */
  const places = [];
  const far = 8 * reach;
  for (let row = reach; row < rows - reach; row += reach) {
    for (let column = reach; column < columns - reach; column += reach) {
      const end = ends[row * columns + column];
      const crowded = places.some(
        (place) => place.end === end && Math.hypot(place.column - column, place.row - row) < far,
      );
      if (end >= 0 && !crowded && isEven(ends, columns, column, row, reach)) {
        places.push({ end, column, row });
      }
    }
  }
  return places;
}

/**
 * @param {Float64Array} ends
 * @param {number} columns
 * @param {number} column
 * @param {number} row
 * @param {number} reach
 */
function isEven(ends, columns, column, row, reach) {
  const end = ends[row * columns + column];
  for (let r = row - reach; r <= row + reach; r++) {
    for (let c = column - reach; c <= column + reach; c++) {
      if (ends[r * columns + c] !== end) return false;
    }
  }
  return true;
}

/** @param {number} share */
function percent(share) {
  return `${formatNumber(100 * share, 3)} %`;
}

/** @param {BasinData} data @param {number} end */
function place({ bottoms }, end) {
  if (end === MOVING) {
    return bottoms.length < 2 * MOST_BOTTOMS
      ? 'Still on its way'
      : `On its way, or beyond ${MOST_BOTTOMS} places`;
  }
  if (end === LOST) return 'Left the numbers';
  return `(${formatNumber(bottoms[2 * end], 3)}, ${formatNumber(bottoms[2 * end + 1], 3)})`;
}

/** @param {BasinData} data @returns {string} */
export function summarizeBasins(data) {
  const { name, ends, lowest } = data;
  const shares = basinShares(ends);
  if (shares.length === 0) return `No start of ${name} is known yet.`;
  const basins = shares.filter(({ end }) => end >= 0);
  const low = shares
    .filter(({ end }) => end >= 0 && end < lowest)
    .reduce((sum, { share }) => sum + share, 0);
  const first = basins[0];
  return [
    `${name} ends in ${formatCount(basins.length, 'place')}.`,
    first ? `Most starts, ${percent(first.share)}, end at ${place(data, first.end)}.` : '',
    lowest > 0 ? `${percent(low)} end at a lowest point.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/**
 * @param {HTMLElement} host
 * @param {{title: string}} options
 * @returns {import('./chart.js').Chart<BasinData | null>}
 */
export function createBasins(host, { title }) {
  const legend = createLegend(host);
  const stage = createStage(host, draw);
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  stage.element.append(canvas);
  const ground = document.createElement('canvas');
  /** @type {BasinData | null} */
  let data = null;

  function draw() {
    const { theme } = stage;
    const context = clearCanvas(stage, canvas);
    if (data === null) return;
    context.font = canvasFont(theme);
    const [xMin, xMax, yMin, yMax] = Array.from(data.domain);
    const axes = layoutAxes(
      {
        width: stage.width,
        height: stage.height,
        right: 0,
        bounds: { xMin, xMax, yMin, yMax },
        xLabel: 'x',
        yLabel: 'y',
      },
      (text) => context.measureText(text).width,
    );
    const { left, top, width, height } = axes;
    context.imageSmoothingEnabled = false;
    context.drawImage(paintGround(data), left, top, width, height);
    paintAxes(context, axes, theme);
    context.save();
    context.translate(left, top);
    context.beginPath();
    context.rect(0, 0, width, height);
    context.clip();
    paintEdges(context, data, width, height);
    const { columns, rows, bottoms, lowest } = data;
    const reach = Math.ceil(ROOM / Math.min(width / columns, height / rows));
    context.font = canvasFont(theme, TEXT_SIZE, 600);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const { end, column, row } of numberPlaces(data, reach)) {
      const x = ((column + 0.5) / columns) * width;
      const y = (1 - (row + 0.5) / rows) * height;
      const dx = x - toPixel(axes.x, bottoms[2 * end]);
      const dy = y - toPixel(axes.y, bottoms[2 * end + 1]);
      if (Math.hypot(dx, dy) > APART) paintNumber(context, String(end + 1), x, y);
    }
    for (let k = 0; k < bottoms.length / 2; k++) {
      const x = toPixel(axes.x, bottoms[2 * k]);
      const y = toPixel(axes.y, bottoms[2 * k + 1]);
      paintBottom(context, String(k + 1), x, y, k < lowest);
    }
    context.restore();
  }

  /** @param {BasinData} shown */
  function paintGround({ ends, columns, rows }) {
    const { theme } = stage;
    ground.width = columns;
    ground.height = rows;
    const context = /** @type {CanvasRenderingContext2D} */ (ground.getContext('2d'));
    const image = context.createImageData(columns, rows);
    const pixels = new Uint32Array(image.data.buffer);
    const bare = parseColor(theme.color('chart-ground'));
    const strong = packColor(mix(parseColor(theme.color('text')), bare, 0.35));
    const faint = packColor(mix(parseColor(theme.color('text')), bare, 0.75));
    /** @type {number[]} */
    const shades = [];
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const end = ends[row * columns + column];
        // What has no basin is hatched: dots for who still moves, lines for who is lost.
        const dotted = end === MOVING && (column + row) % 2 === 0;
        const lined = end === LOST && (column + row) % 4 < 2;
        if (end >= 0) {
          shades[end] ??= packColor(mix(parseColor(theme.color(groupTone(end))), bare, CALM));
        }
        pixels[(rows - 1 - row) * columns + column] =
          end >= 0 ? shades[end] : lined ? strong : dotted ? faint : packColor(bare);
      }
    }
    context.putImageData(image, 0, 0);
    return ground;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {BasinData} shown
   * @param {number} width
   * @param {number} height
   */
  function paintEdges(context, { ends, columns, rows }, width, height) {
    const [wide, high] = [width / columns, height / rows];
    context.strokeStyle = stage.theme.color('chart-ground');
    context.lineWidth = 1;
    context.beginPath();
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const at = row * columns + column;
        const [x, y] = [(column + 1) * wide, height - (row + 1) * high];
        if (ends[at] < 0) continue;
        if (column + 1 < columns && ends[at] !== ends[at + 1]) {
          context.moveTo(x, y);
          context.lineTo(x, y + high);
        }
        if (row + 1 < rows && ends[at] !== ends[at + columns]) {
          context.moveTo(x - wide, y);
          context.lineTo(x, y);
        }
      }
    }
    context.stroke();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {string} number
   * @param {number} x
   * @param {number} y
   */
  function paintNumber(context, number, x, y) {
    const { theme } = stage;
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = theme.color('chart-ground');
    context.strokeText(number, x, y);
    context.fillStyle = theme.color('text');
    context.fillText(number, x, y);
  }

  /**
   * A minimum: its number in a ring, a double one for a lowest point.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {string} number
   * @param {number} x
   * @param {number} y
   * @param {boolean} isLowest
   */
  function paintBottom(context, number, x, y, isLowest) {
    const { theme } = stage;
    context.beginPath();
    context.arc(x, y, 9, 0, 2 * Math.PI);
    context.fillStyle = theme.color('chart-ground');
    context.fill();
    context.strokeStyle = theme.color('text');
    context.lineWidth = 1.5;
    context.stroke();
    if (isLowest) {
      context.beginPath();
      context.arc(x, y, 12, 0, 2 * Math.PI);
      context.stroke();
    }
    context.fillStyle = theme.color('text');
    context.fillText(number, x, y + 0.5);
  }

  /** @returns {import('./legend.js').LegendItem[]} */
  function items() {
    if (data === null) return [];
    const shown = data;
    const all = basinShares(data.ends).map(({ end, share }) => ({
      label: `${end >= 0 ? `${end + 1}: ` : ''}${place(shown, end)}, ${percent(share)}`,
      mark: /** @type {'marker' | 'none'} */ (end >= 0 ? 'marker' : 'none'),
      tone: end >= 0 ? groupTone(end) : 'chart-text',
      shape: 1,
    }));
    return shortLegend(all, MOST);
  }

  return {
    render(next) {
      data = next;
      legend.show(items());
      stage.request();
    },
    toPng() {
      stage.flush();
      const { width, height, ratio, theme } = stage;
      return composePng({
        title: data === null ? title : `${title}: ${data.name}`,
        legend: items(),
        width,
        height,
        ratio,
        theme,
        paint: (context) => context.drawImage(canvas, 0, 0, width, height),
      });
    },
    summary: () => (data === null ? 'No map yet.' : summarizeBasins(data)),
    table() {
      const shown = data;
      return {
        columns: ['Number', 'Ends at', 'Lowest', 'Starts', 'Share in %'],
        rows: shown
          ? basinShares(shown.ends).map(({ end, cells, share }) => [
              end >= 0 ? String(end + 1) : '–',
              place(shown, end),
              end >= 0 && end < shown.lowest ? 'yes' : 'no',
              cells,
              100 * share,
            ])
          : [],
        note: '',
      };
    },
    destroy() {
      stage.destroy();
      host.replaceChildren();
    },
  };
}
