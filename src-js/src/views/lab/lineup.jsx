import { useId } from 'preact/hooks';
import { formatNumber } from '../../charts/numbers.js';
import { Parameter } from '../algorithm/parameter.jsx';
import { relevantFields } from '../algorithm/relevance.js';
import {
  conditions,
  enter,
  enterUsual,
  entries,
  filled,
  lab,
  terrain,
  tune,
  withdraw,
} from './choice.js';
import { Mark } from './mark.jsx';
import { problems } from './race.js';

/** @import {Method} from '../../engine/lab-protocol.js' */

/** Who races: every optimizer with a box to tick, and the parameters of those who do. */
export function Lineup() {
  const methods = lab.value?.methods ?? [];
  const families = [...new Set(methods.map(({ familyLabel }) => familyLabel))];
  const count = entries.value.filter((entry) => entry !== null).length;
  return (
    <section class="card lab-lineup" aria-labelledby="lab-who">
      <div class="lab-card-head">
        <h2 id="lab-who">Who races</h2>
        <button type="button" class="button-quiet" onClick={enterUsual}>
          Usual five
        </button>
      </div>
      <p class="parameter-help">
        {count} of {methods.length} optimizers
      </p>
      {problems.value.entries && <p class="parameter-problem">{problems.value.entries}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="lab-methods" aria-label="Optimizers" tabIndex={0}>
        {families.map((family) => (
          <fieldset key={family}>
            <legend>{family}</legend>
            {methods
              .filter(({ familyLabel }) => familyLabel === family)
              .map((method) => (
                <Candidate key={method.id} method={method} />
              ))}
          </fieldset>
        ))}
      </section>
    </section>
  );
}

/** @param {{method: Method}} props */
function Candidate({ method }) {
  const id = useId();
  const mark = entries.value.findIndex((entry) => entry?.method === method.id);
  const entry = entries.value[mark];
  const sitsOut = method.squares && terrain.value?.squares === false;
  return (
    <div class="lab-method">
      <div class="lab-method-name">
        <input
          id={id}
          type="checkbox"
          checked={mark >= 0}
          aria-describedby={`${id}-about`}
          onChange={({ currentTarget: { checked } }) =>
            checked ? enter(method.id) : withdraw(method.id)
          }
        />
        <label for={id}>{method.label}</label>
        {mark >= 0 && <Mark mark={mark} />}
      </div>
      <p class={mark >= 0 || sitsOut ? 'parameter-help' : 'lab-hidden'} id={`${id}-about`}>
        {sitsOut ? 'Sits out: this landscape is no sum of squares.' : method.summary}
      </p>
      {entry && <Settings method={method} params={entry.params} />}
    </div>
  );
}

/** @param {{method: Method, params: import('../../engine/protocol.js').Params}} props */
function Settings({ method, params }) {
  const values = filled(method.fields, params);
  const wrong = method.fields.some(({ name }) => problems.value[`${method.id}.${name}`]);
  if (method.fields.length === 0) return null;
  const [first] = method.fields;
  const told = values[first.name];
  return (
    <details class="lab-settings" open={wrong || undefined}>
      <summary>
        {first.label} {typeof told === 'number' ? formatNumber(told) : String(told)}
        {method.fields.length > 1 && ` and ${method.fields.length - 1} more`}
        <span class="lab-hidden">, parameters of {method.label}</span>
      </summary>
      <fieldset class="lab-parameters" aria-label={`${method.label}: parameters`}>
        {relevantFields(method.fields, values).map((field) => (
          <Parameter
            key={field.name}
            field={field}
            value={values[field.name]}
            problem={problems.value[`${method.id}.${field.name}`] ?? ''}
            onChange={(value) => tune(method.id, { [field.name]: value })}
          />
        ))}
        <p class="lab-source">{method.source}</p>
      </fieldset>
    </details>
  );
}

/** What all who race have in common. */
export function Conditions() {
  const fields = lab.value?.conditions ?? [];
  const values = filled(fields, conditions.value);
  const changed = fields.filter(({ name, initial }) => values[name] !== initial).length;
  return (
    <section class="card" aria-label="Conditions">
      <details class="lab-conditions">
        <summary>
          Conditions: schedule, noise, clipping, decay{changed > 0 && ` (${changed} set)`}
        </summary>
        <div class="lab-parameters">
          <p class="parameter-help">They hold for all first-order optimizers.</p>
          {relevantFields(fields, values).map((field) => (
            <Parameter
              key={field.name}
              field={field}
              value={values[field.name]}
              problem={problems.value[field.name] ?? ''}
              onChange={(value) => {
                conditions.value = { ...conditions.value, [field.name]: value };
              }}
            />
          ))}
        </div>
      </details>
    </section>
  );
}
