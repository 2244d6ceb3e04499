import { useMemo } from 'preact/hooks';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { choices, setTarget, toggleFeature } from '../../state/choices.js';
import { canBeFeature } from '../../state/columns.js';
import { retype } from '../../state/open.js';
import { showProfile } from '../../state/profile.js';
import { TinyHistogram } from './tiny-histogram.jsx';

/** @import {ColumnReport, ColumnType} from '../../engine/protocol.js' */

/** @type {Record<ColumnType, string>} */
const TYPES = {
  number: 'Number',
  boolean: 'Yes or no',
  category: 'Category',
  date: 'Date',
  identifier: 'Identifier',
  text: 'Text',
};

/**
 * The head of one column of the preview: what it is called, how it is understood, what is done with
 * it, and what its values look like.
 *
 * @param {{column: ColumnReport, index: number}} props
 */
export function ColumnHead({ column, index }) {
  const now = choices.value;
  const isTarget = now?.target === index;
  const learnable = canBeFeature(column);
  const shape = useMemo(() => shapeOf(column), [column]);
  return (
    <>
      <span class="preview-name" title={column.name}>
        {column.name}
      </span>
      <select
        class="preview-type"
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
      <button
        type="button"
        class="preview-profile"
        aria-label={`Profile of ${column.name}`}
        onClick={() => showProfile(index)}
      >
        <TinyHistogram title={column.name} data={shape} />
      </button>
      <span class="preview-figures">
        {column.missing > 0 ? (
          <span class="preview-missing">{formatNumber(column.missing)} missing</span>
        ) : (
          figures(column)
        )}
      </span>
      {isTarget ? (
        <button
          type="button"
          class="preview-role preview-target"
          aria-label={`${column.name} is the target; find groups instead`}
          onClick={() => setTarget(-1)}
        >
          Target
        </button>
      ) : (
        <label class="preview-role">
          <input
            type="checkbox"
            aria-label={`Learn from ${column.name}`}
            disabled={!learnable}
            checked={now?.features.includes(index) ?? false}
            onChange={() => toggleFeature(index)}
          />
          {learnable ? 'Feature' : 'Left out'}
        </label>
      )}
    </>
  );
}

/** @param {ColumnReport} column */
function figures({ type, distinct, min, max }) {
  return type === 'number' && min !== null && max !== null
    ? `${formatNumber(min, 3)} to ${formatNumber(max, 3)}`
    : formatCount(distinct, 'value');
}

/** @param {ColumnReport} column @returns {import('../../charts/histogram.js').HistogramData} */
function shapeOf({ type, histogram, top, min, max }) {
  return type === 'number'
    ? { counts: histogram, min: min ?? undefined, max: max ?? undefined }
    : { counts: top.map(({ count }) => count), labels: top.map(({ label }) => label) };
}
