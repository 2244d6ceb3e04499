/**
 * The types of everything that travels between the page and the worker. The page calls methods and
 * gets answers ({@link Methods}); the worker sends {@link Frame}s while a run moves.
 *
 * Anything the user got wrong is an answer (`ok: false` with {@link Problem}s), never an exception.
 */

/** @import {Inference, PathAxis, PathPoints} from './model-protocol.js' */
/**
 * @import { Association, ColumnProfile, ColumnType, CsvOptions, DataReport, Inspected, Progress }
 *   from './data-protocol.js'
 */

/** @typedef {'regression' | 'classification' | 'clustering'} Task */

/**
 * One parameter of an algorithm, as its schema describes it; forms are drawn from this alone.
 * `least`/`most` are null where the range is open-ended; `open` says that `least` itself is excluded.
 * @typedef {{
 *   name: string, label: string, help: string, kind: 'real' | 'integer' | 'choice' | 'flag',
 *   least: number | null, most: number | null, open: boolean, logarithmic: boolean,
 *   options: {id: string, label: string}[], initial: number | string | boolean,
 *   relevance: {field: string, ids: string[]} | null
 * }} Field
 */

/**
 * `weights`: rows may count differently. `several`: several columns can be predicted together. `inference`: models can be read statistically.
 * @typedef {{id: string, title: string, task: Task, summary: string, objective: string,
 *   weights: boolean, several: boolean, inference: boolean, fields: Field[]}} Algorithm
 */

/**
 * Something to tell the user. `field` names a parameter or choice, or is empty; `line` and `column`
 * are set where a file is meant (line from 1, column index from 0, else -1).
 * @typedef {{code: string, message: string, field: string, line: number, column: number}} Problem
 */

/**
 * `cancelled` is set where the user did not want the answer any more; there are no problems then.
 * `offer` is set where a file would not fit: it has about `rows` rows, and so many of the first rows,
 * or of a sample of all, would fit; 0 if not even a sample would.
 * @typedef {{ok: false, problems: Problem[], cancelled?: true,
 *   offer?: {rows: number, first: number, sample: number}}} Refusal
 */

/**
 * What is to be learned from which columns. `target` is a column index, or -1 for none; so is
 * `weights`, the column that says how much each row counts. `moreTargets` are columns of numbers that
 * are predicted together with the target.
 * @typedef {{
 *   task: Task, target: number, moreTargets: number[], features: number[], weights: number,
 *   impute: 'mean' | 'median' | 'most_frequent', standardize: boolean,
 *   textColumns: number,
 *   expansion: 'none' | 'polynomial' | 'products' | 'powers' | 'splines', degree: number,
 *   knots: number, splineDegree: number, placement: 'uniform' | 'quantile',
 *   beyond: 'constant' | 'linear', validationShare: number, testShare: number,
 *   splitting: 'random' | 'in_order' | 'newest_first' | 'by_date', dateColumn: number,
 *   seed: number,
 *   dropDuplicates: boolean, fewestClassRows: number, balanceClasses: boolean
 * }} Choices
 */

/**
 * Rows split and features prepared. `leftOut` counts rows without a target value, `withoutWeight`
 * others without a row weight, `withoutDate` those without the date that rows are split by, `repeated` those left out because they are equal to an
 * earlier one, `ofRareClasses` those of classes left out.
 * `features` names the prepared columns (`sex=male` for one of a one-hot group), `axes` those that
 * vary by themselves, of which others are made (`x²`, or `x spline 1` in place of `x`).
 * @typedef {{
 *   ok: true, train: number, validation: number, test: number, leftOut: number,
 *   withoutWeight: number, withoutDate: number, repeated: number, ofRareClasses: number,
 *   features: string[], axes: string[], classes: string[]
 * }} Prepared
 */

/**
 * Something that would deceive the user. `found` says what is the matter, `why` what comes of it.
 * `fix` is what would mend it: features to leave out and {@link Choices} to change.
 * @typedef {{
 *   code: string, title: string, columns: number[],
 *   figures: {name: string, value: number | null}[], found: string, why: string,
 *   fix: {label: string, leaveOut: number[], settings: Params} | null
 * }} Trap
 */

/** @typedef {Record<string, number | string | boolean>} Params */

/**
 * What the live picture shows: the plane along two axes (indices), or the plane of
 * the two principal components. `columns` x `rows` is the size of the surface's grid.
 * @typedef {{plane: {x: number, y: number} | 'components', columns: number, rows: number}} ViewChoice
 */

