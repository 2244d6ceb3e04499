import { batch, computed, effect, signal } from '@preact/signals';
import { tasksOf, withTask } from './columns.js';
import { report } from './data.js';
import { catalog, engine, generation, unanswered } from './engine.js';
import { choices, params, picked } from './experiment.js';
import { initialValues } from './fields.js';
import { remember } from './history.js';
import { newest } from './newest.js';

/** @typedef {import('../engine/protocol.js').Algorithm} Algorithm */
/** @typedef {import('../engine/protocol.js').Params} Params */
/** @typedef {import('../engine/protocol.js').Problem} Problem */
/** @typedef {import('../engine/protocol.js').Task} Task */

export { params, picked };

/** What is wrong with the parameters, by field name; '' for what no field is to blame for. */
export const problems = signal(/** @type {Record<string, string>} */ ({}));

/** The algorithms that suit the target, in the order of the catalog. */
export const suited = computed(() => {
  const now = choices.value;
  const columns = report.value;
  const tasks = now && columns ? tasksOf(columns, now.target) : [];
  return catalog.value.filter(({ task }) => tasks.includes(task));
});

/** The chosen algorithm, or null while nothing is open. */
export const algorithm = computed(() => {
  const task = choices.value?.task;
  const fit = suited.value.filter((one) => one.task === task);
  return fit.find(({ id }) => id === picked.value[/** @type {Task} */ (task)]) ?? fit[0] ?? null;
});

/** The id of the chosen algorithm, or ''. */
export const algorithmId = computed(() => algorithm.value?.id ?? '');

/** Why the chosen algorithm does not suit the choices of columns; empty if it does. */
export const refusal = computed(() => {
  const chosen = algorithm.value;
  const now = choices.value;
  if (chosen === null || now === null) {
    return '';
  }
  if (!chosen.weights && now.weights !== -1) {
    return `${chosen.title} takes no row weights; choose none, or another algorithm.`;
  }
  if (!chosen.weights && now.balanceClasses && now.task === 'classification') {
    return `${chosen.title} takes no row weights, so it cannot give classes equal weight; do without, or choose another algorithm.`;
  }
  return !chosen.several && now.moreTargets.length > 0
    ? `${chosen.title} predicts one column; predict nothing else, or choose another algorithm.`
    : '';
});

/** All parameters of the chosen algorithm, set or not. */
export const settings = computed(() => {
  const now = algorithm.value;
  return now === null ? {} : { ...initialValues(now.fields), ...params.value[now.id] };
});

/** @param {string} id an algorithm that suits the target */
export function setAlgorithm(id) {
  const wanted = suited.peek().find((one) => one.id === id);
  const now = choices.peek();
  if (wanted !== undefined && now !== null) {
    remember('');
    batch(() => {
      picked.value = { ...picked.value, [wanted.task]: id };
      if (now.task !== wanted.task) {
        const columns = report.peek();
        choices.value = columns === null ? now : withTask(now, columns, wanted.task);
      }
    });
  }
}

/**
 * Sets a parameter of the chosen algorithm.
 * @param {string} name
 * @param {number | string | boolean} value the text itself where it is not a number yet
 */
export function setParam(name, value) {
  const id = algorithmId.peek();
  remember(`param ${id} ${name}`);
  params.value = { ...params.value, [id]: { ...params.value[id], [name]: value } };
}

/** Gives all parameters of the chosen algorithm the value of their field again. */
export function resetParams() {
  remember('');
  const { [algorithmId.peek()]: _, ...others } = params.value;
  params.value = others;
}

/**
 * The first message for each field.
 * @param {Problem[]} all
 */
export function byField(all) {
  return Object.fromEntries(all.toReversed().map(({ field, message }) => [field, message]));
}

const ask = newest(
  (/** @type {string} */ id, /** @type {Params} */ wanted) => engine().check(id, wanted),
  (answer) => {
    problems.value = answer.ok ? {} : byField(answer.problems);
  },
  unanswered,
);

/** Keeps {@link problems} true to the parameters. @returns {() => void} ends it */
export function keepChecked() {
  return effect(() => {
    generation.value;
    if (algorithmId.value === '') {
      ask.drop();
      problems.value = {};
    } else {
      ask(algorithmId.value, settings.value);
    }
  });
}
