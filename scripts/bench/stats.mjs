// Promises the numbers that stand for a series of measurements.

/**
 * The value below which a share of the series lies.
 * @param {readonly number[]} series
 * @param {number} share from 0 to 1
 * @returns {number} `NaN` of an empty series
 */
export function quantile(series, share) {
  const sorted = [...series].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @param {readonly number[]} series */
export const median = (series) => quantile(series, 0.5);

/** @param {readonly number[]} series */
export const mean = (series) => series.reduce((sum, value) => sum + value, 0) / series.length;
