import { useEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../charts/numbers.js';
import {
  answer,
  keyOf,
  putQuestionAside,
  questionPlace,
  questions,
} from '../../state/questions.js';
import './questions.css';

/** @import {Answer, Question} from '../../engine/protocol.js' */

/** What the file leaves open, for the user to decide. */
export function Questions() {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const [done, setDone] = useState('');
  const open = questions.value;

  /**
   * The button that was pressed goes with its question; the keyboard's place is kept by the heading.
   * @param {string} what was done
   */
  function told(what) {
    setDone(what);
    heading.current?.focus();
  }

  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2
        id="questions-title"
        class={open.length > 0 ? 'questions-title' : 'visually-hidden'}
        tabIndex={-1}
        ref={heading}
      >
        {open.length > 0
          ? `Please decide: ${formatCount(open.length, 'question')}`
          : 'No questions'}
      </h2>
      <p class="questions-status" role="status">
        {done}
      </p>
      {open.length > 0 && (
        <ul class="questions-list" aria-label="Questions">
          {open.map((question) => (
            <QuestionItem
              key={keyOf(question)}
              question={question}
              onAnswer={(option) => {
                answer(question, option);
                told(`${question.columnName}: ${option.text}. Undo takes it back.`);
              }}
              onLeave={() => {
                putQuestionAside(question);
                told(`${question.columnName} is left as it was read. Undo asks again.`);
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/**
 * @param {{question: Question, onAnswer: (option: Answer) => void, onLeave: () => void}} props
 */
function QuestionItem({ question, onAnswer, onLeave }) {
  const item = useRef(/** @type {HTMLLIElement | null} */ (null));
  const { column, columnName, text, taken, options } = question;
  const wanted = questionPlace.value;
  useEffect(() => {
    if (wanted?.column === column && questionPlace.peek() === wanted) {
      // Once: the question may come again, with Undo, or one about the same column of another file.
      questionPlace.value = null;
      item.current?.scrollIntoView({ block: 'center' });
      item.current?.querySelector('button')?.focus({ preventScroll: true });
    }
  }, [wanted]);
  return (
    <li class="question" ref={item}>
      <p class="question-text">
        {text}
        {taken !== '' && ` Until you decide, it is read like ${taken}.`}
      </p>
      <div class="question-options">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-label={`${option.text} (${columnName})`}
            onClick={() => onAnswer(option)}
          >
            {option.text}
          </button>
        ))}
        {options.every(({ member }) => member === 'missing') && (
          <button
            type="button"
            class="button-quiet"
            aria-label={`It is a number (${columnName})`}
            onClick={onLeave}
          >
            It is a number
          </button>
        )}
      </div>
    </li>
  );
}
