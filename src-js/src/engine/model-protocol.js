/** The types of what is told of a model beyond its picture and its scores. */

/**
 * New models of a run that passes through many, from a strong penalty to a weak one or from few
 * features to many. `positions` and `coefficients` (models x features) belong to the models reached
 * since the last frame; `errors` and `deviations` to all so far: mean and standard error of the squared
 * error on rows held out, NaN where not known yet, both empty without cross-validation. `chosen` is
 * the model that is kept, -1 while that is open.
 * @typedef {{positions: Float64Array, coefficients: Float64Array, errors: Float64Array,
 *   deviations: Float64Array, chosen: number}} PathPoints
 */

/** What the models of a path differ in. @typedef {'penalty' | 'step'} PathAxis */

/**
 * Estimates and how sure they are. The arrays up to `highs` have a number for each of `names`: NaN
 * where the data cannot tell an estimate apart from others. `statistic` is the distribution that
 * p-values and the intervals of confidence `level` come from.
 *
 * The arrays from `fitted` on are there where they have a meaning, with a number for each of at most
 * 20,000 training rows: standardized residuals, leverages, Cook's distances, the quantiles of the
 * normal distribution that belong to the ranks of the residuals, and the row of the table.
 * @typedef {{
 *   ok: true, kind: 'present', statistic: string, level: number, names: string[],
 *   figures: {name: string, value: number | null}[], notes: string[],
 *   estimates: Float64Array, errors: Float64Array, statistics: Float64Array, ps: Float64Array,
 *   lows: Float64Array, highs: Float64Array,
 *   fitted?: Float64Array, residuals?: Float64Array, leverages?: Float64Array,
 *   distances?: Float64Array, quantiles?: Float64Array, row?: Float64Array
 * }} Statistics
 */

/**
 * The statistical reading of a model, or the reason why there is none.
 * @typedef {Statistics | {ok: true, kind: 'absent', reason: string}} Inference
 */

export {};
