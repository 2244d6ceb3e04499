import { useMemo } from 'preact/hooks';
import { formatMoment } from '../../charts/moments.js';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { choices, setRole } from '../../state/choices.js';
import { canBeFeature } from '../../state/columns.js';
import { correctColumn, retype } from '../../state/correct.js';
import { csvOptions } from '../../state/data.js';
import { showProfile } from '../../state/profile.js';
import { questionPlace, questions } from '../../state/questions.js';
import { TinyHistogram } from './tiny-histogram.jsx';

/** @import {ColumnReport, ColumnType, Role} from '../../engine/protocol.js' */

/** @type {Record<ColumnType, string>} */
const TYPES = {
  number: 'Number',
  boolean: 'Yes or no',
  category: 'Category',
  date: 'Date',
  identifier: 'Identifier',
  text: 'Text',
};

/** @type {Record<Role, string>} */
const ROLES = { feature: 'Feature', target: 'Target', ignore: 'Left out' };

/** The format in which there is nothing to choose: digits, perhaps with a point. */
const PLAIN = '1234.5';

/**
 * The head of one column of the preview: what it is called, how it is understood, what is done with
 * it, and what its values look like.
 *
 * @param {{column: ColumnReport, index: number}} props
 */
export function ColumnHead({ column, index }) {
  const shape = useMemo(() => shapeOf(column), [column]);
  const asked = questions.value.some((question) => question.column === index);
  return (
    <>
      <span class="preview-name" title={column.name}>
        {column.name}
      </span>
      <button
        type="button"
        class="preview-profile"
        aria-label={`Profile of ${column.name}`}
        onClick={() => showProfile(index)}
      >
        <TinyHistogram title={column.name} data={shape} />
      </button>
      <span class="preview-figures" title={figures(column)}>
        {column.missing > 0 ? (
          <span class="preview-missing">{formatNumber(column.missing)} missing</span>
        ) : (
          figures(column)
        )}
      </span>
      <select
        class="preview-select"
        aria-label={`Type of ${column.name}`}
        value={column.type}
        onChange={(event) => retype(index, /** @type {ColumnType} */ (event.currentTarget.value))}
      >
        {Object.entries(TYPES).map(([type, label]) => (
          <option key={type} value={type}>
            {label}
          </option>
        ))}
      </select>
      <ColumnRole column={column} index={index} asked={asked} />
      {asked && (
        <button
          type="button"
          class="preview-asks"
          aria-label={`Please decide about ${column.name}`}
          onClick={() => {
            questionPlace.value = { column: index };
          }}
        >
          <span aria-hidden="true">?</span> Please decide
        </button>
      )}
    </>
  );
}

/** How numbers or dates are written, where that is a choice. @param {{column: ColumnReport, index: number}} props */
function Format({ column: { name, type, format, formats }, index }) {
  const chosen = csvOptions.value.columns?.[index]?.format !== undefined;
  const matters = formats.length > 0 && (type !== 'number' || format !== PLAIN || chosen);
  return matters ? (
    <select
      class="preview-select"
      aria-label={`Format of ${name}`}
      value={format}
      onChange={({ currentTarget }) =>
        correctColumn(index, {
          format: currentTarget.value === '' ? undefined : currentTarget.value,
        })
      }
    >
      {chosen && <option value="">As detected</option>}
      {formats.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  ) : null;
}

/**
 * What the column is for, and why it is left out.
 * @param {{column: ColumnReport, index: number, asked: boolean}} props
 */
function ColumnRole({ column, index, asked }) {
  const now = choices.value;
  /** @type {Role} */
  const role =
    now?.target === index ? 'target' : now?.features.includes(index) ? 'feature' : 'ignore';
  const can = {
    feature: canBeFeature(column),
    target: column.tasks.length > 0,
    ignore: true,
  };
  const why =
    now?.weights === index
      ? 'row weights'
      : now?.moreTargets.includes(index)
        ? 'predicted too'
        : role === 'ignore' && !asked
          ? reason(column)
          : '';
  return (
    <>
      <select
        class={role === 'target' ? 'preview-select preview-target' : 'preview-select'}
        aria-label={`Role of ${column.name}`}
        value={role}
        disabled={!can.feature && !can.target}
        onChange={({ currentTarget }) => setRole(index, /** @type {Role} */ (currentTarget.value))}
      >
        {Object.entries(ROLES).map(([id, label]) => (
          <option key={id} value={id} disabled={!can[/** @type {Role} */ (id)]}>
            {label}
          </option>
        ))}
      </select>
      <Format column={column} index={index} />
      {why !== '' && (
        <span class="preview-figures" title={why}>
          {why}
        </span>
      )}
    </>
  );
}

/** Why nothing is learned from a column. @param {ColumnReport} column */
function reason({ type, distinct, constant }) {
  if (distinct === 0) {
    return 'no values';
  }
  return type === 'identifier'
    ? 'names its row'
    : type === 'text'
      ? 'free text'
      : constant
        ? 'one value only'
        : '';
}

/** @param {ColumnReport} column */
function figures({ type, format, unit, distinct, min, max }) {
  if (min === null || max === null) {
    return formatCount(distinct, 'value');
  }
  const scale = format === 'hh:mm' ? 'time' : 'date';
  /** @param {number} value */
  const text = (value) => (type === 'date' ? formatMoment(value, scale) : formatNumber(value, 3));
  const range = text(min) === text(max) ? text(min) : `${text(min)} to ${text(max)}`;
  return unit === '' ? range : `${range} ${unit}`;
}

/** @param {ColumnReport} column @returns {import('../../charts/histogram.js').HistogramData} */
function shapeOf({ type, histogram, top, min, max }) {
  if (type === 'date') {
    return { counts: histogram };
  }
  return type === 'number'
    ? { counts: histogram, min: min ?? undefined, max: max ?? undefined }
    : { counts: top.map(({ count }) => count), labels: top.map(({ label }) => label) };
}
