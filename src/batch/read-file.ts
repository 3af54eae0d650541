/** Reads a report from the bytes of any file, with its format; what cannot be read says why. */
import type { FormattedReport } from '../audit/formatted-report';
import { importFile } from '../read/import';
import { importMessages } from '../read/import/messages';
import { fileKind, type ReadableKind } from '../read/kind';
import type { ReadMessage } from '../read/read-document';
import type { Known } from '../read/recognise/recognise';
import { visibleReport } from '../read/visible-report';
import type { AttachedReport, Draft, TemplateFile } from '../report/draft';
import type { Format } from '../template/format';
import type { CheckedRow } from './batch-row';
import { batchMessages as messages } from './messages';

/** What reading needs: the formats at hand, and a reader for template files that drafts bring along. */
export interface BatchKnown extends Known {
  openTemplate: (file: TemplateFile) => Promise<{ format: Format | null; problems: readonly { message: string }[] }>;
  /** Template files of the agency's own whose formats are among those at hand, by the format's id. */
  ownTemplates?: ReadonlyMap<string, TemplateFile>;
}

export interface ReadFile extends FormattedReport {
  /** The agency's own format; `null` for a format of the program. */
  template: TemplateFile | null;
  kind: ReadableKind;
  source: CheckedRow['source'];
  draft: CheckedRow['draft'];
  /** Last year's report that a draft brings along. */
  attached: (FormattedReport & { source: AttachedReport }) | null;
  /** Addresses of the figures that are not beyond doubt. */
  unsure: string[];
  changed: number;
  /** What the reader warns of. */
  remarks: string[];
}

export type ReadOutcome = { ok: true; read: ReadFile } | { ok: false; reasons: string[] };

const refused = (...reasons: string[]): ReadOutcome => ({ ok: false, reasons });

type Opened = { format: Format; problem: null } | { format: null; problem: string };

/** @param own the agency's own format, which a report brings along; `null` for one of those at hand */
export async function formatFor(id: string, own: TemplateFile | null, known: BatchKnown): Promise<Opened> {
  if (own === null || known.ownTemplates?.get(id)?.source === own.source) {
    const format = known.formats.find(({ template }) => template.id === id);
    return format ? { format, problem: null } : { format: null, problem: messages.unknownTemplate(id) };
  }
  const { format, problems } = await known.openTemplate(own);
  if (format === null) return { format, problem: messages.brokenTemplate(own.name, problems[0]?.message ?? '') };
  const is = format.template.id;
  return is === id ? { format, problem: null } : { format: null, problem: messages.otherTemplate(id, is) };
}

const PLAIN = { attached: null, draft: null, unsure: [], changed: 0, remarks: [] };

const warnings = (said: readonly ReadMessage[]): string[] => said.flatMap(({ severity, message }) => (severity === 'info' ? [] : [message]));

async function openDraft({ id, revision, report, template, previous }: Draft, known: BatchKnown): Promise<ReadOutcome> {
  const { format, problem } = await formatFor(report.template, template, known);
  if (format === null) return refused(problem);
  const last = previous && (await formatFor(previous.report.template, previous.template, known));
  const attached = previous && last?.format ? { report: previous.report, format: last.format, source: previous } : null;
  return { ok: true, read: { ...PLAIN, kind: 'json', source: 'draft', report, format, template, attached, draft: { id, revision } } };
}

/** @param name the file's name, for messages only, which do without its folders */
export async function readFile(bytes: Uint8Array, name: string, known: BatchKnown): Promise<ReadOutcome> {
  const { kind } = fileKind(bytes);
  const own = ({ template }: Format): TemplateFile | null => known.ownTemplates?.get(template.id) ?? null;
  const imported = await importFile(bytes, name.replace(/^.*[/\\]/, ''), known);
  if (kind === null || imported.kind === 'failed') return refused(...imported.messages.map(({ message }) => message));
  switch (imported.kind) {
    case 'draft':
      return openDraft(imported.draft, known);
    case 'report': {
      const { report } = imported;
      const { format, problem } = await formatFor(report.template, null, known);
      return format === null ? refused(problem) : { ok: true, read: { ...PLAIN, kind, source: 'report', report, format, template: own(format) } };
    }
    case 'embedded': {
      const { format, differences } = imported;
      // How much was changed since is told in figures.
      const remarks = warnings(imported.messages).filter((each) => each !== importMessages.differences(differences.length).message);
      const report = visibleReport(imported);
      return { ok: true, read: { ...PLAIN, kind, source: 'embedded', report, format, template: own(format), changed: differences.length, remarks } };
    }
    case 'recognised': {
      const { format, figures } = imported.recognised;
      const report = visibleReport(imported);
      // Any text can be taken for a report that leaves everything out; in a heap of files that helps nobody.
      if (report.agency.name === '' && [...figures.values()].every(({ printed }) => printed === '')) return refused(messages.noReport);
      const unsure = [...figures].flatMap(([key, { sure }]) => (sure ? [] : [key]));
      const remarks = warnings(imported.messages);
      return { ok: true, read: { ...PLAIN, kind, source: 'recognised', report, format, template: own(format), unsure, remarks } };
    }
  }
}
