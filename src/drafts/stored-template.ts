/** What the database holds of a template file of the agency's own. */
import type { TemplateFile } from '../report/draft';
import type { TemplateSummary } from '../template/choose';

export interface StoredTemplate extends TemplateSummary {
  file: TemplateFile;
  /** ISO 8601 time. */
  addedAt: string;
}
