import { batch, signal } from '@preact/signals';
import { usualChoices, usualTarget } from './columns.js';
import { catalog, settingFields } from './engine.js';
import { choices, params, picked, plane } from './experiment.js';
import { initialValues } from './fields.js';
import { arrange } from './link.js';

/** @import {DataReport} from '../engine/protocol.js' */
/** @import {Link} from './link.js' */

/** A link whose data are not open yet: the sample is loading, or the user has to give the file. */
export const awaited = signal(/** @type {Link | null} */ (null));

/**
 * Chooses what is usual for columns just read.
 * @param {DataReport} report
 * @param {number} target a column index, or -1 for none
 */
export function chooseUsual(report, target = usualTarget(report)) {
  batch(() => {
    choices.value = usualChoices(report, target, initialValues(settingFields.peek()));
    plane.value = null;
  });
}

/**
 * Chooses what a link says, as far as it fits the columns just read.
 * @param {Link} link
 * @param {DataReport} report
 * @param {number} target the usual one
 */
export function chooseLinked(link, report, target = usualTarget(report)) {
  const known = { report, catalog: catalog.peek(), settingFields: settingFields.peek() };
  const arranged = arrange(link, { ...known, usualTarget: target });
  batch(() => {
    choices.value = arranged.choices;
    plane.value = link.plane;
    if (arranged.algorithm !== null) {
      const { id, task } = arranged.algorithm;
      picked.value = { ...picked.peek(), [task]: id };
      params.value = { ...params.peek(), [id]: arranged.params };
    }
    awaited.value = null;
  });
}
