/**
 * The types of everything that travels between the page and the worker. The page calls methods and
 * gets answers ({@link Methods}); the worker sends {@link Frame}s while a run moves.
 *
 * Anything the user got wrong is an answer (`ok: false` with {@link Problem}s), never an exception.
 */

/** @typedef {'regression' | 'classification' | 'clustering'} Task */
/**
 * How the cells of a column are understood. `identifier` and `text` are kept as they are written:
 * an identifier names its row and is not learned from, free text is left out unless it is chosen.
 * @typedef {'number' | 'boolean' | 'category' | 'date' | 'identifier' | 'text'} ColumnType
 */

/** What a column is for. @typedef {'feature' | 'target' | 'ignore'} Role */

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
 * @typedef {{id: string, title: string, task: Task, summary: string, objective: string,
 *   fields: Field[]}} Algorithm
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
 * How far a job is. `bytes` of `total` bytes are done; `rows` were read. `secondsLeft` is null until
 * it can be told.
 * @typedef {{stage: 'unpacking' | 'checking' | 'reading', bytes: number, total: number,
 *   rows?: number, secondsLeft: number | null}} Progress
 */

/**
 * What a file is. `file` holds its text, unpacked if it was packed; `encoding` is what it seems to be
 * written in, as the id of one of `encodings`, which show the same `lines` of it in each: those in
 * which they differ. Where a byte order mark names the encoding, there is only that one.
 * @typedef {{ok: true, file: Blob, encoding: string,
 *   encodings: {id: string, label: string, lines: string[]}[]}} Inspected
 */

/**
 * One finding about a cell, a row or the whole file. `line` is the line in the file, from 1;
 * `row` is the row in the table, from 0, or -1 if the row was left out or the file is meant.
 * @typedef {{code: string, severity: 'error' | 'warning' | 'info', line: number, column: number,
 *   columnName: string, raw: string, expected: string, done: string, row: number}} Issue
 */

/**
 * One column of the table. `histogram` holds counts of equal bins from min to max for numbers and
 * dates (in seconds since 1970, or of the day); `top` the most frequent labels otherwise. `tasks` says
 * what the column can be a target for.
 *
 * `format` tells how its numbers or dates are written, as one of the values of `formats`, which are
 * what {@link ColumnChoice} takes: for numbers what 1234.5 looks like, for dates their order. It is
 * empty, like `formats`, for other types. `unit` is what stands beside each number, such as `%` or
 * `EUR`, or in a row of units. `role` is what the user chose, else what seems right.
 * @typedef {{
 *   name: string, type: ColumnType, detected: ColumnType, missing: number, distinct: number,
 *   min: number | null, max: number | null, mean: number | null, constant: boolean,
 *   histogram: number[], top: {label: string, count: number}[], tasks: Task[],
 *   format: string, formats: string[], unit: string, role: Role
 * }} ColumnReport
 */

/**
 * One thing that was understood of a file as a whole, and can be corrected: `id` is the member of
 * {@link CsvOptions} that takes one of the values of `options`, or for `number` any whole number from
 * 0. An `id` without options is only told. `chosen` is false where it was detected.
 * @typedef {{id: string, label: string, kind: 'choice' | 'number' | 'flag',
 *   value: string | number | boolean, text: string, chosen: boolean,
 *   options: {value: string | number | boolean, text: string}[]}} Chip
 */

/**
 * Something that the file leaves open: to answer it, the value of an option goes to the
 * {@link ColumnChoice} of the column under the name `member`. `taken` is the value that was taken for
 * the time being, or empty if the column waits for the answer as text.
 * @typedef {{column: number, columnName: string, member: 'format' | 'missing', text: string,
 *   taken: string, options: {value: string, text: string}[]}} Question
 */

/**
 * What was understood of a CSV text.
 * `issues.first` is bounded; `issues.kinds` has the exact count of each kind. `rejected` counts the
 * rows that were left out; `rejectedCsv` gives them back. Of `readRows` rows that were read, `rows` are
 * kept: all, the first ones or a sample; what columns say is about all that were read.
 * @typedef {{
 *   ok: true, rows: number, readRows: number, kept: 'all' | 'first' | 'sample',
 *   columns: ColumnReport[],
 *   dialect: {delimiter: string, header: boolean},
 *   chips: Chip[], questions: Question[], rejected: number,
 *   issues: {total: number, kinds: {code: string, severity: Issue['severity'], title: string,
 *     count: number}[], first: Issue[]}
 * }} DataReport
 */

