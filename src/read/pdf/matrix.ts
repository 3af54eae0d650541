/** Transformations of the plane, as six numbers. */

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `second` first, then `first`. */
export function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = second;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers as a file gives them; the identity for anything else. */
export function matrixOf(value: unknown): Matrix {
  const numbers = typeof value === 'object' && value !== null ? Object.values(value) : [];
  const [a, b, c, d, e, f] = numbers.map(Number);
  return [a, b, c, d, e, f].every((each) => Number.isFinite(each)) ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : IDENTITY;
}
