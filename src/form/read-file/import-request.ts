/** What is asked of the worker that reads files; it answers with what was read. */
import type { TemplateFile } from '../../report/draft';

export interface ImportRequest {
  bytes: Uint8Array;
  name: string;
  /** Template files of the agency's own, whose formats may be recognised too. */
  templates: readonly TemplateFile[];
}
