import { computed } from '@preact/signals';
import { conditions, filled, lab, runners, terrain, tune } from './choice.js';

/** @import {Contest} from './study-state.js' */

/** What there is to study: those who race, where they race. */
export const contest = computed(
  /** @returns {Contest | null} */ () => {
    const ground = terrain.value;
    return (
      ground && {
        label: ground.label,
        domain: ground.domain,
        minima: ground.minima,
        entries: runners.value.map(({ method, params }) => ({
          method,
          params: filled(method.fields, params),
          label: method.label,
        })),
        conditions: conditions.value,
        mostRacers: lab.value?.mostRacers ?? 1,
      }
    );
  },
);

/** Tells terrains apart; one that is laid anew, as when the lab is opened again, is the same. */
export const terrainName = computed(() => {
  const ground = terrain.value;
  if (ground === null) return null;
  const { label, formula, domain, minima, lowest } = ground;
  return JSON.stringify([label, formula, ...domain, ...minima, lowest]);
});

/** Lets all race at their tuned rates. @param {{method: string, rate: number}[]} rates NaN for none */
export function adoptRates(rates) {
  for (const { method, rate } of rates) {
    if (!Number.isNaN(rate)) tune(method, { learningRate: Number(rate.toPrecision(4)) });
  }
}
