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
 * A known function that the optimizer lab walks down. `domain` is least x, largest x, least y,
 * largest y of the part worth seeing; `minima` holds x, y pairs of the lowest points; `start` is x, y.
 * @typedef {{id: string, label: string, formula: string, source: string, domain: number[],
 *   minima: number[], start: number[]}} Landscape
 */

/**
 * A way to minimise. `lines` are the formulas of a first-order rule (`letter = expression`), empty
 * for others. `squares`: it needs a terrain that is a sum of squares. A method whose first field is
 * `learningRate` can be tuned. Families: 'first_order', 'line_search', 'curvature', 'gradient_free'.
 * @typedef {{id: string, label: string, family: string, familyLabel: string, summary: string,
 *   source: string, squares: boolean, lines: string[], fields: Field[]}} Method
 */

/**
 * What the lab has. `shape` are the fields of a known landscape (`landscape`, `condition`, `angle`),
 * `conditions` those that all racers share (schedule, noise, clipping, weight decay, seed).
 * @typedef {{ok: true, landscapes: Landscape[], shape: Field[], methods: Method[],
 *   conditions: Field[], mostRacers: number}} LabDescription
 */

/**
 * The loss of an algorithm that has one smooth in its weights (linear and logistic regression), on the
 * training rows of what was prepared, at most 5,000 of them, fewer where they are very wide. Shown over the weights of indices `x` and `y`, all
 * others where the loss is least; or along the plane through start, end and main direction of the
 * `path` of a first-order method from weights of 0 (`steps` up to 2,000).
 * @typedef {{algorithm: string, params?: Params, x?: number, y?: number,
 *   path?: {method: string, params?: Params, steps: number}}} LossChoice
 */

/**
 * Where races are run: a known landscape with its shape, a formula in x and y, shown over `domain`,
 * or the user's own loss.
 * @typedef {Params | {formula: string, domain?: number[]} | LossChoice} TerrainChoice
 */

/**
 * The terrain that was chosen. `squares`: it is a sum of squares. `minima` are x, y pairs of the
 * lowest points as far as known, `lowest` their height; none and null where it falls for ever or
 * none was found. Of an own loss also: what the axes are, the names of all `weights`, the `path` as x, y
 * pairs from its start (empty for two weights) and the `share` of its squared distances from its end
 * that the plane holds. A refused formula has one problem, with the index of the character in `column`.
 * @typedef {{ok: true, label: string, formula: string, squares: boolean, lowest: number | null,
 *   domain: Float64Array, start: Float64Array, minima: Float64Array, xLabel?: string,
 *   yLabel?: string, weights?: string[], share?: number, path?: Float64Array}} Terrain
 */

/** @typedef {{bounds?: number[], columns: number, rows: number}} MapChoice */

/**
 * Who races, from where and how. `starts` are x, y pairs (without them: the terrain's start); every
 * entry runs from every start. Problems name `entries.0.learningRate`, `starts` or a condition.
 * @typedef {{entries: {method: string, params?: Params}[], starts?: number[],
 *   conditions?: Params}} RaceField
 */

/**
 * Where all stand: first all starts of the first entry, then all of the second, and so on. `steps` are
 * the race's; `racerSteps` of those who rest or are lost are fewer. `outlooks`: 0 walks, 1 rests (can
 * do no better), 2 is lost (left the finite numbers). `slopes` are lengths of gradients, `distances`
 * those to the nearest lowest point (NaN without one). `evaluations` count gradients for first-order
 * rules, all evaluations for others.
 *
 * `paths` holds the latest 1,000 positions at most of each racer, x, y pairs, oldest first, one
 * racer after another: `pathLengths[k]` positions of racer k. Of the curves (height over steps, 10,000
 * points at most) only what is new: of the points of racer k that the page has it keeps the first
 * `curveKept[k]`, and appends the next `curveAdded[k]` of `curveSteps` and `curveHeights`.
 * @typedef {{ok: true, steps: number, places: Float64Array, heights: Float64Array,
 *   slopes: Float64Array, distances: Float64Array, racerSteps: Float64Array,
 *   evaluations: Float64Array, outlooks: Float64Array, paths: Float64Array,
 *   pathLengths: Float64Array, curveKept: Float64Array, curveAdded: Float64Array,
 *   curveSteps: Float64Array, curveHeights: Float64Array}} RaceState
 */

/**
 * Why a racer's next step goes where it goes, line by line. `formula` is in letters, or in words
 * where `filled` is empty; `filled` is the same with this step's numbers, along x and along y.
 * `values`: one number; one along x and one along y; or a matrix row by row. `gradient` (as the
 * method gets it), `drift` (velocity, mean slope or search direction; zeros if none) and `step` are
 * x, y from where the racer stands. No lines if it moves no more.
 * @typedef {{ok: true, lines: {letter: string, formula: string, filled: string[],
 *   values: (number | null)[]}[], gradient: Float64Array, drift: Float64Array,
 *   step: Float64Array}} StepExplanation
 */

/**
 * How a study stands, after {@link Methods.labTune}, {@link Methods.labTrials} or
 * {@link Methods.labBasins}. `progress` is 0 to 1.
 *
 * Of a tuning: `rates`, the best learning rate of each entry, NaN without one, and `scores`, the mean
 * logarithm of what is left above the lowest point. Of trials: `starts` as x, y pairs and for each
 * entry and start `steps`, `evaluations`, `distances` to the nearest lowest point and `ends` (0 reached
 * the tolerance, 1 out of evaluations, 2 rests elsewhere, 3 diverged), NaN for those to come. Of
 * basins: `ends`, for each cell from the lower left the index of a bottom (-1: it was still on its way,
 * -2: lost, -3: still to come), and `bottoms` as x, y pairs, the lowest points first.
 * @typedef {{ok: true, done: boolean, progress: number, rates?: Float64Array, scores?: Float64Array,
 *   starts?: Float64Array, steps?: Float64Array, evaluations?: Float64Array,
 *   distances?: Float64Array, ends?: Float64Array, bottoms?: Float64Array}} StudyState
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
 *
 * The lab has one terrain, one race and one study at a time; `labTerrain` ends race and study.
 * `labAdvance` stops after `steps`, or after `millis` if that comes first; everyone then made equally
 * many. `labBack` takes steps back, bit for bit, but that curves keep a resolution that was halved.
 * `labTune` (for each entry at most `budget` steps in all), `labTrials` (for each entry from `count`
 * random starts, each at most `budget` evaluations) and `labBasins` (of the first entry, from each cell
 * at most `budget` steps) begin a study; `labWork` goes on with it for some time.
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
 *   labDescribe(): Promise<LabDescription>,
 *   labTerrain(choice: TerrainChoice): Promise<Terrain | Refusal>,
 *   labMap(choice: MapChoice): Promise<{ok: true, heights: Float64Array} | Refusal>,
 *   labStart(field: RaceField): Promise<RaceState | Refusal>,
 *   labAdvance(steps: number, millis?: number): Promise<RaceState>,
 *   labBack(steps: number): Promise<RaceState>,
 *   labExplain(racer: number): Promise<StepExplanation>,
 *   labTune(field: RaceField & {budget: number}): Promise<{ok: true} | Refusal>,
 *   labTrials(field: RaceField & {count: number, tolerance: number, budget: number}):
 *     Promise<{ok: true} | Refusal>,
 *   labBasins(field: RaceField & MapChoice & {budget: number}): Promise<{ok: true} | Refusal>,
 *   labWork(millis: number): Promise<StudyState>
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
