import { useId } from 'preact/hooks';
import {
  algorithm,
  problems,
  refusal,
  resetParams,
  setAlgorithm,
  setParam,
  settings,
  suited,
} from '../../state/algorithm.js';
import './algorithm-form.css';
import { AlgorithmSearch } from './algorithm-search.jsx';
import { Parameter } from './parameter.jsx';
import { relevantFields } from './relevance.js';
import { TASKS } from './tasks.js';

/** @import {Algorithm} from '../../engine/protocol.js' */

/** The choice of an algorithm for the target, and the form of its parameters. */
export function AlgorithmForm() {
  const chosen = algorithm.value;
  if (chosen === null) {
    return <p class="empty">No algorithm suits this target. Choose another one.</p>;
  }
  const fields = relevantFields(chosen.fields, settings.value);
  const changed = chosen.fields.some(({ name, initial }) => settings.value[name] !== initial);
  return (
    <div class="algorithm-form">
      <Choice chosen={chosen} />
      <div class="parameters" key={chosen.id}>
        {fields.map((field) => (
          <Parameter
            key={field.name}
            field={field}
            value={settings.value[field.name] ?? field.initial}
            problem={problems.value[field.name] ?? ''}
            onChange={(value) => setParam(field.name, value)}
          />
        ))}
      </div>
      <button
        type="button"
        class="button button-quiet"
        aria-disabled={!changed}
        onClick={() => changed && resetParams()}
      >
        Use defaults
      </button>
    </div>
  );
}

/** @param {{chosen: Algorithm}} props */
function Choice({ chosen }) {
  const id = useId();
  const tasks = [...new Set(suited.value.map(({ task }) => task))];
  return (
    <div class="algorithm-choice">
      <div class="algorithm-pick">
        <label for={id}>Algorithm</label>
        <select
          id={id}
          aria-describedby={`${id}-summary`}
          value={chosen.id}
          onChange={({ currentTarget }) => setAlgorithm(currentTarget.value)}
        >
          {tasks.map((task) => (
            <optgroup key={task} label={TASKS[task]}>
              {suited.value
                .filter((one) => one.task === task)
                .map(({ id: value, title }) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <AlgorithmSearch />
      <p class="algorithm-summary" id={`${id}-summary`}>
        {chosen.summary}
      </p>
      <p class="algorithm-refusal" role="status">
        {refusal.value}
      </p>
    </div>
  );
}
