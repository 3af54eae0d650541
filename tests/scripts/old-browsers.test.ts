// Holds the scans for the oldest supported browser to finding what Chromium 87 lacks, and to silence about what it has.
import { describe, expect, it } from 'vitest';
import { scanScript } from '../../scripts/old-browsers/scan-script.mjs';
import { scanStyles } from '../../scripts/old-browsers/scan-styles.mjs';

const inScript = (code: string) => scanScript(code).map(({ feature }) => feature);
const inStyles = (css: string) => scanStyles(css).map(({ feature }) => feature);

describe('scripts', () => {
  it.each([
    ['let a = structuredClone(b);', 'structuredClone'],
    ['reportError(e);', 'reportError'],
    ['const s = AbortSignal.timeout(5);', 'AbortSignal.timeout'],
    ['Object.groupBy(a, b);', 'Object.groupBy'],
    ['new CompressionStream("gzip").x; new DecompressionStream("gzip"); new CustomStateSet();', 'CustomStateSet'],
  ])('%s', (code, feature) => {
    expect(inScript(code)).toEqual([feature]);
  });

  it('tells from which version on a feature is there', () => {
    expect(scanScript('structuredClone(a)')).toEqual([{ feature: 'structuredClone', version: 'since Chromium 98' }]);
  });

  it.each([
    'if (typeof structuredClone === "function") a = structuredClone(b);',
    'var r = typeof reportError == "function" ? reportError : console.error;',
    'function structuredClone() {} structuredClone(a);',
    'Promise.allSettled(a); Object.fromEntries(b); new ResizeObserver(c); queueMicrotask(d); crypto.getRandomValues(e);',
    'toString.constructor; hasOwnProperty.call(a); a.__proto__;',
  ])('has nothing to say of %s', (code) => {
    expect(inScript(code)).toEqual([]);
  });
});

describe('style sheets', () => {
  it.each([
    ['a { aspect-ratio: 1 }', 'aspect-ratio'],
    ['a { overflow: clip }', 'overflow: clip'],
    ['a { height: 100dvh }', 'dvh'],
    ['a { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
    ['a:has(b) { color: red }', ':has'],
    ['@container (width > 4rem) { a { color: red } }', '@container'],
    ['@layer base { a { color: red } }', '@layer'],
    ['@media (prefers-contrast: more) { a { color: red } }', '@media (prefers-contrast)'],
  ])('%s', (css, feature) => {
    expect(inStyles(css)).toEqual([feature]);
  });

  it.each([
    'a { display: grid; gap: 1rem; inset: 0; position: sticky; width: min(100%, 3rem); --clip: clip }',
    'a:not([x="overflow: clip :has"])::before { content: "100dvh"; background: url(color-mix(x)) }',
    '@supports (aspect-ratio: 1) { a { aspect-ratio: 1 } }',
    '@media (prefers-reduced-motion: reduce) { a { transition: none } }',
  ])('has nothing to say of %s', (css) => {
    expect(inStyles(css)).toEqual([]);
  });
});
