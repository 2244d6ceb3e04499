import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { formatCount, formatNumber } from '../../charts/numbers.js';
import { choices } from '../../state/choices.js';
import { report } from '../../state/data.js';
import { associations, profilePlace, profileShown, profiles } from '../../state/profile.js';
import { ColumnFigures, uniqueOf } from './column-figures.jsx';
import './profile.css';
import { TinyHistogram } from './tiny-histogram.jsx';

/** @import {Association, ColumnProfile, ColumnReport} from '../../engine/protocol.js' */

/** How many columns are listed at once; more come by a button. */
const PAGE = 50;

/** What each column holds and how it goes with the target, folded away until someone wants it. */
export function Profile() {
  return (
    <details
      class="findings"
      open={profileShown.value}
      onToggle={({ currentTarget }) => {
        profileShown.value = currentTarget.open;
      }}
    >
      <summary>Data profile</summary>
      {profileShown.value && <ProfileBody />}
    </details>
  );
}

function ProfileBody() {
  const known = profiles.value;
  const columns = report.value?.columns ?? [];
  if (known === null || known.length !== columns.length) {
    return <p class="profile-wait">Looking at every cell…</p>;
  }
  return <ProfileTable key={columns.length} columns={columns} known={known} />;
}

/** @param {{columns: ColumnReport[], known: ColumnProfile[]}} props */
function ProfileTable({ columns, known }) {
  const id = useId();
  const [byAssociation, sortByAssociation] = useState(false);
  const [most, setMost] = useState(PAGE);
  const [opened, setOpened] = useState(/** @type {ReadonlySet<number>} */ (new Set()));
  const wanted = profilePlace.value;
  const measures = associations.value;
  const target = choices.value?.target ?? -1;
  const targetName = measures === null ? null : (columns[target]?.name ?? null);
  const order = columns.map((_, index) => index);
  if (byAssociation && measures !== null) {
    order.sort((a, b) => strengthOf(measures[b]) - strengthOf(measures[a]) || a - b);
  }
  const sampled = report.value?.kept === 'sample' ? report.value : null;
  const place = wanted === null ? -1 : order.indexOf(wanted.column);

  useEffect(() => {
    if (wanted !== null) {
      setOpened((now) => new Set([...now, wanted.column]));
      setMost((now) => Math.max(now, place + 1));
    }
  }, [wanted]);

  /** @param {number} index */
  function toggle(index) {
    const now = new Set(opened);
    if (!now.delete(index)) {
      now.add(index);
    }
    setOpened(now);
  }

  return (
    <div class="profile">
      {targetName !== null && (
        <p class="profile-order">
          <label for={`${id}-order`}>Order</label>
          <select
            id={`${id}-order`}
            value={byAssociation ? 'association' : 'file'}
            onChange={({ currentTarget }) =>
              sortByAssociation(currentTarget.value === 'association')
            }
          >
            <option value="file">As in the file</option>
            <option value="association">Closest to the target first</option>
          </select>
        </p>
      )}
      {sampled && (
        <p class="profile-note">
          Figures and distributions are those of all {formatCount(sampled.readRows, 'row')}
          {targetName !== null &&
            `; how columns go with the target is told from the sample of ${formatCount(sampled.rows, 'row')}`}
          .
        </p>
      )}
      <table aria-label="Data profile">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col" class="profile-shape">
              Distribution
            </th>
            <th scope="col" class="profile-number">
              Missing
            </th>
            <th scope="col" class="profile-number profile-unique">
              Unique
            </th>
            {targetName !== null && (
              <th scope="col" class="profile-strength">
                With {targetName}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {order.slice(0, most).map((index) => (
            <ProfileRow
              key={index}
              name={columns[index].name}
              profile={known[index]}
              measures={measures?.[index] ?? []}
              target={targetName}
              isTarget={index === target}
              open={opened.has(index)}
              focus={wanted?.column === index ? wanted : null}
              onToggle={() => toggle(index)}
            />
          ))}
        </tbody>
      </table>
      {most < order.length && (
        <p class="profile-more">
          {formatNumber(most)} of {formatNumber(order.length)} columns shown.{' '}
          <button type="button" onClick={() => setMost(most + PAGE)}>
            Show more
          </button>
        </p>
      )}
    </div>
  );
}

/** @param {Association[] | undefined} measures */
function strengthOf(measures) {
  return Math.abs(measures?.[0]?.value ?? Number.NaN) || 0;
}

/**
 * @param {{name: string, profile: ColumnProfile, measures: Association[], target: string | null,
 *   isTarget: boolean, open: boolean, focus: object | null, onToggle: () => void}} props
 *   `focus`: a new object asks for the keyboard's place
 */
function ProfileRow({ name, profile, measures, target, isTarget, open, focus, onToggle }) {
  const button = useRef(/** @type {HTMLButtonElement | null} */ (null));
  const shape = useMemo(() => shapeOf(profile), [profile]);
  useEffect(() => {
    if (focus !== null) {
      // Once: the profile may be folded away and come again.
      profilePlace.value = null;
      button.current?.focus({ preventScroll: true });
      button.current?.scrollIntoView({ block: 'center' });
    }
  }, [focus]);
  return (
    <>
      <tr class={open ? 'is-open' : ''}>
        <th scope="row">
          <button
            type="button"
            class="profile-name"
            ref={button}
            aria-expanded={open}
            onClick={onToggle}
          >
            <span title={name}>{name}</span>
          </button>
        </th>
        <td class="profile-shape">
          <TinyHistogram title={name} data={shape} />
        </td>
        <td class="profile-number">{profile.missing > 0 ? formatNumber(profile.missing) : '–'}</td>
        <td class="profile-number profile-unique">{uniqueOf(profile)}</td>
        {target !== null && (
          <td class="profile-strength">
            {isTarget ? 'target' : <Strength measure={measures[0]} />}
          </td>
        )}
      </tr>
      {open && (
        <tr class="profile-details">
          <td colSpan={target === null ? 4 : 5}>
            <ColumnFigures
              name={name}
              profile={profile}
              measures={measures}
              target={target ?? ''}
            />
          </td>
        </tr>
      )}
    </>
  );
}

/** @param {{measure: Association | undefined}} props */
function Strength({ measure }) {
  if (measure === undefined || measure.value === null) {
    return <span>–</span>;
  }
  return (
    <span class="profile-meter" title={measure.measure}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="profile-ground" width={100} height={8} />
        <rect
          class={measure.value < 0 ? 'chart-negative' : 'chart-positive'}
          width={Math.abs(measure.value) * 100}
          height={8}
        />
      </svg>
      {measure.value.toFixed(2)}
    </span>
  );
}

/** @param {ColumnProfile} profile @returns {import('../../charts/histogram.js').HistogramData} */
function shapeOf({ numbers, dates, words }) {
  if (dates) {
    return { counts: dates.histogram };
  }
  return numbers
    ? { counts: numbers.histogram, min: numbers.from ?? undefined, max: numbers.to ?? undefined }
    : {
        counts: (words?.top ?? []).map(({ count }) => count),
        labels: (words?.top ?? []).map(({ label }) => label),
      };
}
