// Promises ids that a draft file accepts, without what plain http lacks.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserEnvironment } from '../../src/drafts/environment';
import { parseReportFile } from '../../src/report/parse-draft';
import { draftFileText } from '../../src/report/draft';
import { draftWith } from './support/samples';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Ids are made on plain http too', () => {
  it('needs nothing of `crypto` but getRandomValues', () => {
    const ids = Array.from({ length: 100 }, () => browserEnvironment.newId());
    vi.stubGlobal('crypto', { getRandomValues: (array: Uint8Array) => array.fill(0xab) });
    expect(browserEnvironment.newId()).toBe('ab'.repeat(16));
    expect(new Set(ids).size).toBe(100);
  });

  it('makes ids that a draft file accepts', () => {
    const text = draftFileText(draftWith(0, { id: browserEnvironment.newId() }));
    expect(parseReportFile(text).problems).toEqual([]);
  });

  it('tells the time', () => {
    expect(Math.abs(browserEnvironment.now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
