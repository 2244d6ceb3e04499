/**
 * Colour arithmetic, and the map from numbers to colours.
 */

/** @typedef {[red: number, green: number, blue: number]} Rgb each 0 to 255 */

/** How many class colours the design tokens have; further groups begin again with other shapes. */
export const CLASS_COLORS = 10;

/**
 * @param {string} color `#rrggbb`, `rgb(r, g, b)` or `rgba(r, g, b, a)` (the opacity is dropped)
 * @returns {Rgb}
 */
export function parseColor(color) {
  if (color.startsWith('#')) {
    const bits = Number.parseInt(color.slice(1, 7), 16);
    return [bits >> 16, (bits >> 8) & 255, bits & 255];
  }
  const parts = color.match(/[\d.]+/g);
  if (!parts || parts.length < 3) throw new Error(`Not a colour: ${color}`);
  return [Number(parts[0]), Number(parts[1]), Number(parts[2])];
}

/**
 * @param {Rgb} a
 * @param {Rgb} b
 * @param {number} share of `b`, 0 to 1
 * @returns {Rgb}
 */
export function mix(a, b, share) {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/**
 * @param {Rgb} color
 * @returns {string}
 */
export function cssColor([red, green, blue]) {
  return `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;
}

/**
 * Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
 *
 * @param {Rgb} a
 * @param {Rgb} b
 * @returns {number}
 */
export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high + 0.05) / (low + 0.05);
}

/**
 * Relative luminance, 0 to 1 (WCAG 2.2, "relative luminance").
 *
 * @param {Rgb} color
 * @returns {number}
 */
export function luminance([red, green, blue]) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** @param {number} channel 0 to 255 */
function linear(channel) {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/**
 * Viridis: every 15th of its 256 colours. By Stéfan van der Walt and Nathaniel Smith, from
 * matplotlib (CC0), as in d3-scale-chromatic 3.1. Even steps look even, also to colour-blind readers
 * and in grey.
 */
const VIRIDIS =
  '440154481769472a7a433d843d4e8a355e8d2e6d8e297b8e23898e1f978b21a5852eb37c46c06f65cb5e89d548b0dd2fd8e219fde725'
    .match(/.{6}/g)
    ?.map((hex) => parseColor(`#${hex}`)) ?? [];

/**
 * @param {number} share 0 to 1; beyond, the end of the map; NaN is the low end
 * @returns {Rgb}
 */
export function viridis(share) {
  const place = Math.min(1, Math.max(0, share || 0)) * (VIRIDIS.length - 1);
  const low = Math.min(VIRIDIS.length - 2, Math.floor(place));
  return mix(VIRIDIS[low], VIRIDIS[low + 1], place - low);
}

/**
 * The map as 256 opaque pixels, in the byte order of ImageData on little-endian machines.
 */
export const VIRIDIS_PIXELS = Uint32Array.from({ length: 256 }, (_, i) =>
  packColor(viridis(i / 255)),
);

/**
 * @param {Rgb} color
 * @param {number} [alpha] 0 to 255
 * @returns {number} one pixel as ImageData holds it, read as a little-endian 32-bit number
 */
export function packColor([red, green, blue], alpha = 255) {
  return (
    ((alpha << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0
  );
}
