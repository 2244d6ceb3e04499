/**
 * What travels between the page and the worker about a file: how it was read, what its columns hold.
 */

/** @import { Task } from './protocol.js' */

/**
 * How the cells of a column are understood. `identifier` and `text` are kept as they are written:
 * an identifier names its row and is not learned from, free text is left out unless it is chosen.
 * @typedef {'number' | 'boolean' | 'category' | 'date' | 'identifier' | 'text'} ColumnType
 */
/** What a column is for. @typedef {'feature' | 'target' | 'ignore'} Role */

/**
 * How far a stage of a job is. A file is checked for its encoding, measured in characters, and read; only
 * a file of which a sample is kept is read once more for `counting`. `bytes` of `total` bytes are done;
 * `rows` were read. `secondsLeft` of the stage is null until it can be told.
 * @typedef {{stage: 'unpacking' | 'checking' | 'measuring' | 'reading' | 'counting', bytes: number,
 *   total: number, rows?: number, secondsLeft: number | null}} Progress
 */

/**
 * What a file is. `file` holds its text, unpacked if it was packed; `encoding` is what it is read in,
 * at first what was `detected`, each the id of one of `encodings`, which show the same `lines` of it in each: those in
 * which they differ. Where a byte order mark names the encoding, there is only that one.
 * @typedef {{ok: true, file: Blob, encoding: string, detected: string,
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
 * @typedef {{column: number, columnName: string, text: string, taken: string,
 *   options: Answer[]}} Question
 * @typedef {{member: 'type' | 'format' | 'missing' | 'values', value: string, text: string}} Answer
 */

/**
 * What was understood of a CSV text.
 * `issues.first` is bounded; `issues.kinds` has the exact count of each kind. `problemRows` counts the
 * rows that are not in the table as they stand in the file, of a sample only those kept and those left
 * out; `rejected` of these the rows that were left out, which `rejectedCsv` gives back. Of `readRows` rows that were read, `rows` are
 * kept: all, the first ones or a sample; what columns say is about all that were read.
 * @typedef {{
 *   ok: true, rows: number, readRows: number, kept: 'all' | 'first' | 'sample',
 *   columns: ColumnReport[],
 *   dialect: {delimiter: string, header: boolean},
 *   chips: Chip[], questions: Question[], problemRows: number, rejected: number,
 *   issues: {total: number, kinds: {code: string, severity: Issue['severity'], title: string,
 *     count: number}[], first: Issue[]}
 * }} DataReport
 */

/**
 * What the user decided about a column; what is absent is detected. `format` is one of the column's
 * `formats`; `missing` holds words, or numbers as they are written, that stand for no value in this
 * column, `values` words that are values in it though they usually stand for none.
 * @typedef {{type?: ColumnType, format?: string, role?: Role, missing?: string[],
 *   values?: string[]}} ColumnChoice
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
 * Figures of a column of dates, in seconds since 1970, or of the day where `scale` is `time`; null
 * without dates. `median` is the date in the middle, `span` the time from the first to the last.
 * @typedef {{
 *   scale: 'date' | 'date_time' | 'time', first: number | null, median: number | null,
 *   last: number | null, span: number | null,
 *   from: number | null, to: number | null, histogram: number[]
 * }} DateFigures
 */

/**
 * What a column holds, exactly and over all rows that were read, also where only a sample of them is
 * kept: `numbers`, `dates`, or else the most frequent words (the cells with any other word are counted
 * in `others`). Different numbers of a sampled file are counted up to 1,000, and `moreUnique` says that there are more.
 * @typedef {{
 *   missing: number, unique: number, moreUnique: boolean, numbers?: NumberFigures, dates?: DateFigures,
 *   words?: {top: {label: string, count: number}[], others: number}
 * }} ColumnProfile
 */

/**
 * How closely a column goes with the target, from `rows` rows with a value in both; -1 to 1 for
 * correlations, else 0 to 1; null where the values do not determine it.
 * @typedef {{measure: string, value: number | null, rows: number}} Association
 */

export {};
