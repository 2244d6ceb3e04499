/**
 * The comparison page: runs one comparison after the other and shows each as a table of text. The
 * address chooses: `?only=csv,steps,training` runs some, `?rows=10000,100000` sets the sizes of the
 * CSV texts.
 */
import { readCsv } from './read-csv.js';
import { table } from './report.js';
import { labRace, steps } from './steps.js';
import { training } from './training.js';

/** @import {Comparison} from './measure.js' */

const wanted = new URLSearchParams(location.search);
const only = wanted.get('only')?.split(',') ?? ['csv', 'steps', 'training'];
const sizes = (wanted.get('rows') ?? '10000,100000,1000000').split(',').map(Number);
const out = /** @type {HTMLPreElement} */ (document.querySelector('pre'));

const MANY_ROUNDS = 9;
const FEW_ROUNDS = 3;

/** @param {Comparison} comparison */
const show = (comparison) => {
  const text = table(comparison);
  out.textContent += text;
  console.log(text);
};

/** What the Maven build makes. */
const RUNTIME = '../../web/target/site-wasm/runtime.js';
const PRODUCT = '../../web/target/site-wasm/dropfit.wasm';
const LAB = '../../web/target/site-wasm/lab.wasm';
const STEPS = '../target/wasm/step.wasm';

async function run() {
  const { load } = await import(RUNTIME);
  const { exports: product } = await load(PRODUCT);
  if (only.includes('csv')) {
    for (const rows of sizes) {
      const rounds = rows > 100_000 ? FEW_ROUNDS : MANY_ROUNDS;
      show(await readCsv(product, rows, 'plain', rounds));
      show(await readCsv(product, rows, 'quoted', rounds));
    }
  }
  if (only.includes('steps')) {
    const { exports: own } = await load(STEPS);
    show(await steps(own, MANY_ROUNDS));
    const { exports: lab } = await load(LAB);
    show(await labRace(lab, MANY_ROUNDS));
  }
  if (only.includes('training')) {
    for (const comparison of await training(product, MANY_ROUNDS)) {
      show(comparison);
    }
  }
}

document.title = 'Running';
run().then(
  () => {
    document.title = 'Done';
  },
  (error) => {
    console.error(`${error.stack}\n${error.cause ?? ''}\n`);
    document.title = 'Failed';
  },
);
