/** What algorithms are for, in words. @type {Record<import('../../engine/protocol.js').Task, string>} */
export const TASKS = {
  regression: 'Predict a number',
  classification: 'Predict a class',
  clustering: 'Find groups',
};
