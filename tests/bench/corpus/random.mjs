/** Numbers by chance that are the same in every run. */

/**
 * The generator sfc32, which passes the usual tests of randomness.
 *
 * @param {number} seed
 * @returns {() => number} numbers from 0 up to, but not including, 1
 */
export function randomNumbers(seed) {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = 0xb7e15162;
  let counter = seed | 0;
  const next = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 16; i++) next(); // The first numbers still look like the seed.
  return next;
}

/**
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} choices
 * @returns {T}
 */
export const pick = (random, choices) => /** @type {T} */ (choices[Math.floor(random() * choices.length)]);

/**
 * Puts an array into another order, in place.
 *
 * @template T
 * @param {() => number} random
 * @param {T[]} items
 */
export function shuffle(random, items) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [/** @type {T} */ (items[j]), /** @type {T} */ (items[i])];
  }
  return items;
}
