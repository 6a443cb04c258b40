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
