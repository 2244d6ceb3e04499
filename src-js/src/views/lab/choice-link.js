import { batch } from '@preact/signals';
import { limitStance } from '../../charts/projection.js';
import { FIRST } from '../../charts/surface-controls.js';
import { initialValues } from '../../state/fields.js';
import { changed, valuesIn } from '../../state/link.js';
import * as choice from './choice.js';
import { FIELDS, mapped, settings } from './study-state.js';

/** @import {Field} from '../../engine/protocol.js' */

/** The lab's choices as texts for the address, and back. What does not fit is passed over. */

const CONDITION = 'c.';
const STUDY = 's.';
const MOST_FORMULA = 1000;
const MOST_RACERS = 40;
const MOST_WEIGHTS = 10_000;
const FARTHEST = 1e6;

/** @returns {Map<string, string>} what is not as usual */
export function written() {
  const { lab, ground, shape, formula, domain, own, entries, conditions } = choice;
  const { ownStarts, ownView, speed, explained } = choice;
  /** @type {Map<string, string>} */
  const texts = new Map();
  const known = lab.value;
  if (known === null) return texts;
  for (const [name, text] of changed(known.shape, shape.value)) texts.set(name, text);
  if (ground.value !== 'known') texts.set('on', ground.value);
  if (ground.value === 'formula') {
    texts.set('f', formula.value);
    texts.set('domain', domain.value.join(','));
  }
  if (ground.value === 'own') {
    const { algorithm, x, y, along } = own.value;
    texts.set('own', [algorithm, x, y, along].join(','));
  }
  const who = entries.value.map((entry) => entry?.method ?? '').join('.');
  if (who !== choice.FIRST_ENTRIES.join('.')) texts.set('who', who);
  for (const entry of entries.value) {
    for (const [name, text] of changed(fieldsOf(entry?.method), entry?.params ?? {})) {
      texts.set(`${entry?.method}.${name}`, text);
    }
  }
  for (const [name, text] of changed(known.conditions, conditions.value)) {
    texts.set(CONDITION + name, text);
  }
  if (ownStarts.value !== null) texts.set('starts', ownStarts.value.join(','));
  if (ownView.value !== null) {
    const { xMin, xMax, yMin, yMax } = ownView.value;
    texts.set('view', [xMin, xMax, yMin, yMax].map((end) => Number(end.toPrecision(9))).join(','));
  }
  if (choice.shownAs.value !== 'map') texts.set('as', choice.shownAs.value);
  const seen = stanceText(choice.stance.value);
  if (seen !== stanceText(FIRST)) texts.set('stance', seen);
  for (const [name, text] of changed(FIELDS, settings.value)) texts.set(STUDY + name, text);
  if (mapped.value !== '') texts.set(`${STUDY}of`, mapped.value);
  if (speed.value !== '20') texts.set('speed', speed.value);
  if (explained.value !== 'adam') texts.set('why', explained.value);
  return texts;
}

/** @param {import('../../charts/projection.js').Stance} stance as exact as it is told */
function stanceText({ turn, tilt, zoom }) {
  return [turn.toFixed(0), tilt.toFixed(0), Number(zoom.toFixed(2))].join(',');
}

/** @param {string | undefined} id @returns {Field[]} */
function fieldsOf(id) {
  return choice.lab.peek()?.methods.find((method) => method.id === id)?.fields ?? [];
}

/**
 * Makes the choices what the texts say, and all others as usual. The lab must be described.
 * @param {Map<string, string>} texts of anyone
 */
export function read(texts) {
  const known = choice.lab.peek();
  if (known === null) return;
  const on = texts.get('on');
  const domain = numbersIn(texts.get('domain'));
  const starts = numbersIn(texts.get('starts'));
  const view = numbersIn(texts.get('view'));
  const [algorithm = '', x = '', y = '', along = ''] = (texts.get('own') ?? '').split(',');
  const weights = [weightIn(x), weightIn(y)];
  const seen = numbersIn(texts.get('stance'));
  const why = texts.get('why');
  const of = texts.get(`${STUDY}of`);
  batch(() => {
    choice.ground.value = on === 'formula' || on === 'own' ? on : 'known';
    choice.shape.value = valuesIn(known.shape, texts);
    choice.formula.value = (texts.get('f') ?? choice.FORMULA).slice(0, MOST_FORMULA);
    choice.domain.value = isBox(domain) ? domain : choice.DOMAIN;
    choice.own.value = {
      algorithm: /^[a-z_]{1,40}$/.test(algorithm) ? algorithm : '',
      x: weights[0] ?? choice.FIRST_WEIGHTS.x,
      y: weights[1] ?? choice.FIRST_WEIGHTS.y,
      along: known.methods.some(({ id, lines }) => id === along && lines.length > 0) ? along : '',
    };
    choice.conditions.value = valuesIn(known.conditions, under(texts, CONDITION));
    const good = starts !== null && starts.length >= 2 && starts.length % 2 === 0;
    choice.ownStarts.value = good ? starts.slice(0, 2 * choice.MOST_STARTS) : null;
    choice.activeStart.value = 0;
    choice.ownView.value = isBox(view)
      ? { xMin: view[0], xMax: view[1], yMin: view[2], yMax: view[3] }
      : null;
    choice.shownAs.value = texts.get('as') === 'surface' ? 'surface' : 'map';
    choice.stance.value =
      seen?.length === 3 ? limitStance({ turn: seen[0], tilt: seen[1], zoom: seen[2] }) : FIRST;
    settings.value = { ...initialValues(FIELDS), ...valuesIn(FIELDS, under(texts, STUDY)) };
    mapped.value = known.methods.find(({ id }) => id === of)?.id ?? '';
    choice.speed.value = choice.SPEEDS.find(({ id }) => id === texts.get('speed'))?.id ?? '20';
    choice.explained.value =
      why === '' || known.methods.some(({ id }) => id === why) ? String(why) : 'adam';
    readEntries(texts);
  });
}

/** @param {Map<string, string>} texts */
function readEntries(texts) {
  const ids = texts.get('who')?.split('.').slice(0, MOST_RACERS) ?? choice.FIRST_ENTRIES;
  const entries = ids.map((id, k) => {
    const method = choice.lab.peek()?.methods.find((one) => one.id === id);
    return method === undefined || ids.indexOf(id) !== k
      ? null
      : { method: id, params: valuesIn(method.fields, under(texts, `${id}.`)) };
  });
  choice.entries.value = entries;
  if (entries.every((entry) => entry === null)) choice.enterUsual();
}

/** @param {Map<string, string>} texts @param {string} prefix */
function under(texts, prefix) {
  return new Map(
    [...texts].flatMap(([name, text]) =>
      name.startsWith(prefix) ? [/** @type {const} */ ([name.slice(prefix.length), text])] : [],
    ),
  );
}

/** @param {string | undefined} text @returns {number[] | null} all near enough to reckon with */
function numbersIn(text) {
  const numbers = (text ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  return numbers.every((number) => Math.abs(number) <= FARTHEST) ? numbers : null;
}

/** @param {string} text */
function weightIn(text) {
  return /^\d{1,4}$/.test(text) && Number(text) < MOST_WEIGHTS ? Number(text) : null;
}

/** @param {number[] | null} box @returns {box is number[]} */
function isBox(box) {
  return box?.length === 4 && box[1] - box[0] > 1e-6 && box[3] - box[2] > 1e-6;
}
