// Promises that a preview whose charts cannot be loaded is the report without them, and has them as soon as they can be.
import { describe, expect, test, vi } from 'vitest';
import type { DocumentTree } from '../../../src/document/document';
import type { ExportChoice } from '../../../src/form/deliver/export-choice';
import { composePreview } from '../../../src/form/preview/compose-preview';
import type { Session } from '../../../src/form/session/session';

const session = {} as Session;
const choice: ExportChoice = { charts: new Set(['results']), fonts: 'founder' };
const treeWith = (charts: number) => ({ blocks: Array.from({ length: charts }, () => ({ kind: 'figure' })) }) as unknown as DocumentTree;

/** Composes as exports do, with a part for charts that fails so often. */
function composing(failures: number) {
  let left = failures;
  return vi.fn((_: Session, { charts }: ExportChoice) => {
    if (charts.size === 0) return Promise.resolve({ tree: treeWith(0) });
    left -= 1;
    return left >= 0 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve({ tree: treeWith(charts.size) });
  });
}

describe('the preview', () => {
  test('has its charts where they can be had', async () => {
    expect(await composePreview(session, choice, composing(0))).toEqual({ tree: treeWith(1), lacksCharts: false });
  });

  test('is the report without them, in the same fonts, while they cannot be loaded, and has them once they can', async () => {
    const compose = composing(1);
    expect(await composePreview(session, choice, compose)).toEqual({ tree: treeWith(0), lacksCharts: true });
    expect(compose.mock.calls[1]?.[1]).toEqual({ charts: new Set(), fonts: 'founder' });
    expect(await composePreview(session, choice, compose)).toEqual({ tree: treeWith(1), lacksCharts: false });
  });

  test('fails where the report itself cannot be composed', async () => {
    const failing = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(composePreview(session, choice, failing)).rejects.toThrow('Failed to fetch');
    await expect(composePreview(session, { ...choice, charts: new Set() }, failing)).rejects.toThrow('Failed to fetch');
  });
});
