/** Font names of a template as CSS. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fontStack } from '../../../src/render/html/font-stack';

describe('fontStack', () => {
  it('asks for the font itself, then its kin, then a generic family', () => {
    expect(fontStack('仿宋_GB2312')).toBe("'仿宋_GB2312','FangSong_GB2312','FangSong','仿宋','STFangsong',serif");
    expect(fontStack('方正小标宋简体')).toBe("'方正小标宋简体','STZhongsong','SimSun',serif");
    expect(fontStack('方正仿宋')).toMatch(/^'方正仿宋','仿宋_GB2312'/);
    expect(fontStack('华文中宋')).toMatch(/^'华文中宋','方正小标宋简体'/);
  });

  it.each([
    ['楷体_GB2312', 'KaiTi', 'serif'],
    ['黑体', 'SimHei', 'sans-serif'],
    ['宋体', 'SimSun', 'serif'],
    ['某种字体', 'SimSun', 'serif'],
  ])('knows kin for %s', (name, kin, generic) => {
    const families = fontStack(name).split(',');
    expect(families).toContain(`'${kin}'`);
    expect(families.at(-1)).toBe(generic);
  });

  it('is a list of quoted names whatever the template says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(fontStack(name)).toMatch(/^('[\p{L}\p{N} _.-]+',)*(sans-)?serif$/u);
      }),
    );
  });
});
