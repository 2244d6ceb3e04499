import { useEffect, useId, useState } from 'preact/hooks';
import { setOption } from '../../state/correct.js';
import { csvOptions, reading, report, source } from '../../state/data.js';
import { MOST_LINES } from '../../state/link-options.js';
import { ChipFrame } from './chip-frame.jsx';
import './dialect-chips.css';
import { Encoding } from './encoding.jsx';

/** @import {Chip} from '../../engine/protocol.js' */

/**
 * What most files have: such a chip is folded away unless it was chosen.
 * @type {Record<string, Chip['value']>}
 */
const PLAIN = {
  quote: '"',
  escape: 'doubled',
  comment: '',
  headerLine: 1,
  headerRows: 1,
  units: false,
  skipEnd: 0,
};

/** Least and greatest value of the chips that are numbers. @type {Record<string, [number, number]>} */
const RANGES = {
  headerLine: [1, MOST_LINES],
  headerRows: [1, 3],
  skipEnd: [0, MOST_LINES],
};

/** So many tables of a file are told by their lines, and so many can be chosen from a list. */
const TABLES_TOLD = 8;
const TABLES_LISTED = 100;

/** How the file as a whole was understood: each part can be corrected, and left to detection again. */
export function DialectChips() {
  const [all, setAll] = useState(false);
  const [touched, setTouched] = useState(/** @type {ReadonlySet<string>} */ (new Set()));
  const open = source.value;
  // What was refused is not what is open: controls then show what is.
  reading.value;
  useEffect(() => {
    setAll(false);
    setTouched(new Set());
  }, [open?.name]);
  const chips = report.value?.chips ?? [];
  const isPlain = (/** @type {Chip} */ chip) =>
    !chip.chosen &&
    !touched.has(chip.id) &&
    !isOfTables(chip) &&
    (isOnlyTold(chip) || PLAIN[chip.id] === chip.value);
  const shown = all ? chips : chips.filter((chip) => !isPlain(chip));
  const hidden = chips.filter(isPlain).length;

  /** @param {string} id @param {Parameters<typeof setOption>[1]} value */
  function change(id, value) {
    setTouched(new Set([...touched, id]));
    setOption(id, value);
  }

  return (
    <fieldset class="chips" aria-label="How the file is read">
      <Encoding />
      {shown.map((chip) =>
        isOnlyTold(chip) ? (
          <span key={chip.id} class="chip">
            <span class="chip-label">{chip.label}</span> {chip.text}
          </span>
        ) : (
          <DialectChip key={chip.id} chip={chip} onChange={(value) => change(chip.id, value)} />
        ),
      )}
      <MissingWords />
      {(all || hidden > 0) && (
        <button type="button" class="button-quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Less' : `${hidden} more…`}
        </button>
      )}
    </fieldset>
  );
}

/** Whether there is nothing to choose. @param {Chip} chip */
function isOnlyTold({ kind, options }) {
  return kind !== 'number' && options.length === 0;
}

/** Whether there are several tables to choose from. @param {Chip} chip */
function isOfTables({ id, options }) {
  return id === 'headerLine' && options.length > 1;
}

/** @param {{chip: Chip, onChange: (value?: Chip['value']) => void}} props */
function DialectChip({ chip, onChange }) {
  const { id, label, kind, value, text, chosen, options } = chip;
  const field = useId();
  return (
    <ChipFrame label={label} field={field} chosen={chosen} onReset={() => onChange(undefined)}>
      {kind === 'number' ? (
        <NumberField id={field} chip={chip} range={RANGES[id]} onChange={onChange} />
      ) : (
        <select
          id={field}
          value={String(value)}
          onChange={({ currentTarget }) =>
            onChange(options.find((option) => String(option.value) === currentTarget.value)?.value)
          }
        >
          {!options.some((option) => option.value === value) && (
            <option value={String(value)} disabled>
              {text}
            </option>
          )}
          {options.map((option) => (
            <option key={option.text} value={String(option.value)}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </ChipFrame>
  );
}

/**
 * @param {{id: string, chip: Chip, range: [number, number] | undefined,
 *   onChange: (value: number) => void}} props
 */
function NumberField({ id, chip, range: [least, most] = [0, 0], onChange }) {
  const { value, options } = chip;
  return (
    <>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
        list={options.length > 1 ? `${id}-list` : undefined}
        value={Number(value)}
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.valueAsNumber;
          if (Number.isInteger(wanted) && wanted >= least && wanted <= most) {
            onChange(wanted);
          } else {
            currentTarget.value = String(value);
          }
        }}
      />
      {options.length > 1 && (
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option.text} value={option.text} />
          ))}
        </datalist>
      )}
      {isOfTables(chip) && <span class="chip-origin">{tables(chip)}</span>}
    </>
  );
}

/** How many tables there are, and where the first of them start. @param {Chip} chip */
function tables({ options, chosen }) {
  const lines = options.slice(0, TABLES_TOLD).map(({ text }) => text);
  const more = options.length > TABLES_TOLD ? ', …' : '';
  const count = options.length > TABLES_LISTED ? `More than ${TABLES_LISTED}` : options.length;
  const taken = chosen ? '' : '; the largest of them is taken';
  return `${count} tables, in lines ${lines.join(', ')}${more}${taken}`;
}

/** The user's own words for no value, in all columns. */
function MissingWords() {
  const field = useId();
  const words = csvOptions.value.missing ?? [];
  return (
    <ChipFrame
      label="Also missing"
      field={field}
      chosen={words.length > 0}
      origin=""
      onReset={() => setOption('missing', undefined)}
    >
      <input
        id={field}
        type="text"
        placeholder="unknown, -999"
        maxLength={500}
        spellcheck={false}
        autocomplete="off"
        aria-description="Words or numbers that stand for no value, with commas between them"
        value={words.join(', ')}
        onChange={({ currentTarget }) => setOption('missing', wordsIn(currentTarget.value))}
      />
    </ChipFrame>
  );
}

/** @param {string} text */
function wordsIn(text) {
  const words = text.split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
