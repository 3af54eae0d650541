import { describe, expect, it } from 'vitest';
import { projectReport, findingsOn, markedWords, remarksOn } from './support/contexts';
import { isIdentityNumber } from '../../../src/check/proof/personal-data';
import { proofread } from '../../../src/check/proof/proofread';
import type { Agency } from '../../../src/report/report';

describe('placeholders', () => {
  const marked = (text: string) => markedWords(remarksOn('placeholder', text), text);

  it('that were never filled in are found', () => {
    expect(marked('XX局收到申请××件，20××年')).toEqual(['XX', '××', '20××']);
    expect(marked('办理____件，某某局，（此处填写数字），【待补充】')).toEqual(['某某', '____', '（此处填写数字）', '【待补充】']);
    expect(marked('单位名称2024年认真贯彻条例，配有x名专职人员')).toEqual(['x', '单位名称']);
  });

  it('that withhold a name, or are words, are none', () => {
    expect(marked('原告徐某、张××、李XX诉本局，138****0000，公布单位名称、地址，3×4米，IPv6，ExX，MaXX单位，/a__b.html')).toEqual([]);
  });

  it('of a figure that waits for its cell are the blank cell’s matter', () => {
    const read = projectReport('seeds/xinxiang-2018/report.json');
    const { ledger, texts } = read;
    expect(texts.some(({ paragraphs }) => paragraphs.some((line) => line.includes('___')))).toBe(false);
    const report = { ...read.report, narrative: { ...read.report.narrative, fees: [['共', { cell: 'fees/charged/count' }, '元。']] } };
    const waiting = texts.map((text) => (text.narrative === 'fees' ? { ...text, paragraphs: ['共___元。'] } : text));
    const rules = proofread({ ...read, report, ledger, texts: waiting, previous: null }).map(({ rule }) => rule);
    expect(rules).not.toContain('placeholder');
    expect(marked('共___元。')).toEqual(['___']);
  });
});

describe('names of others', () => {
  const found = (name: string, ...overview: string[]) =>
    findingsOn({ overview, agency: { name, level: 'department' } })
      .filter(({ rule }) => rule === 'foreign-agency')
      .map(({ message, severity }) => [severity, message.slice(message.indexOf('段') + 1)]);

  it('where the text speaks of itself as another kind of office', () => {
    expect(found('云汀市发展和改革委员会', '我局高度重视信息公开。')).toEqual([
      ['warning', '自称“我局”，本机关为“云汀市发展和改革委员会”，可能照抄了其他机关的文字'],
    ]);
    expect(found('云汀市水务局', '我局、本局、我市高度重视，克服自我局限，我委托第三方评估。')).toEqual([]);
    expect(found('常德经开区', '我委高度重视。')).toEqual([]);
    expect(found('云汀市水务局', '有人问“我厅何时公开”。')).toEqual([]);
  });

  it('where the preface names another agency', () => {
    expect(found('云汀市水务局', '现公布汐原市水务局2024年政府信息公开工作年度报告。')).toHaveLength(1);
    expect(found('云汀市水务局', '本报告由汐原市水务局编制。')).toHaveLength(1);
    for (const right of ['现公布云汀市水务局2024年政府信息公开工作年度报告。', '本报告由市水务局办公室编制。', '本报告由云汀市人民政府办公室编制。']) {
      expect(found('云汀市水务局', right), right).toEqual([]);
    }
    expect(found('常德经开区', '本年度报告由常德经济技术开发区编制。')).toEqual([]);
    expect(found('水务局', '本报告由云汀市水务局编制。')).toEqual([]);
  });

  it('where a paragraph’s subject is another place of the same rank', () => {
    expect(found('会同县人民政府', '2024年，沅陵县认真贯彻条例。')).toHaveLength(1);
    for (const right of ['2024年，会同县认真贯彻条例。', '2024年，全县始终坚持公开。', '2024年，在上海市人民政府网站公开。', '怀化市高度重视。', '各县认真贯彻条例。']) {
      expect(found('会同县人民政府', right), right).toEqual([]);
    }
  });
});

describe('personal data', () => {
  const remarks = (text: string, fields: Record<string, string> = {}) =>
    findingsOn({ overview: [text], fields }).filter(({ rule }) => rule === 'personal-data');

  it('are identity numbers whose check digit holds, named without their middle', () => {
    expect([isIdentityNumber('11010519491231002X'), isIdentityNumber('110105194912310021')]).toEqual([true, false]);
    const [finding] = remarks('申请人身份证号11010519491231002X。');
    expect(finding?.message).toBe('“一、总体情况”第 1 段有居民身份证号码 1101**********002X，不应公开');
    expect(JSON.stringify(finding)).not.toContain('19491231');
    expect(remarks('流水号110105194912310021，编号11010519491231002X1。')).toEqual([]);
  });

  it('are mobile numbers that are not the agency’s own', () => {
    expect(remarks('联系张某13800138000。')[0]?.message).toContain('138*****000');
    expect(remarks('联系电话138 0013 8000。', { telephone: '13800138000' })).toEqual([]);
    expect(remarks('联系电话0736-7312025，热线12345，访问量13800138000123次，合计13800138000元。')).toEqual([]);
  });

  it('are an applicant’s name beside his address', () => {
    const [finding] = remarks('申请人张建国，住云汀市和平路12号。');
    expect(finding?.message).toContain('申请人“张**”的姓名和住址');
    expect(remarks('申请人张某，住云汀市和平路12号。申请人方便，住址不限。申请人提供住址。')).toEqual([]);
  });
});

describe('topics and dates', () => {
  const rules = (agency: Agency, text: string, fields: Record<string, string> = {}) =>
    findingsOn({ overview: [text], agency, fields }).map(({ rule, severity, message }) => [rule, severity, message]);

  it('asks for a topic only of those who have to write of it', () => {
    const missing = [['topic', 'warning', '“一、总体情况”没有写到“考核”']];
    expect(rules({ name: '会同县', level: 'government' }, '工作平稳。')).toEqual(missing);
    expect(rules({ name: '古城镇人民政府', level: 'township' }, '工作平稳。')).toEqual(missing);
    expect(rules({ name: '薛家岛街道办事处', level: 'township' }, '工作平稳。')).toEqual([]);
    expect(rules({ name: '会同县', level: 'government' }, '完成年度考评。')).toEqual([]);
    expect(rules({ name: '会同县', level: 'government' }, '')).toEqual([]);
  });

  it('measures the date against the deadline of the level', () => {
    const bureau: Agency = { name: '云汀市水务局', level: 'department' };
    expect(rules(bureau, '', { date: '2025-02-01' })).toEqual([
      ['deadline', 'warning', '“报告日期”为2025年2月1日，晚于规定的2025年1月31日'],
    ]);
    expect(rules(bureau, '', { date: '2025-01-31' })).toEqual([]);
    expect(rules({ name: '会同县', level: 'government' }, '', { date: '2025-03-31' })).toEqual([]);
    expect(rules({ name: '甲中心', level: 'other' }, '', { date: '2025-12-31' })).toEqual([]);
    expect(rules(bureau, '', { date: '2025-2-1' })).toEqual([]);
    expect(rules(bureau, '', { date: '2024-01-20' })).toEqual([
      ['date-early', 'warning', '“报告日期”为2024年1月20日，报告年度 2024 的统计到2024年12月31日为止，日期或年度有误'],
    ]);
    expect(rules(bureau, '', { date: '2024-12-31' })).toEqual([]);
  });
});
