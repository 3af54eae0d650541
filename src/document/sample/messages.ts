/** Every word of an invented report, and what is said of where a sample comes from. */
import type { AgencyLevel } from '../../report/report';
import type { SampleOrigin } from './sample';

/** No such places. */
export const SAMPLE_AGENCIES: Readonly<Record<AgencyLevel, string>> = {
  government: '云溪县人民政府',
  department: '云溪县水利局',
  township: '云溪县青石镇人民政府',
  other: '云溪县产业园管理委员会',
};

export const sampleField = (label: string): string => `（${label}）`;
export const sampleParagraph = '（这一部分的文字由各机关根据本年度的工作撰写。）';

export const SAMPLE_ORIGINS: Readonly<Record<SampleOrigin, string>> = {
  example: '机关和内容都是虚构的。',
  published: '录自公开发布的报告，文字和数字照原文，原文中的差错也在。',
  invented: '机关和数字都是虚构的，数字符合这个模板的勾稽关系；没有标准表述的文字要由各机关自己写。',
};
