/** Lengths as WordprocessingML counts them: twips (1/20 pt), half-points and eighths of a point. */

const TWIPS_PER_POINT = 20;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Millimetres to whole twips. */
export function millimetres(length: number): number {
  return Math.round(length * POINTS_PER_MILLIMETRE * TWIPS_PER_POINT);
}

/** Points to whole twips. */
export function points(length: number): number {
  return Math.round(length * TWIPS_PER_POINT);
}

const EMUS_PER_TWIP = 635;

/** Twips to English metric units, in which drawings are measured. */
export function emusOfTwips(length: number): number {
  return length * EMUS_PER_TWIP;
}

/** Points to half-points, the unit of font sizes. */
export function halfPoints(size: number): number {
  return Math.round(size * 2);
}
