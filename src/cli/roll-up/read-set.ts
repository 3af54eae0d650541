/** Reads the files of a roll-up one after another: the reports, and what could not be read. */
import { version } from '../../../package.json';
import type { BrokenRow } from '../../batch/batch-row';
import { brokenRow, readAndCheckReport } from '../../batch/read-and-check';
import type { BatchKnown } from '../../batch/read-file';
import { fileKind } from '../../read/kind';
import { MAX_FILE_BYTES } from '../../read/limits';
import type { SurveyedReport } from '../../survey/surveyed-report';
import type { Format } from '../../template/format';
import { loadKnown } from '../batch/checker';
import type { CliIo } from '../io';
import { failureText, unreadableFile } from '../messages';
import { rulesVersion } from '../template-library';

export interface ReadSet {
  /** Loaded when it is first asked for, which takes a while. */
  known: () => BatchKnown;
  read: (file: string) => Promise<SurveyedReport | BrokenRow>;
}

export function isBroken(read: SurveyedReport | BrokenRow): read is BrokenRow {
  return 'state' in read;
}

export function openSet(io: CliIo): ReadSet {
  let loaded: BatchKnown | null = null;
  const known = (): BatchKnown => (loaded ??= loadKnown(io.templateFolder));
  const rules = rulesVersion(version, io);
  /** Formats of agencies' own by their text. */
  const own = new Map<string, Format>();

  async function formatOf(id: string, template: SurveyedReport['template']): Promise<Format | undefined> {
    if (template === null) return known().formats.find((format) => format.template.id === id);
    const format = own.get(template.source) ?? (await known().openTemplate(template)).format ?? undefined;
    if (format) own.set(template.source, format);
    return format;
  }

  return {
    known,
    async read(file) {
      let bytes: Uint8Array;
      try {
        bytes = await io.readFile(file, MAX_FILE_BYTES);
      } catch (error) {
        return brokenRow(file, null, rules, [unreadableFile(file, failureText(error))]);
      }
      if (bytes.length > MAX_FILE_BYTES) return brokenRow(file, null, rules, [fileKind(bytes).problem?.message ?? '']);
      const outcome = await readAndCheckReport({ name: file, bytes }, rules, known());
      if (outcome.report === null) return outcome.row;
      const format = await formatOf(outcome.report.template, outcome.template);
      return format ? { ...outcome, format } : brokenRow(file, null, rules, [outcome.report.template]);
    },
  };
}
