// Promises that a report finds the one of the year before by agency and year, only where there is one, and says how it stands to it.
import { describe, expect, it } from 'vitest';
import { pairReports, type LastYear } from '../../src/batch/previous-reports';
import { plainRow } from './support';

const hashOf = (digit: string): string => digit.repeat(64);
const now = plainRow({ file: '新.docx', agency: '甲 局', year: 2025 });
const last = plainRow({ file: '旧.docx', agency: '甲局', year: 2024, hash: hashOf('1') });
const previous = { file: '旧.docx', hash: hashOf('1') };

const stateOf = (row: typeof now, others: (typeof now)[]): LastYear => pairReports([row, ...others]).stateOf(row);

describe('a report and the one of the year before', () => {
  it('belong together by agency and year', () => {
    expect(pairReports([now, last]).lastOf(now)).toEqual(previous);
    for (const other of [{ agency: '乙局' }, { year: 2023 }, { year: 2025 }, { agency: '' }]) {
      expect(stateOf(now, [{ ...last, ...other }]), JSON.stringify(other)).toEqual({ state: 'none' });
    }
    expect(stateOf({ ...now, agency: ' ' }, [{ ...last, agency: ' ' }])).toEqual({ state: 'none' });
  });

  it('are due until the one was checked beside the other, and again when either is another file', () => {
    expect(stateOf(now, [last])).toEqual({ state: 'due', file: '旧.docx' });
    expect(stateOf({ ...now, previous }, [last])).toEqual({ state: 'compared', file: '旧.docx' });
    expect(stateOf({ ...now, previous }, [{ ...last, hash: hashOf('2') }])).toEqual({ state: 'due', file: '旧.docx' });
    expect(stateOf({ ...now, previous }, [])).toEqual({ state: 'due', file: null });
  });

  it('do not when there are several of the year before: nobody has said which', () => {
    const both = [last, { ...last, file: '旧2.docx' }];
    expect(stateOf(now, both)).toEqual({ state: 'several', files: ['旧.docx', '旧2.docx'] });
    expect(stateOf({ ...now, previous }, both)).toEqual({ state: 'due', file: null });
  });

  it('that a draft brings along counts where there is no other', () => {
    expect(stateOf({ ...now, attached: true }, [])).toEqual({ state: 'attached' });
    expect(stateOf({ ...now, attached: true }, [last])).toEqual({ state: 'due', file: '旧.docx' });
  });
});
