import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CLASS_COLORS,
  contrast,
  luminance,
  mix,
  packColor,
  parseColor,
  VIRIDIS_PIXELS,
  viridis,
} from '../../src/charts/colors.js';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light: parseColor(light), dark: parseColor(dark) }],
  ),
);

/** @param {string} name @param {'light' | 'dark'} theme */
function token(name, theme) {
  const colors = tokens.get(name);
  if (!colors) throw new Error(`No token ${name}`);
  return colors[theme];
}

const GROUNDS = ['page', 'surface', 'raised', 'sunken'];
const CLASSES = Array.from({ length: CLASS_COLORS }, (_, i) => `class-${i}`);

describe.each(/** @type {const} */ (['light', 'dark']))('the %s tokens', (theme) => {
  it.each(['text', 'text-muted', 'text-subtle', 'accent', 'accent-hover', 'good', 'warn', 'bad'])(
    'make %s readable on every ground (4.5:1)',
    (name) => {
      for (const ground of GROUNDS) {
        expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it.each(['accent', 'good', 'warn', 'bad'])('make %s readable on its soft ground', (name) => {
    expect(contrast(token(name, theme), token(`${name}-soft`, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it('make text on the accent readable', () => {
    expect(contrast(token('on-accent', theme), token('accent', theme))).toBeGreaterThanOrEqual(4.5);
    expect(
      contrast(token('on-accent', theme), token('accent-hover', theme)),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...CLASSES, 'line-strong', 'chart-axis', 'chart-past', 'focus'])(
    'make %s visible on every ground (3:1)',
    (name) => {
      for (const ground of GROUNDS) {
        expect(contrast(token(name, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(Object.keys(visions()))('keep the class colors apart for %s vision', (vision) => {
    const seen = CLASSES.map((name) => oklab(visions()[vision], token(name, theme)));
    const [firstThree, all] = [seen.slice(0, 3), seen].map(leastDistance);
    expect(firstThree).toBeGreaterThan(0.09);
    expect(all).toBeGreaterThan(0.07);
  });
});

/**
 * Linear RGB as dichromats see it (Machado, Oliveira and Fernandes 2009, severity 1).
 *
 * @returns {Record<string, number[]>}
 */
function visions() {
  return {
    normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    protan: [
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
    ],
    deutan: [
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
    ],
    tritan: [
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
    ],
  };
}

/**
 * A color seen through a vision, in OKLab (Ottosson 2020).
 *
 * @param {number[]} vision
 * @param {import('../../src/charts/colors.js').Rgb} color
 */
function oklab(vision, color) {
  const linear = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [r, g, b] = [0, 1, 2].map((row) => {
    const seen = linear.reduce((sum, value, i) => sum + vision[row * 3 + i] * value, 0);
    return Math.min(1, Math.max(0, seen));
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** @param {number[][]} points */
function leastDistance(points) {
  let least = Number.POSITIVE_INFINITY;
  points.forEach((a, i) => {
    for (const b of points.slice(0, i)) {
      least = Math.min(least, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]));
    }
  });
  return least;
}

describe('colors', () => {
  it('are read as tokens and as computed styles have them', () => {
    expect(parseColor('#ff8000')).toEqual([255, 128, 0]);
    expect(parseColor('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
    expect(parseColor('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3]);
    expect(() => parseColor('blue')).toThrow('blue');
  });

  it('mix and pack', () => {
    expect(mix([0, 0, 0], [100, 200, 40], 0.5)).toEqual([50, 100, 20]);
    expect(packColor([1, 2, 3])).toBe(0xff030201);
    expect(packColor([255, 0, 0], 0)).toBe(255);
  });

  it('have the contrast that WCAG defines', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
    expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.478, 3);
  });
});

describe('viridis', () => {
  it('has the ends of the published map and grows lighter all the way', () => {
    expect(viridis(0)).toEqual(parseColor('#440154'));
    expect(viridis(1)).toEqual(parseColor('#fde725'));
    let before = -1;
    for (let i = 0; i <= 100; i++) {
      const light = luminance(viridis(i / 100));
      expect(light).toBeGreaterThan(before);
      before = light;
    }
  });

  it('is close to the published color between the kept ones', () => {
    // Entries 100, 128 and 200 of the published table.
    const published = { 100: '#2a768e', 128: '#21918c', 200: '#70cf57' };
    for (const [entry, color] of Object.entries(published)) {
      const shown = viridis(Number(entry) / 255);
      parseColor(color).forEach((channel, i) => {
        expect(Math.abs(shown[i] - channel)).toBeLessThanOrEqual(2.5);
      });
    }
  });

  it('stays on the map for any number', () => {
    expect(viridis(-1)).toEqual(viridis(0));
    expect(viridis(7)).toEqual(viridis(1));
    expect(viridis(Number.NaN)).toEqual(viridis(0));
    expect(VIRIDIS_PIXELS).toHaveLength(256);
  });
});
