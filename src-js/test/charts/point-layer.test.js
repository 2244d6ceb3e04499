import { describe, expect, it } from 'vitest';
import { blend, markerRadius, mixingStride } from '../../src/charts/point-layer.js';

describe('mixingStride', () => {
  it.each([1, 2, 3, 10, 150, 1000, 99_999])('visits each of %d points once', (count) => {
    const stride = mixingStride(count);
    const seen = new Uint8Array(count);
    for (let visit = 0, i = 0; visit < count; visit++, i = (i + stride) % count) seen[i]++;
    expect(seen.every((times) => times === 1)).toBe(true);
  });

  it('gives every quarter of sorted points a fair part of the last, uppermost ones', () => {
    const count = 1000;
    const stride = mixingStride(count);
    const quarters = [0, 0, 0, 0];
    for (let visit = count - 100; visit < count; visit++) {
      quarters[Math.floor((((visit * stride) % count) * 4) / count)]++;
    }
    for (const part of quarters) expect(part).toBeGreaterThan(15);
  });
});

describe('blend', () => {
  it('covers fully with an opaque pixel and on bare ground', () => {
    expect(blend(0xff112233, 0xff445566)).toBe(0xff112233);
    expect(blend(0x80112233, 0)).toBe(0x80112233);
  });

  it('is the mean for half over opaque', () => {
    const mixed = blend(0x800000ff, 0xffff0000);
    expect(mixed >>> 24).toBe(255);
    expect(mixed & 255).toBe(128);
    expect((mixed >> 16) & 255).toBe(127);
  });

  it('adds up opacity over what is partly clear', () => {
    expect(blend(0x80ffffff, 0x80ffffff)).toBe(0xc0ffffff);
  });
});

describe('markerRadius', () => {
  it('shrinks as points get many', () => {
    const radii = [10, 500, 3000, 15_000, 100_000].map(markerRadius);
    expect(radii).toEqual(radii.slice().sort((a, b) => b - a));
    expect(new Set(radii).size).toBe(5);
  });
});
