/**
 * Figures that lie far from the others': Tukey's fences on the logarithms. Counts of applications differ by orders of
 * magnitude between agencies, and a slip of the digits is a factor; so it is factors that are compared, and 0 is none.
 * J. W. Tukey, Exploratory Data Analysis, Addison-Wesley 1977, section 2D: one and a half times the distance of the
 * quartiles beyond them.
 */

/** Fewer figures have no quartiles that mean much. */
export const LEAST_FIGURES = 8;

/** Distances of the quartiles beyond them. */
const FENCE = 1.5;

/**
 * The quartiles are taken to lie at least this factor apart: where most agencies have 1 case, one with 3 is no news. So the
 * fences are at least a factor of 3^1.5, about 5, beyond the quartiles, and a digit too many or too few is one of 10.
 */
const LEAST_REACH = 3;

export interface Outlier {
  /** Index of the figure. */
  index: number;
  /** By which it was measured: of the figures greater than 0, all in all `among` of them. */
  median: number;
  among: number;
  /** How many times the median it is; below 1 when it is small. */
  times: number;
  /** How far outside the quartiles it is, in distances of the quartiles. */
  distance: number;
}

/** As `QUARTILE.INC` of spreadsheets. */
function quartile(sorted: readonly number[], quarter: number): number {
  const place = ((sorted.length - 1) * quarter) / 4;
  const below = sorted[Math.floor(place)] ?? 0;
  return below + ((sorted[Math.ceil(place)] ?? below) - below) * (place - Math.floor(place));
}

/**
 * @param figures `null` for reports without one
 * @returns those outside the fences, the farthest first; none among fewer than `LEAST_FIGURES` figures greater than 0
 */
export function findOutliers(figures: readonly (number | null)[]): Outlier[] {
  const positive = figures.flatMap((figure, index) => (figure !== null && figure > 0 ? [{ index, log: Math.log(figure) }] : []));
  if (positive.length < LEAST_FIGURES) return [];
  const sorted = positive.map(({ log }) => log).sort((a, b) => a - b);
  const [lower, middle, upper] = [quartile(sorted, 1), quartile(sorted, 2), quartile(sorted, 3)];
  const reach = Math.max(upper - lower, Math.log(LEAST_REACH));
  const median = Math.exp(middle);
  const outside = positive.flatMap(({ index, log }): Outlier[] => {
    const beyond = Math.max(lower - log, log - upper);
    if (beyond <= FENCE * reach) return [];
    return [{ index, median, among: positive.length, times: Math.exp(log - middle), distance: beyond / reach }];
  });
  return outside.sort((a, b) => b.distance - a.distance || Math.abs(Math.log(b.times)) - Math.abs(Math.log(a.times)) || a.index - b.index);
}
