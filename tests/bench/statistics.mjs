/** Figures from many times. */

/**
 * The value below which a share of the others lies.
 *
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 * @returns {number | null} null for no values
 */
export function quantile(values, share) {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return /** @type {number} */ (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * What is typical of several rounds: for each figure the median of those rounds that have it.
 *
 * @param {readonly Record<string, any>[]} rounds figures by name; what is no number and no group of figures is left out
 * @returns {Record<string, any>}
 */
export function mediansOf(rounds) {
  const names = new Set(rounds.flatMap((round) => Object.keys(round)));
  /** @type {Record<string, any>} */
  const medians = {};
  for (const name of names) {
    const values = rounds.map((round) => round[name]);
    const numbers = values.filter((value) => typeof value === 'number');
    const groups = values.filter((value) => isGroup(value));
    if (numbers.length > 0) medians[name] = median(numbers);
    else if (groups.length > 0) medians[name] = mediansOf(groups);
  }
  return medians;
}

/** @param {unknown} value */
const isGroup = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
