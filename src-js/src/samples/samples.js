import { blobs, noisyLine, twoMoons } from './generated.js';

/**
 * Data to begin with. `target` is the index of the column to predict, -1 for none; `text` gives the
 * CSV.
 * @typedef {{id: string, title: string, about: string, licence: string, target: number,
 *   kind: 'sample' | 'generated', text: () => Promise<string>}} Sample
 */

/** @param {string} file @returns {() => Promise<string>} */
const fetched = (file) => async () => {
  const answer = await fetch(`./samples/${file}`);
  if (!answer.ok) {
    throw new Error(`The sample ${file} could not be loaded (${answer.status}).`);
  }
  return answer.text();
};

/** @param {() => string} make @returns {() => Promise<string>} */
const made = (make) => async () => make();

/** @type {Sample[]} */
export const SAMPLES = [
  {
    id: 'iris',
    title: 'Iris flowers',
    about: '150 flowers, three species to tell apart by four lengths.',
    licence: 'R. A. Fisher 1936, UCI, CC BY 4.0',
    target: 4,
    kind: 'sample',
    text: fetched('iris.csv'),
  },
  {
    id: 'penguins',
    title: 'Palmer penguins',
    about: '344 penguins of three species, with words and missing cells.',
    licence: 'Gorman, Williams, Fraser 2014, CC0 1.0, by way of vega-datasets',
    target: 6,
    kind: 'sample',
    text: fetched('penguins.csv'),
  },
  {
    id: 'breast-cancer',
    title: 'Breast cancer',
    about: '569 tumours, malignant or benign, by thirty measures of their cells.',
    licence: 'Wolberg et al. 1993, UCI, CC BY 4.0',
    target: 30,
    kind: 'sample',
    text: fetched('breast-cancer.csv'),
  },
  {
    id: 'diabetes',
    title: 'Diabetes',
    about: '442 patients, the progress of their disease within a year.',
    licence: 'Efron, Hastie, Johnstone, Tibshirani 2004',
    target: 10,
    kind: 'sample',
    text: fetched('diabetes.csv'),
  },
  {
    id: 'two-moons',
    title: 'Two moons',
    about: '400 points in two half circles that no straight line parts.',
    licence: 'made here',
    target: 2,
    kind: 'generated',
    text: made(twoMoons),
  },
  {
    id: 'blobs',
    title: 'Blobs',
    about: '400 points in four clouds, without a target: find the groups.',
    licence: 'made here',
    target: -1,
    kind: 'generated',
    text: made(blobs),
  },
  {
    id: 'noisy-line',
    title: 'Noisy line',
    about: '200 points about the line y = 2 x + 1.',
    licence: 'made here',
    target: 1,
    kind: 'generated',
    text: made(noisyLine),
  },
];

/** @param {string} id */
export function sampleOf(id) {
  return SAMPLES.find((sample) => sample.id === id);
}
