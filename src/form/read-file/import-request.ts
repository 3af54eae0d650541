/** What is asked of the worker that reads files, and what it answers. */
import type { TemplateFile } from '../../report/draft';
import type { Imported } from '../../read/import';

export interface ImportRequest {
  bytes: Uint8Array;
  name: string;
  /** Template files of the agency's own, whose formats may be recognised too. */
  templates: readonly TemplateFile[];
}

/** What was read, or that the worker itself failed. */
export type ImportAnswer = { imported: Imported } | { failed: true };
