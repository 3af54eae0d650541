/** What the app knows of its formats from the start: title, source and years, without the formats themselves. */
import type { TemplateSummary } from '../template/choose';

const summaries = import.meta.glob<TemplateSummary>('../../templates/*/template.yaml', {
  query: '?summary',
  import: 'default',
  eager: true,
});

/** Every template, the latest format first. */
export const templateSummaries: readonly TemplateSummary[] = Object.values(summaries).sort(
  (a, b) => b.years.from - a.years.from || a.id.localeCompare(b.id),
);
