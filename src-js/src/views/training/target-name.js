import { computed } from '@preact/signals';
import { choices } from '../../state/choices.js';
import { report } from '../../state/data.js';

/** The name of the column to predict; empty if there is none. */
export const targetName = computed(
  () => report.value?.columns[choices.value?.target ?? -1]?.name ?? '',
);