/**
 * The still part of the live picture. Positions are in the units of the axes. `set` is 0 for
 * training, 1 for validation, 2 for test rows; `row` the row in the table. `truth` is the class
 * index, the target number, or empty for clustering. At most 20,000 points are drawn; `shown` of
 * `total` says how many.
 * @typedef {{
 *   x: Float64Array, y: Float64Array, row: Float64Array, set: Float64Array, truth: Float64Array,
 *   shown: number, total: number, xLabel: string, yLabel: string,
 *   bounds: {xMin: number, xMax: number, yMin: number, yMax: number}
 * }} Scene
 */

/**
 * The moving part. `surface` holds columns x rows predictions, first row at yMin (class index,
 * number or group); `confidence` the probability of the predicted class, or is empty; `groups` the
 * current prediction for each point of the scene; `centers` x, y pairs, or is empty; `confusion`
 * classes x classes counts on the test rows (rows: actual), or is empty.
 * @typedef {{
 *   surface: Float64Array, confidence: Float64Array, groups: Float64Array, centers: Float64Array,
 *   confusion: Float64Array
 * }} Picture
 */

/**
 * New points of a curve. With `reset`, they replace what came before (its resolution was halved).
 * @typedef {{iterations: Float64Array, losses: Float64Array, reset: boolean}} CurvePoints
 */

/**
 * Where a run stands; `stopped` is the user's doing, the others are the algorithm's.
 * @typedef {'running' | 'converged' | 'out_of_steps' | 'diverged' | 'unbounded' | 'stopped'} Status
 */

/**
 * What a moving run sends, one message a frame at most. `secondsLeft` is an upper bound, null until
 * it can be told; `seconds` is the time spent moving. `moving` is false for the last frame before
 * the run rests (paused or ended), which always carries a picture if a view was chosen, and the rest
 * of the path if the run passes through one.
 * @typedef {{
 *   type: 'frame', run: number, moving: boolean, status: Status, sentence: string,
 *   iteration: number, stepLimit: number, objective: number | null,
 *   seconds: number, stepsPerSecond: number, secondsLeft: number | null,
 *   training: CurvePoints, validation: CurvePoints, picture: Picture | null,
 *   path: PathPoints | null
 * }} Frame
 */

/** @typedef {{r2: number | null, rmse: number | null, mae: number | null}} RegressionScore */
/**
 * @typedef {{accuracy: number | null, precision: number | null, recall: number | null,
 *   f1: number | null, logLoss: number | null,
 *   perClass: {label: string, precision: number, recall: number, f1: number, support: number}[],
 *   confusion: number[][]}} ClassificationScore
 */
/**
 * @typedef {{inertia: number | null, silhouette: number | null, silhouetteRows: number,
 *   sizes: number[]}} ClusterScore
 */

/**
 * Scores of the model as it stands, by the rows they were computed on. A set without rows is null.
 * `baseline` is what the mean or the majority class of the training rows scores on the test rows.
 * @template S
 * @typedef {{train: S, validation: S | null, test: S | null, baseline: S | null}} Scores
 */

/**
 * @typedef {{features: string[], outputs: string[], values: number[][], intercepts: number[]}}
 *   CoefficientTable
 */

/**
 * How good a model is. Of several `targets`, `scores` are those of the first, `moreScores` those of
 * the others.
 * @typedef {(
 *   {kind: 'regression', scores: Scores<RegressionScore>, targets: string[],
 *     moreScores: Scores<RegressionScore>[]} |
 *   {kind: 'classification', scores: Scores<ClassificationScore>} |
 *   {kind: 'clustering', scores: Scores<ClusterScore>}
 * ) & {ok: true, coefficients: CoefficientTable | null}} Evaluation
 */

/**
 * A loaded model file.
 * @typedef {{ok: true, algorithm: string, title: string, task: Task, target: string, targets: string[],
 *   columns: {name: string, type: ColumnType}[], params: Params}} LoadedModel
 */

/**
 * A model applied to another CSV. `csv` holds the file's rows with the predictions appended, safe
 * to open in a spreadsheet. `evaluation` is null unless the file has the target column.
 * @typedef {{ok: true, rows: number, csv: string, header: string[], preview: string[][],
 *   warnings: Problem[], score: RegressionScore | ClassificationScore | null}} Applied
 */

/**
 * Training rows that a loss can be shown on: the names of their columns, the cells row by row, and a
 * target of numbers, of indices into `labels`, of as many numbers a row as there are `targets`, or
 * none. No `weights` if all rows count the same. At most 5,000 rows and a million cells.
 * @typedef {{ok: true, features: string[], labels?: string[], targets?: string[], x: Float64Array,
 *   target: Float64Array, weights: Float64Array}} LossRows
 */

