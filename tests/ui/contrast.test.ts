// Promises readable colours: every pair that the styles put on each other, in both themes, by the WCAG formula.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');

/** The colours declared in the block that follows a selector. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  const found = [...block.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)];
  return Object.fromEntries(found.map(([, name = '', hex = '']) => [name, hex] as const));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours(':root');
const dark = colours(":root[data-theme='dark']");
const grounds = ['page', 'surface', 'sunken'];

/** Text on ground: 4.5. */
const text: [string, string[]][] = [
  ['ink', [...grounds, 'accent-wash', 'problem-wash', 'caution-wash']],
  ['ink-soft', [...grounds, 'accent-wash', 'problem-wash']],
  ['ink-faint', grounds],
  ['accent', [...grounds, 'accent-wash']],
  ['accent-strong', [...grounds, 'accent-wash']],
  ['problem', [...grounds, 'problem-wash']],
  ['caution', [...grounds, 'caution-wash']],
  ['on-accent', ['accent', 'accent-strong']],
];

/** Borders of controls and the focus ring: 3. */
const marks: [string, string[]][] = [
  ['line-strong', ['page', 'surface']],
  ['focus', grounds],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_, theme) => {
  const pairs = (list: [string, string[]][]) => list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));
  const measure = (front: string, back: string) => contrast(theme[front] ?? '', theme[back] ?? '');

  it.each(pairs(text))('has %s text readable on %s', (front, back) => {
    expect(measure(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(marks))('has the %s visible on %s', (front, back) => {
    expect(measure(front, back)).toBeGreaterThanOrEqual(3);
  });
});

it('is the same dark theme whether the system or the reader chose it', () => {
  expect(Object.keys(dark).length).toBeGreaterThan(15);
  expect(colours(":root:not([data-theme='light'])")).toEqual(dark);
});
