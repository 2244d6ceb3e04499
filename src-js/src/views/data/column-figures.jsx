import { createBars } from '../../charts/bars.js';
import { createDistribution } from '../../charts/distribution.js';
import { formatMoment, formatSpan } from '../../charts/moments.js';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { ChartFigure } from '../chart-figure.jsx';

/** @import {Association, ColumnProfile, DateFigures, NumberFigures} from '../../engine/protocol.js' */

/**
 * The distribution of a column, its figures, and how it goes with the target.
 *
 * @param {{name: string, profile: ColumnProfile, measures: Association[], target: string}} props
 */
export function ColumnFigures({ name, profile, measures, target }) {
  const { missing, numbers, dates, words } = profile;
  return (
    <div class="profile-figures">
      {numbers && numbers.histogram.length > 0 && (
        <ChartFigure
          title={`Distribution of ${name}`}
          create={createDistribution}
          data={distributionOf(numbers)}
        />
      )}
      {dates && dates.histogram.length > 0 && (
        <ChartFigure
          title={`Distribution of ${name}`}
          create={createDistribution}
          data={timesOf(dates)}
        />
      )}
      {words && words.top.length > 0 && (
        <ChartFigure
          title={`Most frequent values of ${name}`}
          create={createBars}
          data={{
            names: words.top.map(({ label }) => label),
            values: words.top.map(({ count }) => count),
            valueLabel: 'Count',
          }}
        />
      )}
      <div>
        <dl class="profile-list">
          <Figure label="Missing" value={missing} />
          <Told label="Unique" text={uniqueOf(profile)} />
          {words && words.others > 0 && <Figure label="With other values" value={words.others} />}
          {numbers && (
            <>
              <Figure label="Minimum" value={numbers.min} />
              <Figure label="Lower quartile" value={numbers.lowerQuartile} />
              <Figure label="Median" value={numbers.median} />
              <Figure label="Upper quartile" value={numbers.upperQuartile} />
              <Figure label="Maximum" value={numbers.max} />
              <Figure label="Mean" value={numbers.mean} />
              <Figure label="Standard deviation" value={numbers.deviation} />
              <Figure label="Skew" value={numbers.skew} />
            </>
          )}
          {dates && (
            <>
              <Told label="First" text={formatMoment(dates.first, dates.scale)} />
              <Told label="Median" text={formatMoment(dates.median, dates.scale)} />
              <Told label="Last" text={formatMoment(dates.last, dates.scale)} />
              <Told label="Span" text={formatSpan(dates.span)} />
            </>
          )}
          {measures.map(({ measure, value }) => (
            <Figure key={measure} label={measure} value={value} />
          ))}
        </dl>
        {numbers && <p class="profile-note">{outliersOf(numbers)}</p>}
        {measures.length > 0 && (
          <p class="profile-note">
            {measures.map(({ measure }) => measure).join(' and ')} with {target}, from{' '}
            {formatCount(measures[0].rows, 'row')} with a value in both.
          </p>
        )}
      </div>
    </div>
  );
}

/** How many different values there are, or more than how many. @param {ColumnProfile} profile */
export function uniqueOf({ unique, moreUnique }) {
  return moreUnique ? `over ${formatNumber(unique)}` : formatNumber(unique);
}

/** @param {{label: string, value: number | null}} props */
function Figure({ label, value }) {
  return <Told label={label} text={formatNumber(value ?? Number.NaN)} />;
}

/** @param {{label: string, text: string}} props */
function Told({ label, text }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
}

/** @param {NumberFigures} figures */
function outliersOf({ below, above, lowerFence, upperFence, min }) {
  if (min === null) {
    return 'There are no values.';
  }
  if (lowerFence === null || upperFence === null) {
    return 'Outliers are not judged: the middle half of the values are all equal.';
  }
  const rule = 'more than 1.5 times the distance of the quartiles outside of them';
  if (below + above === 0) {
    return `No outliers: no value lies ${rule}.`;
  }
  const parts = [
    below > 0 ? `${formatNumber(below)} below ${formatNumber(lowerFence)}` : '',
    above > 0 ? `${formatNumber(above)} above ${formatNumber(upperFence)}` : '',
  ].filter((part) => part !== '');
  return `${formatCount(below + above, 'outlier')}: ${parts.join(', ')}; these lie ${rule}.`;
}

/**
 * @param {NumberFigures} figures
 * @returns {import('../../charts/distribution.js').DistributionData}
 */
function distributionOf(figures) {
  const { histogram, from, to, lowerQuartile, median, upperQuartile } = figures;
  const { lowerFence, upperFence, min, max } = figures;
  const all = [lowerQuartile, median, upperQuartile, min, max];
  const [lower, middle, upper, least, most] = all.map((figure) => figure ?? 0);
  return {
    counts: histogram,
    from: from ?? 0,
    to: to ?? 0,
    quartiles: [lower, middle, upper],
    whiskers: [Math.max(least, lowerFence ?? least), Math.min(most, upperFence ?? most)],
  };
}

/**
 * @param {DateFigures} figures
 * @returns {import('../../charts/distribution.js').DistributionData}
 */
function timesOf({ histogram, from, to, scale }) {
  return {
    counts: histogram,
    from: from ?? 0,
    to: to ?? 0,
    quartiles: [],
    whiskers: [],
    time: scale,
  };
}