/**
 * What the page can ask of the worker; each answer is a promise, rejected with an `EngineError`
 * where the engine itself failed.
 *
 * `prepare` ends the run there is, and so does what is read. `traps` is about what was prepared, `profile` and
 * `associations` about the table that was read; they and `prepare` are worked at piece by piece,
 * like `evaluate`, and answered with null if their data are gone by then, or the same is asked again, or
 * of `traps` if others are prepared. `begin` answers with the number of the new run, which
 * its frames carry, and with what the models of its path differ in if it has one; the run rests until `resume` or `step`; a refused `begin` changes nothing. The
 * answers to `pause`, `step` and `stop` follow the run's last frame. A `view` holds until the next
 * `prepare`; its picture is null while there is no run. `evaluate` judges the model that the run has
 * when the call arrives, and answers when other orders leave it the time; null if there is another
 * run by then. So does `inference`, at once when the module that does it is loaded. An unfinished number in a form is sent as
 * the text it is, so that it is judged like any other value. `setSpeed` holds for this and all later
 * runs; null lets them go as fast as they can.
 *
 * `inspect`, `readCsv` and `readFile` are jobs: other calls are answered meanwhile, what was open stays open until
 * the answer is there and for good if it is a refusal, `cancel` ends the job at once, and so does the
 * next job.
 * @typedef {{
 *   describe(): Promise<{version: string, algorithms: Algorithm[], settings: Field[]}>,
 *   inspect(file: Blob, onProgress: (progress: Progress) => void): Promise<Inspected | Refusal>,
 *   readCsv(text: string, options: CsvOptions,
 *     onProgress: (progress: Progress) => void): Promise<DataReport | Refusal>,
 *   readFile(file: Blob, encoding: string, options: CsvOptions,
 *     onProgress: (progress: Progress) => void): Promise<DataReport | Refusal>,
 *   cancel(): Promise<void>,
 *   cells(firstRow: number, count: number): Promise<string[][]>,
 *   rejectedCsv(): Promise<string>,
 *   prepare(choices: Choices): Promise<Prepared | Refusal | null>,
 *   traps(): Promise<{traps: Trap[]} | null>,
 *   profile(): Promise<{columns: ColumnProfile[]} | null>,
 *   associations(task: Task, target: number):
 *     Promise<{ok: true, columns: Association[][]} | Refusal | null>,
 *   begin(algorithm: string, params: Params):
 *     Promise<{ok: true, run: number, path: PathAxis | null} | Refusal>,
 *   check(algorithm: string, params: Params): Promise<{ok: true} | Refusal>,
 *   view(choice: ViewChoice): Promise<{ok: true, scene: Scene, picture: Picture | null} | Refusal>,
 *   resume(): Promise<void>,
 *   pause(): Promise<void>,
 *   step(): Promise<void>,
 *   stop(): Promise<void>,
 *   setSpeed(stepsPerSecond: number | null): Promise<void>,
 *   evaluate(run: number): Promise<Evaluation | Refusal | null>,
 *   inference(run: number): Promise<Inference | null>,
 *   predictionsCsv(): Promise<string>,
 *   saveModel(): Promise<string>,
 *   loadModel(text: string): Promise<LoadedModel | Refusal>,
 *   applyModel(text: string, options: CsvOptions): Promise<Applied | Refusal>,
 *   lossRows(): Promise<LossRows>
 * }} Methods
 */

/**
 * Why the engine failed. `crashed`: the worker died and was replaced, its data and run are gone.
 * `silent`: it has not answered for seconds; it may be busy, and may be restarted. `internal`: it
 * lives, but a call met a fault of ours. `unavailable`: it cannot be started here. `restarted`: the
 * page asked for a new one while a call was under way.
 * @typedef {'crashed' | 'silent' | 'internal' | 'unavailable' | 'restarted'} FailureReason
 */

/** @typedef {{reason: FailureReason, message: string}} Failure */

/**
 * Page to worker. `seen` tells that a frame arrived, so that frames never pile up.
 * @typedef {{type: 'call', id: number, method: string, args: unknown[]} | {type: 'seen'} |
 *   {type: 'ping'}} Order
 */

/**
 * Worker to page. After `dead` the worker is of no use; `failed` belongs to a call if it has an id,
 * else to the moving run; `progress` belongs to the call of a job.
 * @typedef {{type: 'ready'} | {type: 'pong'} | {type: 'answer', id: number, value: unknown} |
 *   {type: 'failed', id: number | null, message: string} | {type: 'dead', message: string} |
 *   {type: 'progress', id: number, progress: Progress} | Frame} Report
 */

export * from './data-protocol.js';
