/** @typedef {import('../engine/protocol.js').Choices} Choices */
/** @typedef {import('../engine/protocol.js').ColumnReport} ColumnReport */
/** @typedef {import('../engine/protocol.js').DataReport} DataReport */
/** @typedef {import('../engine/protocol.js').Role} Role */
/** @typedef {import('../engine/protocol.js').Task} Task */

/**
 * Whether an algorithm can learn from a column at all.
 * @param {ColumnReport} column
 */
export function canBeFeature(column) {
  return column.type !== 'identifier' && column.distinct > 0;
}

/**
 * Whether a column is a feature unless somebody decides otherwise.
 * @param {ColumnReport | undefined} column
 */
function isUsual(column) {
  return (
    column !== undefined && canBeFeature(column) && column.role !== 'ignore' && !column.constant
  );
}

/**
 * Whether a column can say how much each row counts.
 * @param {ColumnReport | undefined} column
 */
export function canBeWeights(column) {
  return column?.type === 'number' && column.distinct > 0;
}

/**
 * Whether a column can be predicted together with another one.
 * @param {ColumnReport | undefined} column
 */
export function canBeMoreTarget(column) {
  return column?.tasks.includes('regression') === true;
}

/**
 * What a column can be a target for; what groups are found in when there is none.
 * @param {DataReport} report
 * @param {number} target a column index, or -1
 * @returns {Task[]}
 */
export function tasksOf(report, target) {
  return target === -1 ? ['clustering'] : (report.columns[target]?.tasks ?? []);
}

/**
 * The choices to start with: every column that tells something is a feature.
 * @param {DataReport} report
 * @param {number} target a column index, or -1 for none
 * @param {import('../engine/protocol.js').Params} settings of preparation and split
 * @returns {Choices}
 */
export function usualChoices(report, target, settings) {
  const [task] = tasksOf(report, target);
  const features = report.columns.flatMap((column, index) =>
    index !== target && isUsual(column) ? [index] : [],
  );
  const chosen =
    task === undefined ? { target: -1, task: 'clustering', features } : { target, task, features };
  const moreTargets = /** @type {number[]} */ ([]);
  return /** @type {Choices} */ ({ ...settings, ...chosen, moreTargets, weights: -1 });
}

/**
 * The column people most often mean: the last that can be a target, or none.
 * @param {DataReport} report
 */
export function usualTarget(report) {
  return report.columns.findLastIndex((column) => column.tasks.length > 0 && !column.constant);
}

/**
 * Why a column cannot be predicted; empty if it can.
 * @param {ColumnReport} column
 */
export function whyNoTarget({ type, tasks, distinct, constant }) {
  if (tasks.length > 0) {
    return '';
  }
  if (distinct === 0 || constant) {
    return distinct === 0 ? 'no values' : 'one value only';
  }
  return type === 'category' ? 'too many classes' : type;
}

/**
 * Why nothing can be predicted, or not the column that people most often mean; empty if it can.
 * @param {DataReport} report
 */
export function targetAdvice(report) {
  const { columns } = report;
  const last = columns.at(-1);
  if (last === undefined || last.tasks.length > 0) {
    return '';
  }
  if (last.distinct === 0 || last.constant) {
    const instead =
      usualTarget(report) < 0
        ? '. Choose another target, or a file in which it varies.'
        : '; another target was taken.';
    return `${last.name} has ${whyNoTarget(last)}, so there is nothing to predict about it${instead}`;
  }
  return columns.every(({ tasks }) => tasks.length === 0)
    ? 'No column can be predicted: that takes numbers, or words that repeat. Give a column another type in the preview, or find groups.'
    : '';
}

/**
 * Another target. The former one becomes a feature, unless groups are to be found: there, what is
 * known about the groups should not take part.
 * @param {Choices} choices
 * @param {DataReport} report
 * @param {number} target
 * @returns {Choices}
 */
export function withTarget(choices, report, target) {
  const tasks = tasksOf(report, target);
  if (target === choices.target || tasks.length === 0) {
    return choices;
  }
  const former = report.columns[choices.target];
  const features = new Set(choices.features);
  if (target !== -1 && former !== undefined && canBeFeature(former)) {
    features.add(choices.target);
  }
  features.delete(target);
  const task = tasks.includes(choices.task) ? choices.task : /** @type {Task} */ (tasks[0]);
  const changed = {
    ...choices,
    target,
    moreTargets: choices.moreTargets.filter((index) => index !== target),
    weights: choices.weights === target ? -1 : choices.weights,
    features: sorted(features),
  };
  return withTask(changed, report, task);
}

/**
 * Another task for the same target. What was predicted together with a number becomes a feature
 * where that is not possible.
 * @param {Choices} choices
 * @param {DataReport} report
 * @param {Task} task
 * @returns {Choices}
 */
