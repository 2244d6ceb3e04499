import { batch } from '@preact/signals';
import { useId } from 'preact/hooks';
import { prepared } from '../../state/choices.js';
import { Parameter } from '../algorithm/parameter.jsx';
import { relevantFields } from '../algorithm/relevance.js';
import {
  domain,
  formula,
  fullShape,
  ground,
  lab,
  leaveTerrain,
  own,
  ownAlgorithm,
  shape,
  terrain,
  withLoss,
} from './choice.js';
import { Coordinate } from './coordinate.jsx';
import { terrainProblems } from './race.js';

/** @import {Own} from './choice.js' */

const GROUNDS = /** @type {const} */ ([
  { id: 'known', label: 'A known landscape' },
  { id: 'formula', label: 'A formula of my own' },
  { id: 'own', label: 'The loss on my data' },
]);

/** Where the race is run. */
export function Ground() {
  const name = useId();
  const now = ground.value;
  return (
    <section class="card lab-ground" aria-label="Where">
      <fieldset class="lab-grounds">
        <legend>Where</legend>
        {GROUNDS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              checked={now === id}
              onChange={() =>
                batch(() => {
                  ground.value = id;
                  leaveTerrain();
                })
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
      {now === 'known' ? <Known /> : now === 'formula' ? <Typed /> : <OwnLoss />}
    </section>
  );
}

function Known() {
  const known = lab.value;
  const values = fullShape.value;
  const chosen = known?.landscapes.find(({ id }) => id === values.landscape);
  return (
    <>
      <div class="lab-fields">
        {relevantFields(known?.shape ?? [], values).map((field) => (
          <Parameter
            key={field.name}
            field={field}
            value={values[field.name]}
            problem={problemOf(field.name)}
            onChange={(value) =>
              batch(() => {
                shape.value = { ...shape.value, [field.name]: value };
                if (field.name === 'landscape') leaveTerrain();
              })
            }
          />
        ))}
        {chosen && (
          <p class="lab-formula">
            <code>f(x, y) = {chosen.formula}</code>
            <cite>{chosen.source}</cite>
          </p>
        )}
      </div>
    </>
  );
}

/** @param {string} field */
function problemOf(field) {
  return terrainProblems.value.find((problem) => problem.field === field)?.message ?? '';
}

const ENDS = ['x from', 'x to', 'y from', 'y to'];

function Typed() {
  const id = useId();
  const text = formula.value;
  const problem = terrainProblems.value.find(({ field }) => field === 'formula');
  return (
    <>
      <div class="lab-formula-box">
        <label for={id}>f(x, y) =</label>
        <div>
          <input
            id={id}
            type="text"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            maxLength={1000}
            value={text}
            aria-invalid={problem !== undefined}
            aria-describedby={problem ? `${id}-problem ${id}-help` : `${id}-help`}
            onInput={({ currentTarget }) => {
              formula.value = currentTarget.value;
            }}
          />
          {problem && (
            <>
              <pre class="lab-caret" aria-hidden="true">
                {text}
                {'\n'}
                {' '.repeat(Math.max(0, problem.column))}^
              </pre>
              <p class="parameter-problem" id={`${id}-problem`} role="status">
                {problem.message} (character {Math.max(0, problem.column) + 1})
              </p>
            </>
          )}
          <p class="parameter-help" id={`${id}-help`}>
            With + − * / ^, sin, cos, exp, log, sqrt, abs and the like; slopes are exact, by
            automatic differentiation.
          </p>
        </div>
      </div>
      <fieldset class="lab-domain" aria-label="Part of the plane">
        {ENDS.map((label, i) => (
          <Coordinate
            key={label}
            label={label}
            value={domain.value[i]}
            onChange={(value) => {
              domain.value = domain.value.with(i, value);
            }}
          />
        ))}
      </fieldset>
      {problemOf('domain') && <p class="parameter-problem">{problemOf('domain')}</p>}
    </>
  );
}

/** @param {Partial<Own>} change */
function choose(change) {
  batch(() => {
    own.value = { ...own.value, ...change };
    leaveTerrain();
  });
}

function OwnLoss() {
  if (prepared.value?.ok !== true || withLoss.value.length === 0) {
    return (
      <p class="lab-none">
        There is no loss yet: open a file or a sample in the playground and choose a target of
        numbers or classes there. Then come back and race over the loss of linear or logistic
        regression on your rows.
      </p>
    );
  }
  const { along } = own.value;
  const known = terrain.value?.weights;
  const rules = (lab.value?.methods ?? []).filter(({ lines }) => lines.length > 0);
  const share = terrain.value?.share;
  return (
    <>
      <div class="lab-fields">
        <Choice
          label="Model"
          value={ownAlgorithm.value}
          options={withLoss.value.map(({ id, title }) => ({ id, label: title }))}
          onChange={(algorithm) => choose({ algorithm, x: 0, y: 1 })}
        />
        <Choice
          label="Plane"
          value={along}
          options={[
            { id: '', label: 'Two weights' },
            ...rules.map(({ id, label }) => ({ id, label: `Along the path of ${label}` })),
          ]}
          onChange={(rule) => choose({ along: rule })}
        />
        {along === '' && known && (
          <>
            <Choice
              label="Weight along x"
              value={String(own.value.x)}
              options={known.map((label, i) => ({ id: String(i), label }))}
              onChange={(x) => choose({ x: Number(x) })}
            />
            <Choice
              label="Weight along y"
              value={String(own.value.y)}
              options={known.map((label, i) => ({ id: String(i), label }))}
              onChange={(y) => choose({ y: Number(y) })}
            />
          </>
        )}
      </div>
      {terrainProblems.value.map(({ message }) => (
        <p key={message} class="parameter-problem" role="status">
          {message}
        </p>
      ))}
      {along !== '' && share !== undefined && terrainProblems.value.length === 0 && (
        <p class="lab-formula">
          The plane holds {Math.round(share * 100)} % of the path’s squared distances from its end;
          the dotted line is the path.
        </p>
      )}
    </>
  );
}

/**
 * @param {{label: string, value: string, options: {id: string, label: string}[],
 *   onChange: (id: string) => void}} props
 */
function Choice({ label, value, options, onChange }) {
  const id = useId();
  return (
    <div class="parameter">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
