/** Names of exported files. */
import { expect, test } from 'vitest';
import { fileName } from '../../../src/form/deliver/draft-deliverable';

const TITLE = '云溪市自然资源局2025年政府信息公开工作年度报告';

test('a file is called by the title of the report', () => {
  expect(fileName(TITLE, 'docx', false)).toBe(`${TITLE}.docx`);
});

test('a report with open errors is called a draft', () => {
  expect(fileName(TITLE, 'html', true)).toBe(`${TITLE}（草稿）.html`);
});

test('characters that file systems refuse are left out', () => {
  const name = fileName('甲/乙\\丙:丁*戊?己"庚<辛>壬|癸 2025年报告', 'docx', false);
  expect(name).not.toMatch(/[\\/:*?"<>|]/);
  expect(name).toMatch(/^甲.*2025年报告\.docx$/);
});

test('a title without a word still gives a name', () => {
  expect(fileName(' ', 'docx', false)).toBe('政府信息公开工作年度报告.docx');
});
