/**
 * What every chart of this folder can do. A chart is made by `createX(host, options)`, knows no
 * framework, and follows the size of its host, the pixel ratio and the theme until it is destroyed.
 */

/**
 * The "show as table" twin of a chart.
 *
 * @typedef {object} TableTwin
 * @property {string[]} columns
 * @property {(string | number)[][]} rows numbers as they are, not yet formatted
 * @property {string} note what was left out, or empty
 */

/**
 * A setting of the chart that its frame offers as a toggle button.
 *
 * @typedef {object} ChartSwitch
 * @property {string} label such as "Log scale"
 * @property {() => boolean} isOn
 * @property {(on: boolean) => void} turn
 */

/**
 * @template Data
 * @typedef {object} Chart
 * @property {(data: Data) => void} render shows the data, at the next animation frame; keeps a
 *     reference and changes nothing in it
 * @property {() => Promise<Blob>} toPng the picture with title and ground, in the current theme
 * @property {() => string} summary one sentence or two for who cannot see the picture
 * @property {() => TableTwin} table
 * @property {ChartSwitch[]} [switches]
 * @property {() => void} destroy
 */

/**
 * @template Data
 * @template {{title: string}} Options
 * @typedef {(host: HTMLElement, options: Options) => Chart<Data>} ChartFactory
 */

export {};
