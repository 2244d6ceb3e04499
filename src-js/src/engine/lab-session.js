import { answerOrders } from './orders.js';

/**
 * Answers the page's orders with the module of the optimizer lab.
 *
 * @param {import('./orders.js').Wire} wire
 * @param {Promise<import('./orders.js').Module>} loading
 * @returns {Promise<void>} when the module is ready or has failed to load
 */
export function serveLab(wire, loading) {
  return answerOrders(wire, loading, ({ call }) => ({
    methods: {
      describe: () => call('describe'),
      rows: ({ x, target, weights, ...names }) =>
        call('rows', JSON.stringify(names), x, target, weights),
      terrain: (choice) => call('terrain', JSON.stringify(choice)),
      map: (choice) => call('map', JSON.stringify(choice)),
      start: (field) => call('start', JSON.stringify(field)),
      advance: (steps, millis = 0) => call('advance', steps, millis),
      back: (steps) => call('back', steps),
      paths: () => call('paths'),
      explain: (racer) => call('explain', racer),
      tune: (field) => call('tune', JSON.stringify(field)),
      trials: (field) => call('trials', JSON.stringify(field)),
      basins: (field) => call('basins', JSON.stringify(field)),
      work: (millis) => call('work', millis),
    },
  }));
}
