import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import { setAlgorithm, suited } from '../../state/algorithm.js';
import { catalog } from '../../state/engine.js';
import { search } from './search.js';
import { TASKS } from './tasks.js';

/** @import {Match, Piece} from './search.js' */
/** @import {Task} from '../../engine/protocol.js' */

/** Algorithms for other targets that are told of. */
const MOST_OTHERS = 3;

/**
 * What an algorithm for a task needs. @type {Record<Task, string>}
 */
const NEEDS = {
  regression: 'predicts a number: it needs a target of numbers',
  classification: 'predicts a class: it needs a target of classes',
  clustering: 'finds groups: it needs “None” as the target',
};

/** Finds an algorithm by words of its title, its id or what it is for. */
export function AlgorithmSearch() {
  const id = useId();
  const [text, setText] = useState('');
  const [wanted, setActive] = useState(0);
  const list = useRef(/** @type {HTMLDivElement | null} */ (null));
  const matches = search(suited.value, text);
  const active = Math.min(wanted, matches.length - 1);
  const open = matches.length > 0;
  const tasks = new Set(suited.value.map(({ task }) => task));

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, text]);

  /** @param {string} typed */
  function type(typed) {
    setText(typed);
    setActive(0);
  }

  /** @param {Match | undefined} match */
  function choose(match) {
    if (match !== undefined) {
      setAlgorithm(match.algorithm.id);
      type('');
    }
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && open) {
      event.preventDefault();
      setActive((active + step + matches.length) % matches.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(matches[active]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      type('');
    }
  }

  return (
    <div class="algorithm-search">
      <label for={id}>Find by name or purpose</label>
      <input
        id={id}
        type="search"
        // biome-ignore lint/a11y/noRedundantRoles: without a list it would be a search box
        role="combobox"
        list={undefined}
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open ? `${id}-${active}` : undefined}
        aria-describedby={`${id}-found`}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Algorithms found" hidden={!open}>
        {matches.map((match, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
          <div
            key={match.algorithm.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onClick={() => choose(match)}
          >
            <span class="algorithm-found-title">
              <Marked pieces={match.title} />
              {match.id.length > 0 && (
                <code>
                  <Marked pieces={match.id} />
                </code>
              )}
              {tasks.size > 1 && <small>{TASKS[match.algorithm.task]}</small>}
            </span>
            <span class="algorithm-found-summary">
              <Marked pieces={match.summary} />
            </span>
          </div>
        ))}
      </div>
      <p class={open ? 'visually-hidden' : 'algorithm-summary'} id={`${id}-found`} role="status">
        {text.trim() !== '' &&
          (open ? formatCount(matches.length, 'match', 'matches') : nothing(text))}
      </p>
    </div>
  );
}

/** @param {{pieces: Piece[]}} props */
function Marked({ pieces }) {
  return (
    <span>{pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : text))}</span>
  );
}

/** Why nothing was found: it is not there, or for another target. @param {string} text */
function nothing(text) {
  const others = search(catalog.value, text).map(({ algorithm }) => algorithm);
  if (others.length === 0) {
    return `No algorithm matches “${text.trim()}”.`;
  }
  const told = others.slice(0, MOST_OTHERS).map(({ title, task }) => `${title} ${NEEDS[task]}`);
  const more = others.length - told.length;
  return `None for this target. ${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
