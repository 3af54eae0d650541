/** Which placeholders there are, and what a reader calls them. */
import { PLACEHOLDER } from './placeholders';
import type { Template } from './schema';

const NAMES: Readonly<Record<string, string>> = { agency: '机关名称', year: '报告年度', 'next-year': '下一年度' };
const BUILT_IN = Object.keys(NAMES);

/** The placeholder names in a line that the template does not know. */
export function unknownPlaceholders(line: string, template: Template): string[] {
  const known = new Set([...BUILT_IN, ...template.fields.map((field) => field.id)]);
  return [...line.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '').filter((name) => !known.has(name));
}

/** Names the placeholders of a line for a reader, e.g. 〔机关名称〕〔报告年度〕年政府信息公开工作年度报告. */
export function namePlaceholders(line: string, template: Template): string {
  return line.replace(
    PLACEHOLDER,
    (_, id: string) => `〔${NAMES[id] ?? template.fields.find((field) => field.id === id)?.label ?? id}〕`,
  );
}