/**
 * What the user decided about a column; what is absent is detected. `format` is one of the column's
 * `formats`; `missing` holds words, or numbers as they are written, that stand for no value in this
 * column.
 * @typedef {{type?: ColumnType, format?: string, role?: Role, missing?: string[]}} ColumnChoice
 */

/**
 * How a text is to be read; what is absent is detected.
 *
 * - `delimiter`: `,` `;` tab `|` `:` space `^` `~`, `\s+` for runs of blanks, or empty for one column.
 * - `quote`: `"`, `'` or empty for none; `escape`: a quote inside of quotes is `doubled`, or follows a
 *   `backslash`; `comment`: the character that begins a line to be skipped, or empty for none.
 * - `header`: whether there is one; `headerLine`: the line of the file, from 1, on which it begins, or
 *   the values if there is none, all above is skipped; `headerRows`: how many rows it has, 1 to 3;
 *   `units`: whether a row of units follows; `skipEnd`: how many lines at the end are skipped.
 * - `decimal`: `.` or `,` in all number columns; `missing`: more words for no value, in all columns.
 * - `rows`: keeps the first `most` rows of a file, or with a seed a random sample of all; only where
 *   the engine reads the file itself.
 * - `columns` maps a column index to what was decided about it; `types` is short for their types.
 * @typedef {{delimiter?: string, quote?: string, escape?: string, comment?: string,
 *   header?: boolean, headerLine?: number, headerRows?: number, units?: boolean, skipEnd?: number,
 *   decimal?: string, missing?: string[], types?: Record<string, ColumnType>,
 *   columns?: Record<string, ColumnChoice>, rows?: {most: number, seed?: number}}} CsvOptions
 */

/**
 * What is to be learned from which columns. `target` is a column index, or -1 for none.
 * @typedef {{
 *   task: Task, target: number, features: number[],
 *   impute: 'mean' | 'median' | 'most_frequent', standardize: boolean,
 *   validationShare: number, testShare: number,
 *   splitting: 'random' | 'in_order' | 'newest_first', seed: number,
 *   dropDuplicates: boolean, fewestClassRows: number
 * }} Choices
 */

/**
 * Rows split and features prepared. `leftOut` counts rows without a target value, `repeated` those
 * left out because they are equal to an earlier one, `ofRareClasses` those of classes left out.
 * `features` names the prepared columns (`sex=male` for one of a one-hot group).
 * @typedef {{
 *   ok: true, train: number, validation: number, test: number, leftOut: number,
 *   repeated: number, ofRareClasses: number, features: string[], classes: string[]
 * }} Prepared
 */

/**
 * Figures of a column of numbers; null where the numbers do not determine one. `deviation` is the
 * standard deviation with n - 1, quartiles are interpolated, `below` and `above` count outliers: the
 * numbers outside the fences, which lie 1.5 times the distance of the quartiles outside of these.
 * `histogram` holds counts of equal bins between `from` and `to`.
 * @typedef {{
 *   min: number | null, lowerQuartile: number | null, median: number | null,
 *   upperQuartile: number | null, max: number | null, mean: number | null,
 *   deviation: number | null, skew: number | null,
 *   lowerFence: number | null, upperFence: number | null, below: number, above: number,
 *   from: number | null, to: number | null, histogram: number[]
 * }} NumberFigures
 */

/**
 * What a column holds, exactly and over all rows: `numbers`, or else the most frequent words (the
 * cells with any other word are counted in `others`).
 * @typedef {{
 *   missing: number, unique: number, numbers?: NumberFigures,
 *   words?: {top: {label: string, count: number}[], others: number}
 * }} ColumnProfile
 */

