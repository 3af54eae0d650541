/** What rules are called in lists: a format's own by their titles, the program's checks by names of ours. */
import type { Format } from '../template/format';
import { CHECK_NAMES } from './check-names';

/** @returns the name of a rule; its id where nobody names it */
export function createRuleNames(formats: readonly Format[]): (rule: string) => string {
  const titles = new Map<string, string>();
  for (const { template } of new Set(formats)) {
    for (const { table, id, title } of template.rules) titles.set(`${table}/${id}`, title);
    for (const { id, title } of template['date-rules']) titles.set(id, title);
  }
  return (rule) => titles.get(rule) ?? CHECK_NAMES[rule] ?? rule;
}
