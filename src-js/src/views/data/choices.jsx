import { useId } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import {
  choices,
  prepared,
  preparing,
  setChoice,
  setMoreTargets,
  setSplitting,
  setTarget,
  setWeights,
} from '../../state/choices.js';
import { canBeMoreTarget, canBeWeights, targetAdvice, whyNoTarget } from '../../state/columns.js';
import { report } from '../../state/data.js';
import { settingFields } from '../../state/engine.js';
import { Parameter } from '../algorithm/parameter.jsx';
import { relevantFields } from '../algorithm/relevance.js';
import './choices.css';

/** @import {Choices, DataReport, Field, Prepared} from '../../engine/protocol.js' */

/** What is to be predicted, from what, and how rows are split and columns prepared. */
export function DataChoices() {
  const id = useId();
  const now = choices.value;
  const open = report.value;
  if (now === null || open === null) {
    return null;
  }
  const advice = targetAdvice(open);
  return (
    <div class="choices">
      <div class="choices-columns">
        <div class="choices-column">
          <label for={`${id}-target`}>Target</label>
          <select
            id={`${id}-target`}
            value={String(now.target)}
            onChange={({ currentTarget }) => setTarget(Number(currentTarget.value))}
          >
            {open.columns.map((column, index) => {
              const why = whyNoTarget(column);
              return (
                <option key={index} value={String(index)} disabled={why !== ''}>
                  {why === '' ? column.name : `${column.name} (${why})`}
                </option>
              );
            })}
            <option value="-1">None: find groups</option>
          </select>
        </div>
        <div class="choices-column">
          <label for={`${id}-weights`}>Row weights</label>
          <select
            id={`${id}-weights`}
            value={String(now.weights)}
            onChange={({ currentTarget }) => setWeights(Number(currentTarget.value))}
          >
            <option value="-1">None: all rows count the same</option>
            {open.columns.map((column, index) =>
              canBeWeights(column) && index !== now.target ? (
                <option key={index} value={String(index)}>
                  {column.name}
                </option>
              ) : null,
            )}
          </select>
        </div>
      </div>
      {now.task === 'regression' && <MoreTargets now={now} report={open} />}
      {advice !== '' && <p class="choices-advice">{advice}</p>}
      <Outcome />
      <details class="choices-more">
        <summary>Preparation and split</summary>
        <div class="choices-settings">
          {relevantFields(settingFields.value, /** @type {any} */ (now)).map((field) => (
            <Parameter
              key={field.name}
              field={forColumns(field, open)}
              value={/** @type {any} */ (now)[field.name]}
              problem={problemOf(field.name)}
              onChange={(value) => choose(field.name, value)}
            />
          ))}
        </div>
      </details>
    </div>
  );
}

/**
 * Which other columns of numbers are predicted together with the target.
 * @param {{now: Choices, report: DataReport}} props
 */
function MoreTargets({ now, report: { columns } }) {
  const candidates = columns.flatMap((column, index) =>
    canBeMoreTarget(column) && index !== now.target && index !== now.weights
      ? [{ index, name: column.name }]
      : [],
  );
  if (candidates.length === 0) {
    return null;
  }
  const chosen = candidates.filter(({ index }) => now.moreTargets.includes(index));
  return (
    <details class="choices-more">
      <summary>
        Also predict
        {chosen.length > 0 && `: ${chosen.map(({ name }) => name).join(', ')}`}
      </summary>
      <fieldset class="choices-also">
        <legend class="visually-hidden">Also predict</legend>
        {candidates.map(({ index, name }) => (
          <label key={index}>
            <input
              type="checkbox"
              checked={now.moreTargets.includes(index)}
              onChange={({ currentTarget }) =>
                setMoreTargets(
                  currentTarget.checked
                    ? [...now.moreTargets, index]
                    : now.moreTargets.filter((other) => other !== index),
                )
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/**
 * A field with the options that there are for these columns: of splits, of columns of dates.
 * @param {Field} field
 * @param {DataReport} report
 * @returns {Field}
 */
function forColumns(field, { columns }) {
  const dates = columns.flatMap(({ name, type }, index) =>
    type === 'date' ? [{ id: String(index), label: name }] : [],
  );
  if (field.name === 'dateColumn') {
    return { ...field, kind: 'choice', options: dates };
  }
  const possible = (/** @type {{id: string}} */ { id }) => id !== 'by_date' || dates.length > 0;
  return field.name === 'splitting' ? { ...field, options: field.options.filter(possible) } : field;
}

/** @param {string} name @param {number | string | boolean} value */
function choose(name, value) {
  if (name === 'splitting') {
    setSplitting(/** @type {Choices['splitting']} */ (value));
  } else {
    const column = name === 'dateColumn' ? Number(value) : value;
    setChoice(/** @type {'seed'} */ (name), /** @type {Choices['seed']} */ (column));
  }
}

/** @param {string} field */
function problemOf(field) {
  const answer = prepared.value;
  return answer !== null && !answer.ok
    ? (answer.problems.find((problem) => problem.field === field)?.message ?? '')
    : '';
}

/** What came of the choices: the parts of the split, or what is wrong, or what to mind. */
function Outcome() {
  const answer = prepared.value;
  if (answer === null) {
    return <p class="choices-outcome">{preparing.value ? 'Preparing…' : ''}</p>;
  }
  if (!answer.ok) {
    return (
      <div role="alert">
        <ul class="choices-problems">
          {answer.problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { train, validation, test, features } = answer;
  return (
    <div class="choices-outcome">
      <p>
        {formatCount(train, 'row')} to learn from, {validation} to watch by, {test} to test.{' '}
        {formatCount(features.length, 'feature')}
        {leftOut(answer)}.
      </p>
    </div>
  );
}

/** Which rows are not used, and why. @param {Prepared} rows */
function leftOut(rows) {
  const { leftOut: withoutTarget, withoutWeight, withoutDate, repeated, ofRareClasses } = rows;
  const parts = [
    withoutTarget > 0 ? `${formatCount(withoutTarget, 'row')} without a target` : '',
    withoutWeight > 0 ? `${formatCount(withoutWeight, 'row')} without a weight` : '',
    withoutDate > 0 ? `${formatCount(withoutDate, 'row')} without a date` : '',
    repeated > 0 ? formatCount(repeated, 'duplicate row') : '',
    ofRareClasses > 0 ? `${formatCount(ofRareClasses, 'row')} of small classes` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `; left out: ${parts.join(', ')}` : '';
}
