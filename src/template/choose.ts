/** Chooses the format for a report: the year decides, then the agency's level. */
import type { AgencyLevel } from '../report/report';
import type { DeadlineRule } from './deadline';
import type { Template } from './schema';

/** What the catalogue knows of a template without loading it. */
export interface TemplateSummary {
  id: string;
  title: string;
  source: string;
  years: { from: number; to?: number | undefined };
  levels?: AgencyLevel[] | undefined;
  /** When its reports have to be published. */
  deadlines?: readonly DeadlineRule[] | undefined;
}

/** The part of a template by which it is chosen and that says when its reports are due. */
export function summaryOf({ id, title, source, years, levels, deadlines }: Template): TemplateSummary {
  const due = deadlines?.map((rule) => ({ by: rule.by, levels: rule.levels, source: rule.source }));
  return { id, title, source, years, ...(levels && { levels }), ...(due && { deadlines: due }) };
}

function holdsFor(summary: TemplateSummary, year: number, level: AgencyLevel): boolean {
  const { years, levels } = summary;
  return year >= years.from && year <= (years.to ?? Infinity) && (levels?.includes(level) ?? true);
}

/**
 * The templates for a report year and level, the most specific first: one made for the level before one for all, the
 * later format before the earlier. Empty when no format holds for the year.
 */
export function chooseTemplates(
  summaries: readonly TemplateSummary[],
  year: number,
  level: AgencyLevel,
): TemplateSummary[] {
  const specific = (summary: TemplateSummary): number => (summary.levels === undefined ? 1 : 0);
  return summaries
    .filter((summary) => holdsFor(summary, year, level))
    .sort((a, b) => specific(a) - specific(b) || b.years.from - a.years.from || a.id.localeCompare(b.id));
}
