import { useEffect, useMemo, useState } from 'preact/hooks';
import { createForest } from '../../../charts/forest.js';
import { formatNumber } from '../../../charts/numbers.js';
import { choices } from '../../../state/choices.js';
import { engine, unanswered } from '../../../state/engine.js';
import { ChartFigure } from '../../chart-figure.jsx';
import { CoefficientTable } from './coefficient-table.jsx';
import { Diagnostics } from './diagnostics.jsx';
import { formatP } from './terms.js';
import './statistics.css';

/** @import {Evaluation} from '../../../engine/protocol.js' */
/** @import {Inference, Statistics as Present} from '../../../engine/model-protocol.js' */
/** @import {Run} from '../../../state/run.js' */

/** As many as an AIC of some thousand needs to be compared. */
const FIGURE_DIGITS = 6;

/**
 * The statistical reading of the model at rest, computed when this is first shown of it.
 * @param {{run: Run, judged: Evaluation}} props `judged`: what tells one model from the next
 */
export function Statistics({ run, judged }) {
  const [answer, setAnswer] = useState(/** @type {Inference | null} */ (null));
  useEffect(() => {
    let wanted = true;
    setAnswer(null);
    engine()
      .inference(run.number)
      .then((read) => wanted && setAnswer(read), unanswered);
    return () => {
      wanted = false;
    };
  }, [run, judged]);
  if (answer === null) {
    return <p role="status">Computing…</p>;
  }
  if (answer.kind === 'absent') {
    return <p class="empty">{answer.reason}</p>;
  }
  return <Reading statistics={answer} />;
}

/** @param {{statistics: Present}} props */
function Reading({ statistics }) {
  const { figures, notes, level } = statistics;
  const forest = useMemo(() => withoutIntercept(statistics), [statistics]);
  const rows = useMemo(() => rowsOf(statistics), [statistics]);
  return (
    <div class="statistics-reading">
      <dl class="statistics-figures tabular">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatFigure(name, value)}</dd>
          </div>
        ))}
      </dl>
      <ul class="statistics-notes">
        <li>
          {choices.value?.standardize
            ? 'The features are the prepared ones: numbers are standardized, so that an estimate is the effect of one standard deviation.'
            : 'The features are the prepared ones; an estimate is the effect of one unit.'}{' '}
          All of this is about the training rows.
        </li>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div class="statistics-estimates">
        <CoefficientTable statistics={statistics} />
        <ChartFigure
          title={`Intervals of ${formatNumber(100 * level)} %`}
          create={createForest}
          data={forest}
        />
      </div>
      {rows && <Diagnostics data={rows} />}
    </div>
  );
}

/**
 * A p-value like those of the table, all else with more digits.
 * @param {string} name
 * @param {number | null} value
 */
function formatFigure(name, value) {
  if (value === null) {
    return '–';
  }
  return name.startsWith('p-value') ? formatP(value) : formatNumber(value, FIGURE_DIGITS);
}

/** The intercept is of another size than the rest, and no effect. @param {Present} statistics */
function withoutIntercept({ names, estimates, lows, highs, level }) {
  const first = names[0] === 'intercept' ? 1 : 0;
  return {
    names: names.slice(first),
    estimates: estimates.subarray(first),
    lows: lows.subarray(first),
    highs: highs.subarray(first),
    level,
  };
}

/** @param {Present} statistics */
function rowsOf({ fitted, residuals, leverages, distances, quantiles, row, estimates }) {
  return fitted && residuals && leverages && distances && quantiles && row
    ? {
        fitted,
        residuals,
        leverages,
        distances,
        quantiles,
        row,
        terms: estimates.filter(Number.isFinite).length,
      }
    : null;
}
