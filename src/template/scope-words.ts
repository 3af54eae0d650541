/** For which report years and which agencies a format holds, in words. */
import type { AgencyLevel } from '../report/report';
import type { TemplateSummary } from './choose';

/** Levels of agency as formats name whom they are for. */
export const LEVEL_NAMES: Readonly<Record<AgencyLevel, string>> = {
  government: '县级以上人民政府',
  department: '县级以上人民政府部门',
  township: '乡镇人民政府、街道办事处',
  other: '其他机关',
};

/** The report years of a format, e.g. 2021 年度起. */
export function yearSpan({ from, to }: TemplateSummary['years']): string {
  if (to === undefined) return `${from} 年度起`;
  return from === to ? `${from} 年度` : `${from}–${to} 年度`;
}

/** @returns e.g. 县级以上人民政府、其他机关 */
export function levelNames(levels: readonly AgencyLevel[]): string {
  return levels.map((level) => LEVEL_NAMES[level]).join('、');
}
