import { describe, expect, it } from 'vitest';
import { markedWords, remarksOn } from './support/contexts';

const marked = (rule: string, text: string) => markedWords(remarksOn(rule, text), text);
const repairs = (rule: string, text: string) =>
  remarksOn(rule, text).flatMap(({ causes = [] }) => causes.flatMap(({ texts }) => texts.map(({ from, to }) => `${from}>${to}`)));

describe('typing slips', () => {
  it('doubled characters and words are found with their repair', () => {
    const [finding] = remarksOn('doubled', '群众关心的的事项');
    expect(finding).toMatchObject({ severity: 'hint', place: { span: { paragraph: 0, start: 4, end: 6 } } });
    expect(finding?.causes).toMatchObject([{ kind: 'typing-slip', findings: [finding?.id], texts: [{ from: '的的', to: '的' }] }]);
    expect(repairs('doubled', '对网站进行进行改版，开展了了培训')).toEqual(['了了>了', '进行进行>进行']);
  });

  it('right doublings are left alone', () => {
    const right =
      '以便民为目的的活动，为了了解情况，进行了了解，以及及时回应，参与与监督，实实在在，存在在建项目，但是是非不明，区政府政府信息公开，的的确确，涉及及时，总和和比例，人人参与，和和气气';
    expect(marked('doubled', right)).toEqual([]);
  });

  it('half-width marks in Chinese are one finding with every repair', () => {
    const found = remarksOn('half-width', '全年收到申请12件,均已答复(其中部分公开1件);电话:0736-7312025.', '共1,234件，见 www.a.gov.cn/b?c=1.');
    expect(found).toHaveLength(1);
    expect(found[0]?.id).toBe('half-width');
    const texts = found[0]?.causes?.[0]?.texts.map(({ from, to }) => from + to);
    expect(texts).toEqual([',，', '(（', ')）', ';；', ':：']);
    expect(marked('half-width', '共1,234件（3.5%），8:30开门，a.docx，第(3)项，e(x,y)')).toEqual([]);
  });

  it('blanks beside marks are one finding', () => {
    expect(repairs('stray-spaces', '借用办公楼 。便利。 集中精力，做好 2024 年工作')).toEqual([' >', ' >']);
    expect(marked('stray-spaces', '　　全年 2024 年公开 12 条，App 上线。')).toEqual([]);
  });

  it('marks that are doubled, stray or missing are found', () => {
    expect(repairs('doubled-mark', '工作平稳。。')).toEqual(['。。>。']);
    expect(marked('doubled-mark', '甲、乙……')).toEqual([]);
    expect(marked('stray-marks', '工作平稳，。进展顺利。')).toEqual(['，。']);
    expect(marked('leading-mark', '，同步运行。')).toEqual(['，']);
    expect(repairs('missing-stop', '全年工作平稳。各项指标均已完成并向社会公布')).toEqual(['布>布。']);
    expect(marked('missing-stop', '（一）公开工作队伍能力建设需进一步加强')).toEqual([]);
    expect(marked('missing-stop', '工作平稳。（联系电话：0736-7312025）')).toEqual([]);
  });

  it('brackets and quotes without their other half are found', () => {
    expect(marked('unpaired', '坚持“公开为常态，不公开为例外的原则。')).toEqual(['“']);
    expect(marked('unpaired', '收到申请12件，其中部分公开1件）。')).toEqual(['）']);
    expect(marked('unpaired', '印发《条例（试行》。')).toEqual(['（']);
    expect(marked('unpaired', '坚持“《条例》（修订）‘公开’”；1）甲；2）乙；a)丙；o’clock。')).toEqual([]);
    expect(repairs('mixed-pair', '主动公开（含转载)12条。')).toEqual([')>）']);
    expect(repairs('mixed-pair', '主动公开(含转载）12条。')).toEqual(['(>（']);
  });

  it('numbers called approximate twice are found', () => {
    expect(marked('approximation', '接受咨询约5000余人次，近300多件，约20人左右。')).toEqual(['约5000余', '近300多', '约20人左右']);
    expect(marked('approximation', '约5000人次，5000余人次，节约资金1000余万元，约3.5万人，大约12种、近20多样化')).toEqual([]);
  });
});

describe('numbers that fell out', () => {
  it('leave their measure word behind', () => {
    const text = '共件，占%，发布行政许可信息12条、企业资质条、行政处罚8条，累计万元。';
    expect(marked('fallen-out', text).sort()).toEqual(['企业资质条', '共件', '占%', '累计万元'].sort());
    expect(remarksOn('fallen-out', '全年收到申请共件，')[0]?.message).toBe(
      '“一、总体情况”第 1 段“…收到申请共件，”中“件”前没有数字，可能漏了',
    );
  });

  it('are not missed in words that end like a measure word', () => {
    const right =
      '公开规范性文件12件、政策解读稿件、行政复议案件，收到依申请公开件，公共条件，签约件，办结转办件3件、督办件，每件，头条3条、各条，占比12%，信息公开条例，公开份数3份，数十篇、3篇，约条件';
    expect(marked('fallen-out', right)).toEqual([]);
  });
});
