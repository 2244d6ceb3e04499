import { computed, effect } from '@preact/signals';
import { sampleOf } from '../samples/samples.js';
import { algorithm, settings } from './algorithm.js';
import { page } from './appearance.js';
import { awaited } from './arrange.js';
import { csvOptions, report, source } from './data.js';
import { settingFields } from './engine.js';
import { choices, plane } from './experiment.js';
import { asked, told } from './lab-link.js';
import { format, linkTo, NO_EXPERIMENT, parse } from './link.js';
import { notify } from './notices.js';
import { openSource } from './open.js';
import { openSample } from './sample.js';

/** Milliseconds that typing may go on before the address follows; browsers limit such changes. */
const CALM = 300;

/** What the address should say behind `#`. */
export const address = computed(() => {
  const open = source.value;
  const columns = report.value;
  const chosen = choices.value;
  const experiment =
    open !== null && columns !== null && chosen !== null
      ? linkTo({
          sample: open.id,
          options: csvOptions.value,
          report: columns,
          choices: chosen,
          algorithm: algorithm.value,
          params: settings.value,
          settingFields: settingFields.value,
          plane: plane.value,
        })
      : (awaited.value ?? NO_EXPERIMENT);
  const lab = page.value === 'lab' ? (told.value ?? asked.value) : NO_EXPERIMENT.lab;
  return format({ ...experiment, page: page.value, lab });
});

/** Does what the address says. */
function follow() {
  const link = parse(location.hash);
  if (link === 'foreign') {
    return;
  }
  if (link === 'other version') {
    notify({
      tone: 'warn',
      title: 'The link was not understood',
      detail: 'It was made by another version of this page.',
    });
    return;
  }
  page.value = link.page;
  if (link.page === 'lab') {
    asked.value = link.lab;
  }
  if (link.sample !== '' && sampleOf(link.sample) === undefined) {
    notify({
      tone: 'warn',
      title: 'The sample of the link is not there',
      detail: 'Choose another one, or open a file of your own.',
    });
  } else if (link.sample !== '') {
    awaited.value = link;
    openSample(link.sample);
  } else if (link.columns !== null) {
    awaited.value = link;
    const open = source.peek();
    if (open !== null && open.id === '' && report.peek()?.columns.length === link.columns) {
      openSource(open);
    }
  }
}

/**
 * Follows the address now and whenever the user changes it, and keeps it true to the experiment.
 * @returns {() => void} ends it
 */
export function keepAddress() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const write = () => {
    const wanted = address.peek() === '' ? '' : `#${address.peek()}`;
    if (location.hash !== wanted) {
      history.replaceState(null, '', wanted === '' ? location.pathname + location.search : wanted);
    }
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, CALM);
  };
  const changed = () => {
    follow();
    writeSoon();
  };
  follow();
  addEventListener('hashchange', changed);
  const end = effect(() => {
    address.value;
    writeSoon();
  });
  return () => {
    removeEventListener('hashchange', changed);
    clearTimeout(timer);
    end();
  };
}