export function withTask(choices, report, task) {
  const now = task === 'regression' ? choices : withMoreTargets(choices, report, []);
  return { ...now, task };
}

/**
 * Other columns predicted together with the target. The former ones become features, as a former
 * target does.
 * @param {Choices} choices
 * @param {DataReport} report
 * @param {number[]} wanted column indices
 * @returns {Choices}
 */
export function withMoreTargets(choices, report, wanted) {
  const taken = wanted.filter(
    (index) =>
      index !== choices.target &&
      index !== choices.weights &&
      canBeMoreTarget(report.columns[index]),
  );
  const former = choices.moreTargets.filter((index) => {
    const column = report.columns[index];
    return column !== undefined && canBeFeature(column);
  });
  const features = new Set([...choices.features, ...former]);
  for (const index of taken) {
    features.delete(index);
  }
  return { ...choices, moreTargets: sorted(new Set(taken)), features: sorted(features) };
}

/**
 * Other row weights. The former ones become a feature, as a former target does.
 * @param {Choices} choices
 * @param {DataReport} report
 * @param {number} weights a column index, or -1 for none
 * @returns {Choices}
 */
export function withWeights(choices, report, weights) {
  const fits = weights === -1 || canBeWeights(report.columns[weights]);
  if (weights === choices.weights || !fits || (weights !== -1 && weights === choices.target)) {
    return choices;
  }
  const former = report.columns[choices.weights];
  const features = new Set(choices.features);
  if (former !== undefined && canBeFeature(former)) {
    features.add(choices.weights);
  }
  features.delete(weights);
  const moreTargets = choices.moreTargets.filter((index) => index !== weights);
  return { ...choices, weights, moreTargets, features: sorted(features) };
}

/**
 * A column used otherwise.
 * @param {Choices} choices
 * @param {DataReport} report
 * @param {number} index
 * @param {Role} role
 * @returns {Choices}
 */
export function withRole(choices, report, index, role) {
  if (role === 'target') {
    return withTarget(choices, report, index);
  }
  const now = index === choices.target ? withTarget(choices, report, -1) : choices;
  const column = report.columns[index];
  const features = new Set(now.features);
  features.delete(index);
  if (role === 'feature' && column !== undefined && canBeFeature(column)) {
    features.add(index);
  }
  const weights = features.has(now.weights) ? -1 : now.weights;
  const moreTargets = now.moreTargets.filter((other) => other !== index);
  return { ...now, weights, moreTargets, features: sorted(features) };
}

/**
 * Rows split otherwise. What they are split by if by date is a column of dates, the first one unless
 * one was chosen.
 * @param {Choices} choices
 * @param {DataReport} report
 * @param {Choices['splitting']} splitting
 * @returns {Choices}
 */
export function withSplitting(choices, { columns }, splitting) {
  const known = columns[choices.dateColumn]?.type === 'date';
  const first = columns.findIndex(({ type }) => type === 'date');
  const dateColumn = splitting === 'by_date' && !known ? Math.max(0, first) : choices.dateColumn;
  return { ...choices, splitting, dateColumn };
}

/**
 * Choices made for these columns when they were typed otherwise, or made elsewhere: what does not
 * fit is left out.
 * @param {Choices} choices
 * @param {DataReport} report
 * @returns {Choices}
 */
export function fitting(choices, report) {
  const tasks = tasksOf(report, choices.target);
  const target = tasks.length > 0 ? choices.target : -1;
  const task = tasks.includes(choices.task) ? choices.task : (tasks[0] ?? 'clustering');
  const weights =
    canBeWeights(report.columns[choices.weights]) && choices.weights !== target
      ? choices.weights
      : -1;
  const moreTargets =
    task === 'regression'
      ? choices.moreTargets.filter(
          (index) =>
            index !== target && index !== weights && canBeMoreTarget(report.columns[index]),
        )
      : [];
  const features = choices.features.filter((index) => {
    const column = report.columns[index];
    const taken = index === target || index === weights || moreTargets.includes(index);
    return column !== undefined && !taken && canBeFeature(column);
  });
  return { ...choices, target, moreTargets, weights, task, features };
}

/**
 * Choices for the same columns, read otherwise: a column that now tells something becomes a feature,
 * one that tells nothing any more is left out, and all others are as they were chosen.
 * @param {Choices} choices
 * @param {DataReport} before
 * @param {DataReport} report
 * @returns {Choices}
 */
export function refitted(choices, before, report) {
  const features = report.columns.flatMap((column, index) => {
    const usual = isUsual(column);
    const changed = usual !== isUsual(before.columns[index]);
    return (changed ? usual : choices.features.includes(index)) ? [index] : [];
  });
  return fitting({ ...choices, features }, report);
}

/** @param {Iterable<number>} indices */
function sorted(indices) {
  return [...indices].sort((a, b) => a - b);
}
