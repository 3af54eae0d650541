// Promises that a draft which was edited for a week without a file of it says so, and that others do not.
import { describe, expect, it } from 'vitest';
import { daysWithoutBackup } from '../../src/drafts/backup';

const NOW = new Date('2026-01-20T08:00:00.000Z');
const CREATED = '2026-01-10T07:00:00.000Z';

describe('11. An old draft never exported prompts a backup', () => {
  it.each([
    { what: 'never exported and edited', entry: { createdAt: CREATED, revision: 5 }, days: 10 },
    { what: 'never edited', entry: { createdAt: CREATED, revision: 1 }, days: null },
    { what: 'younger than a week', entry: { createdAt: '2026-01-14T07:00:00.000Z', revision: 5 }, days: null },
    {
      what: 'edited since it was exported eight days ago',
      entry: { createdAt: CREATED, revision: 5, exported: { at: '2026-01-12T07:00:00.000Z', revision: 4 } },
      days: 8,
    },
    {
      what: 'not edited since it was exported',
      entry: { createdAt: CREATED, revision: 5, exported: { at: '2026-01-11T07:00:00.000Z', revision: 5 } },
      days: null,
    },
    {
      what: 'exported by a clock that was years ahead, and edited since',
      entry: { createdAt: CREATED, revision: 5, exported: { at: '2031-01-01T00:00:00.000Z', revision: 4 } },
      days: 10,
    },
    {
      what: 'created by a clock that was years ahead',
      entry: { createdAt: '2031-01-01T00:00:00.000Z', revision: 5 },
      days: null,
    },
  ])('$what: $days', ({ entry, days }) => {
    expect(daysWithoutBackup(entry, NOW)).toBe(days);
  });
});
