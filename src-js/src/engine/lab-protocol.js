/**
 * The types of what travels between the page and the optimizer lab's worker, as protocol.js has those
 * of the other one.
 */

/** @import {Field, LossRows, Params, Refusal} from './protocol.js' */

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
 * `conditions` those that all racers share (schedule, noise, clipping, weight decay, seed), `losses`
 * the ids of the algorithms whose loss can be raced over.
 * @typedef {{ok: true, landscapes: Landscape[], shape: Field[], methods: Method[],
 *   conditions: Field[], losses: string[], mostRacers: number}} LabDescription
 */

/**
 * The loss of an algorithm that has one smooth in its weights, on the rows that were given last. Shown
 * over the weights of indices `x` and `y`, all others where the loss is least; or along the plane
 * through start, end and main direction of the `path` of a first-order method from weights of 0
 * (`steps` up to 2,000).
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
 * The latest positions of all, as in {@link RaceState}, with the height of each.
 * @typedef {{ok: true, paths: Float64Array, pathLengths: Float64Array, pathHeights: Float64Array,
 *   racerSteps: Float64Array, outlooks: Float64Array}} RacePaths
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
 * How a study stands, after {@link LabMethods.tune}, {@link LabMethods.trials} or
 * {@link LabMethods.basins}. `progress` is 0 to 1.
 *
 * Of a tuning: `rates`, the best learning rate of each entry, NaN without one. Of trials: `starts` as x, y pairs and for each
 * entry and start `steps`, `evaluations`, `distances` to the nearest lowest point and `ends` (0 reached
 * the tolerance, 1 out of evaluations, 2 rests elsewhere, 3 diverged), NaN for those to come. Of
 * basins: `ends`, for each cell from the lower left the index of a bottom (-1: it was still on its way,
 * -2: lost, -3: still to come), and `bottoms` as x, y pairs, the lowest points first.
 * @typedef {{ok: true, done: boolean, progress: number, rates?: Float64Array,
 *   starts?: Float64Array, steps?: Float64Array, evaluations?: Float64Array,
 *   distances?: Float64Array, ends?: Float64Array, bottoms?: Float64Array}} StudyState
 */

/**
 * What the page can ask of the lab's worker; each answer is a promise, rejected with an `EngineError`
 * where the engine itself failed.
 *
 * The lab has one terrain, one race and one study at a time; `terrain` ends race and study.
 * `advance` stops after `steps`, or after `millis` if that comes first; everyone then made equally
 * many. `back` takes steps back, bit for bit, but that curves keep a resolution that was halved.
 * `tune` (for each entry at most `budget` steps in all, to come within `tolerance` of the lowest height), `trials` (for each entry from `count`
 * random starts, each at most `budget` evaluations) and `basins` (of the first entry, from each cell
 * at most `budget` steps) begin a study; `work` goes on with it for some time.
 * `rows` are moved to the worker; own losses are on them until others come.
 * @typedef {{
 *   describe(): Promise<LabDescription>,
 *   rows(rows: LossRows): Promise<{ok: true}>,
 *   terrain(choice: TerrainChoice): Promise<Terrain | Refusal>,
 *   map(choice: MapChoice): Promise<{ok: true, heights: Float64Array} | Refusal>,
 *   start(field: RaceField): Promise<RaceState | Refusal>,
 *   advance(steps: number, millis?: number): Promise<RaceState>,
 *   back(steps: number): Promise<RaceState>,
 *   paths(): Promise<RacePaths>,
 *   explain(racer: number): Promise<StepExplanation>,
 *   tune(field: RaceField & {tolerance: number, budget: number}): Promise<{ok: true} | Refusal>,
 *   trials(field: RaceField & {count: number, tolerance: number, budget: number}):
 *     Promise<{ok: true} | Refusal>,
 *   basins(field: RaceField & MapChoice & {budget: number}): Promise<{ok: true} | Refusal>,
 *   work(millis: number): Promise<StudyState>
 * }} LabMethods
 */

export {};
