/**
 * From CSV text to typed columns: Dropfit's product module beside the peers, which are given every
 * advantage. They return rows or columns as they like, know that there is a header, and neither count nor
 * explain what was wrong, while Dropfit detects the dialect, sums up each column and reports issues.
 */
import { unpack } from '../../src-js/src/engine/answers.js';
import { csvText } from './csv-text.js';
import { race, settle } from './measure.js';

/** @import {Style} from './csv-text.js' */
/** @import {Comparison} from './measure.js' */

/**
 * What a peer made of a text: how many rows, and each cell as a number, a text or nothing.
 * @typedef {{rows: number, cell: (row: number, column: number) => unknown}} Grid
 */

const { Papa, d3, uDSV } = /** @type {any} */ (globalThis);

/** @type {{name: string, read: (text: string) => any, grid: (result: any) => Grid}[]} */
const PEERS = [
  {
    name: 'PapaParse, dynamicTyping',
    read: (text) =>
      Papa.parse(text, { header: true, dynamicTyping: true, skipEmptyLines: true }).data,
    grid: (rows) => ofObjects(rows),
  },
  {
    name: 'd3-dsv, autoType',
    read: (text) => d3.csvParse(text, d3.autoType),
    grid: (rows) => ofObjects(rows),
  },
  {
    name: 'uDSV, typedCols',
    read: (text) => uDSV.initParser(uDSV.inferSchema(text)).typedCols(text),
    grid: (columns) => ({
      rows: columns[0].length,
      cell: (row, column) => columns[column][row],
    }),
  },
];

/**
 * @param {any[]} rows
 * @returns {Grid}
 */
function ofObjects(rows) {
  const names = Object.keys(rows[0]);
  return { rows: rows.length, cell: (row, column) => rows[row][String(names[column])] };
}

const BLOCK = 1000;

/**
 * Compares what a peer read with what Dropfit read, cell by cell.
 *
 * @param {Record<string, any>} module
 * @param {any} report what the module said of the text it holds
 * @param {Grid} grid
 * @param {number} every which share of the blocks of rows is looked at: 1 for all
 * @returns {number} how many cells were compared
 * @throws {Error} at the first difference
 */
function compare(module, report, grid, every) {
  if (grid.rows !== report.rows) {
    throw new Error(`${grid.rows} rows, not ${report.rows}`);
  }
  let cells = 0;
  for (let first = 0; first < report.rows; first += every * BLOCK) {
    const block = unpack(module.cells(first, BLOCK)).rows;
    for (const [i, texts] of block.entries()) {
      for (const [column, { type }] of report.columns.entries()) {
        const text = texts[column];
        const expected = text === '' ? null : type === 'number' ? Number(text) : text;
        const actual = grid.cell(first + i, column);
        if (actual !== expected) {
          throw new Error(`row ${first + i}, column ${column}: ${actual}, not ${expected}`);
        }
        cells++;
      }
    }
  }
  return cells;
}

/**
 * @param {Record<string, any>} module Dropfit's
 * @param {number} rows
 * @param {Style} style
 * @param {number} rounds
 * @returns {Promise<Comparison>}
 */
export async function readCsv(module, rows, style, rounds) {
  const text = await csvText(rows, style);
  const read = (/** @type {string} */ csv) => {
    module.beginText(csv, '{}');
    return module.readOn(Number.POSITIVE_INFINITY);
  };
  const report = unpack(read(text));
  let cells = 0;
  for (const { name, read: readPeer, grid } of PEERS) {
    try {
      cells = compare(module, report, grid(readPeer(text)), rows > 100_000 ? 10 : 1);
    } catch (error) {
      throw new Error(`${name} reads something else`, { cause: error });
    }
    await settle();
  }
  const contenders = [{ name: 'Dropfit', read }, ...PEERS].map(({ name, read: readText }) => ({
    name,
    run() {
      readText(text);
      return 1;
    },
  }));
  return {
    title:
      `CSV text to typed columns, ${rows.toLocaleString('en')} × 20, words ${style}, ` +
      `${(text.length / 1e6).toFixed(1)} MB, ${cells.toLocaleString('en')} cells compared`,
    times: await race(contenders, rounds),
    compared: true,
  };
}
