/** A rule as a person would say it, with the names of rows and columns instead of ids. */
import type { Format, RuleInstance, Side } from './format';
import type { Rule, Template } from './schema';

export const RELATIONS = { '=': '=', '<=': '≤', '>=': '≥' } as const;

function sideWords({ items, constant }: Side): string {
  const terms = items.map(({ name, last, coefficient }, index) => {
    const sign = coefficient < 0 ? '−' : index === 0 ? '' : '+';
    const factor = Math.abs(coefficient) === 1 ? '' : `${Math.abs(coefficient)} × `;
    return `${sign === '' ? '' : `${sign} `}${factor}${last ? '上年报告' : ''}“${name}”`;
  });
  if (constant !== 0 || terms.length === 0) terms.push(terms.length === 0 ? String(constant) : `+ ${constant}`);
  return terms.join(' ');
}

function places(rule: Rule, instances: readonly RuleInstance[]): string {
  if (rule.each === undefined) return '';
  const what = rule.each === 'row' ? '行' : '列';
  if (rule.only === undefined) return `每一${what}：`;
  return `${instances.map(({ place }) => `“${place ?? ''}”`).join('、')}${what}：`;
}

/** @returns e.g. 每一列：“本年新收” + “上年结转” = “办理结果总计” + “结转下年度继续办理” */
export function ruleWords(rule: Rule, format: Format): string {
  const instances = format.rules.filter((instance) => instance.rule === rule);
  const [first] = instances;
  if (!first) return rule.equation;
  return `${places(rule, instances)}${sideWords(first.left)} ${RELATIONS[first.relation]} ${sideWords(first.right)}`;
}

/** @returns e.g. “填报日期” = “报告日期” */
export function dateRuleWords({ left, relation, right }: Template['date-rules'][number], { fields }: Template): string {
  const name = (id: string): string => `“${fields.find((field) => field.id === id)?.label ?? id}”`;
  return `${name(left)} ${RELATIONS[relation]} ${name(right)}`;
}