/**
 * How closely a column goes with the target, from `rows` rows with a value in both; -1 to 1 for
 * correlations, else 0 to 1; null where the values do not determine it.
 * @typedef {{measure: string, value: number | null, rows: number}} Association
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
 * What the live picture shows: the plane through two prepared features (indices), or the plane of
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
 * the run rests (paused or ended), which always carries a picture if a view was chosen.
 * @typedef {{
 *   type: 'frame', run: number, moving: boolean, status: Status, sentence: string,
 *   iteration: number, stepLimit: number, objective: number | null,
 *   seconds: number, stepsPerSecond: number, secondsLeft: number | null,
 *   training: CurvePoints, validation: CurvePoints, picture: Picture | null
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
 * @typedef {(
 *   {kind: 'regression', scores: Scores<RegressionScore>} |
 *   {kind: 'classification', scores: Scores<ClassificationScore>} |
 *   {kind: 'clustering', scores: Scores<ClusterScore>}
 * ) & {ok: true, coefficients: CoefficientTable | null}} Evaluation
 */

/**
 * Actual and predicted numbers of a regression, at most 20,000 rows of each set.
 * @typedef {{actual: Float64Array, predicted: Float64Array, set: Float64Array,
 *   row: Float64Array}} Fitted
 */

/**
 * A loaded model file.
 * @typedef {{ok: true, algorithm: string, title: string, task: Task, target: string,
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
 * target of numbers, of indices into `labels`, or none. At most 5,000 rows and a million cells.
 * @typedef {{ok: true, features: string[], labels?: string[], x: Float64Array,
 *   target: Float64Array}} LossRows
 */

/**
 * What the page can ask of the worker; each answer is a promise, rejected with an `EngineError`
 * where the engine itself failed.
 *
 * `readCsv` and `prepare` end the run there is. `traps` is about what was prepared, `profile` and
 * `associations` about the table that was read. `begin` answers with the number of the new run, which
 * its frames carry; the run rests until `resume` or `step`; a refused `begin` changes nothing. The
 * answers to `pause`, `step` and `stop` follow the run's last frame. A `view` holds until the next
 * `prepare`; its picture is null while there is no run. `evaluate` judges the model that the run has
 * when the call arrives, and answers when other orders leave it the time; null if there is another
 * run by then. An unfinished number in a form is sent as
 * the text it is, so that it is judged like any other value. `setSpeed` holds for this and all later
 * runs; null lets them go as fast as they can.
 *
 * `inspect` and `readFile` are jobs: other calls are answered meanwhile, what was open stays open until
 * the answer is there and for good if it is a refusal, `cancel` ends the job at once, and so does the
 * next job.
 * @typedef {{
 *   describe(): Promise<{version: string, algorithms: Algorithm[], settings: Field[]}>,
 *   inspect(file: Blob, onProgress: (progress: Progress) => void): Promise<Inspected | Refusal>,
 *   readFile(file: Blob, encoding: string, options: CsvOptions,
 *     onProgress: (progress: Progress) => void): Promise<DataReport | Refusal>,
 *   cancel(): Promise<void>,
 *   readCsv(text: string, options: CsvOptions): Promise<DataReport | Refusal>,
 *   cells(firstRow: number, count: number): Promise<string[][]>,
 *   rejectedCsv(): Promise<string>,
 *   prepare(choices: Choices): Promise<Prepared | Refusal>,
 *   traps(): Promise<{traps: Trap[]}>,
 *   profile(): Promise<{columns: ColumnProfile[]}>,
 *   associations(task: Task, target: number): Promise<{ok: true, columns: Association[][]} | Refusal>,
 *   begin(algorithm: string, params: Params): Promise<{ok: true, run: number} | Refusal>,
 *   check(algorithm: string, params: Params): Promise<{ok: true} | Refusal>,
 *   view(choice: ViewChoice): Promise<{ok: true, scene: Scene, picture: Picture | null} | Refusal>,
 *   resume(): Promise<void>,
 *   pause(): Promise<void>,
 *   step(): Promise<void>,
 *   stop(): Promise<void>,
 *   setSpeed(stepsPerSecond: number | null): Promise<void>,
 *   evaluate(run: number): Promise<Evaluation | Refusal | null>,
 *   fitted(): Promise<Fitted | Refusal>,
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

export {};
