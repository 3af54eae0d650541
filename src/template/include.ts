/** Takes sections of other templates into one: an annex is written once and serves every format that ends with it. */
import { tableOf } from './content';
import type { Template } from './schema';

/** What of `other` comes along with these sections: their tables with rules, and its fields and relations of dates. */
function partsFor(other: Template, sections: readonly string[]): Template['sections'] {
  return other.sections.filter((section) => sections.includes(section.id));
}

/** Items of both lists, the first list's where an id is in both. */
function join<T extends { id: string }>(own: readonly T[], others: readonly T[]): T[] {
  const ids = new Set(own.map((each) => each.id));
  return [...own, ...others.filter((each) => !ids.has(each.id))];
}

/** The template with the named sections of another at its end. */
export function includeSections(template: Template, other: Template, sections: readonly string[]): Template {
  const taken = partsFor(other, sections);
  const tables = new Set(taken.flatMap((section) => section.content.flatMap((content) => tableOf(content) ?? [])));
  return {
    ...template,
    sections: [...template.sections, ...taken],
    tables: join(template.tables, other.tables.filter((table) => tables.has(table.id))),
    rules: [...template.rules, ...other.rules.filter((rule) => tables.has(rule.table))],
    fields: join(template.fields, other.fields),
    'date-rules': join(template['date-rules'], other['date-rules']),
  };
}
