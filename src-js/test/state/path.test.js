import { expect, test } from 'vitest';
import { GrowingPath } from '../../src/state/path.js';

test('a path grows by the models of each frame, and knows the errors of all', () => {
  const path = new GrowingPath('penalty', ['a', 'b']);
  let models = 0;
  for (let frame = 0; frame < 20; frame++) {
    const added = frame % 3 === 0 ? 0 : 40;
    path.append({
      positions: Float64Array.from({ length: added }, (_, i) => models + i),
      coefficients: Float64Array.from({ length: 2 * added }, (_, i) => 2 * models + i),
      errors: new Float64Array(models + added),
      deviations: new Float64Array(models + added),
      chosen: frame === 19 ? 3 : -1,
    });
    models += added;
  }
  const { positions, coefficients, errors, chosen, features, axis } = path.path();
  expect([positions.length, coefficients.length, errors.length]).toEqual([520, 1040, 520]);
  expect(positions.every((value, i) => value === i)).toBe(true);
  expect(coefficients.every((value, i) => value === i)).toBe(true);
  expect([chosen, axis, features]).toEqual([3, 'penalty', ['a', 'b']]);
});
