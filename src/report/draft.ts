/** A draft: a report being written, with what the workspace must know of it; also the content of a draft file. */
import type { Report } from './report';

/** The version of the shape below; migrations in `drafts/` lead older ones up to it. */
export const DRAFT_SCHEMA = 5;

/** What the id of a draft looks like. */
export const DRAFT_ID = /^[A-Za-z0-9-]{8,64}$/;

/** What a draft file says of itself, so that any JSON file can be told from ours. */
export const DRAFT_FILE_KIND = 'gongkai-draft';

/** Size above which a template file is refused unread: ten times the longest of the program's own. */
export const MAX_TEMPLATE_BYTES = 500_000;

/** A template file of an agency's own: its text is kept, so that a later version of the program reads it anew. */
export interface TemplateFile {
  name: string;
  source: string;
}

/** Another report beside a draft, with all that is needed to read it. */
export interface AttachedReport {
  report: Report;
  /** The template file, when its format does not come with the program. */
  template: TemplateFile | null;
  /** What the clerk knows it by: the name of a file or of a draft. */
  name: string;
}

export interface Draft {
  schema: typeof DRAFT_SCHEMA;
  id: string;
  /** Grows by one with every write. */
  revision: number;
  /** ISO 8601 times. */
  createdAt: string;
  savedAt: string;
  report: Report;
  /** Ids of the sections that the clerk called finished (本节已填完). */
  done: string[];
  /** The template file of the report, when its format does not come with the program. */
  template: TemplateFile | null;
  /** Last year's report, to compare with. */
  previous: AttachedReport | null;
  /** What was taken over from last year's report and nobody has touched since: addresses of cells, `field:<id>`. */
  prefilled: string[];
}

/** A draft file (.json): everything, so that export followed by import changes nothing. */
export interface DraftFile {
  kind: typeof DRAFT_FILE_KIND;
  draft: Draft;
}

/** The draft as the text of a draft file. */
export function draftFileText(draft: Draft): string {
  const file: DraftFile = { kind: DRAFT_FILE_KIND, draft };
  return `${JSON.stringify(file, null, 1)}\n`;
}
