/** Numbers as Latin letters count them: iv, b. */

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const MOST_IN_ROMAN = 3_999;

/** 4 → iv; in digits beyond 1–3999. */
export function romanNumeral(number: number): string {
  if (number < 1 || number > MOST_IN_ROMAN) return String(number);
  let rest = number;
  let letters = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      letters += sign;
      rest -= value;
    }
  }
  return letters;
}

/** How often a letter may be repeated before digits are shorter. */
const MOST_ROUNDS = 10;

/** 1–26 → a … z, then aa, bb …; in digits below and far beyond. */
export function letterNumeral(number: number): string {
  const rounds = Math.ceil(number / 26);
  return number < 1 || rounds > MOST_ROUNDS ? String(number) : String.fromCharCode(97 + ((number - 1) % 26)).repeat(rounds);
}
