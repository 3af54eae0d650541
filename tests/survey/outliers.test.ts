// Promises that outliers are named by Tukey's fences on the logarithms, and quartiles are those of spreadsheets.
import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { findOutliers, LEAST_FIGURES } from '../../src/survey/outliers';
import { distributionOf, spreadOf } from '../../src/survey/distribution';

const spread = (...numbers: (number | string)[]) => {
  const found = spreadOf(numbers.map((each) => new Big(each)));
  return found && Object.fromEntries(Object.entries(found).map(([name, value]) => [name, (value as Big).toFixed()]));
};

describe('outliers', () => {
  it('are outside one and a half distances of the quartiles, on logarithms', () => {
    // Powers of two: the quartiles of 2^0 … 2^8 are 2^2 and 2^6, the fences 2^-4 and 2^12.
    const figures = [1, 2, 4, 8, 16, 32, 64, 128, 256];
    expect(findOutliers(figures)).toEqual([]);
    // Of 2^0 … 2^8 and 2^16 the quartiles are 2^2.25 and 2^6.75, the upper fence is 2^13.5.
    const [found, ...others] = findOutliers([...figures, 2 ** 16]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ index: 9, among: 10 });
    expect(found?.median).toBeCloseTo(2 ** 4.5, 9);
    expect(found?.times).toBeCloseTo(2 ** 11.5, 6);
    expect(found?.distance).toBeCloseTo((16 - 6.75) / 4.5, 9);
    expect(findOutliers([...figures, 2 ** 13])).toEqual([]);
  });

  it('are found at both ends, the farthest first', () => {
    const figures = [100, 110, 120, 130, 140, 150, 160, 170, 180, 5, 9000];
    expect(findOutliers(figures).map(({ index }) => index)).toEqual([10, 9]);
    expect(findOutliers(figures)[1]?.times).toBeLessThan(0.1);
  });

  it('are found with a digit too many even where most figures are the same, and not for a few cases more', () => {
    const same = Array.from({ length: 20 }, () => 7);
    expect(findOutliers([...same, 77]).map(({ index }) => index)).toEqual([20]);
    expect(findOutliers([...same, 21, 2])).toEqual([]);
  });

  it('are not looked for among few figures, and 0 is neither one nor counted', () => {
    const few = Array.from({ length: LEAST_FIGURES - 2 }, () => 10);
    expect(findOutliers([...few, 5000, 0, 0, 0, null])).toEqual([]);
    expect(findOutliers([...few, 10, 5000, 0, null])).toHaveLength(1);
  });
});

describe('the spread', () => {
  it('has the quartiles of QUARTILE.INC, exactly', () => {
    expect(spread(7, 15, 36, 39, 40, 41)).toEqual({ min: '7', lower: '20.25', median: '37.5', upper: '39.75', max: '41', total: '178' });
    expect(spread(3)).toEqual({ min: '3', lower: '3', median: '3', upper: '3', max: '3', total: '3' });
    expect(spread('0.1', '0.2')).toMatchObject({ lower: '0.125', total: '0.3' });
    expect(spread()).toBeNull();
  });

  it('counts who says 0, 不适用 or nothing, and whose format does not ask', () => {
    const number = (text: string) => ({ kind: 'number', number: new Big(text) }) as const;
    const found = distributionOf([number('0'), number('5'), { kind: 'blank' }, { kind: 'not-applicable' }, { kind: 'invalid', text: '约', reason: 'not-a-number' }, null]);
    expect(found).toMatchObject({ numbers: 2, zeros: 1, notApplicable: 1, silent: 2, notCounted: 1 });
    expect(found.spread?.total.toFixed()).toBe('5');
  });
});
