/**
 * What every export of the wasm module returns: JSON, and the numbers that are too many for JSON.
 * @typedef {{json: string, arrays: ArrayLike<Float64Array>}} Parcel
 */

/**
 * Puts an answer together: name i of the JSON's `arrays` is the key of array i.
 * @param {Parcel} parcel
 * @returns {any}
 */
export function unpack(parcel) {
  const { arrays = [], ...answer } = JSON.parse(parcel.json);
  arrays.forEach((/** @type {string} */ name, /** @type {number} */ i) => {
    answer[name] = parcel.arrays[i];
  });
  return answer;
}

/**
 * The buffers of the arrays in a message, to be moved instead of copied.
 * @param {unknown} value
 * @returns {ArrayBuffer[]} each buffer once
 */
export function buffers(value) {
  /** @type {Set<ArrayBuffer>} */
  const found = new Set();
  const visit = (/** @type {unknown} */ part) => {
    if (part instanceof Float64Array) {
      found.add(/** @type {ArrayBuffer} */ (part.buffer));
    } else if (part !== null && typeof part === 'object' && !Array.isArray(part)) {
      Object.values(part).forEach(visit);
    }
  };
  visit(value);
  return [...found];
}
