/** Checks one file after another with every format at hand; what the workers do, and the page where there are none. */
import { version } from '../../../package.json';
import vocabulary from '../../../templates/vocabulary.yaml';
import { checkAgain } from '../../batch/check-again';
import { brokenRow, readAndCheckReport } from '../../batch/read-and-check';
import { readUnitList } from '../../batch/expected-units';
import type { BatchKnown } from '../../batch/read-file';
import { loadFormat } from '../../catalogue/catalogue';
import { formatOf } from '../../catalogue/format-of';
import { templateSummaries } from '../../catalogue/summaries';
import { fileKind } from '../../read/kind';
import { MAX_FILE_BYTES } from '../../read/limits';
import type { TemplateFile } from '../../report/draft';
import { bytesHash, textHash } from '../../report/text-hash';
import type { Format } from '../../template/format';
import { checkingMessages as messages } from './messages';
import type { Answer, CheckerSetup, Task } from './task';

export type Checker = (task: Task) => Promise<Answer>;

interface Knowledge {
  known: BatchKnown;
  /** Digest of all that decides what is found in a file: formats, vocabulary, the program's version. */
  rules: string;
}

/** The agency's own formats, as far as they can be read. */
async function ownFormats(templates: readonly TemplateFile[]): Promise<{ file: TemplateFile; format: Format }[]> {
  const opened = await Promise.all(
    templates.map((file) =>
      formatOf('', file).then(
        (format) => [{ file, format }],
        () => [],
      ),
    ),
  );
  return opened.flat();
}

async function loadKnowledge({ templates }: CheckerSetup): Promise<Knowledge> {
  const [formats, own] = await Promise.all([Promise.all(templateSummaries.map(({ id }) => loadFormat(id))), ownFormats(templates)]);
  const openTemplate: BatchKnown['openTemplate'] = async (file) => (await import('../../catalogue/template-file')).readTemplateFile(file);
  const all = [...formats, ...own.map(({ format }) => format)];
  const ownTemplates = new Map(own.map(({ file, format }) => [format.template.id, file]));
  return {
    known: { formats: all, vocabulary, openTemplate, ownTemplates },
    rules: textHash(JSON.stringify([version, vocabulary, ...all.map(({ template }) => template)])),
  };
}

/** The file's bytes, of a larger one than is read one more than that. Rejects when the file has gone. */
async function bytesOf(content: Blob): Promise<Uint8Array> {
  return new Uint8Array(await content.slice(0, MAX_FILE_BYTES + 1).arrayBuffer());
}

/** Loads all formats, which takes a while. */
export async function createChecker(setup: CheckerSetup): Promise<Checker> {
  const { known, rules } = await loadKnowledge(setup);

  async function check({ file, content, known: others }: Task & { kind: 'check' }): Promise<Answer> {
    const broken = (reason: string): Answer => ({ kind: 'outcome', outcome: { row: brokenRow(file, null, rules, [reason]), report: null } });
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(content);
    } catch {
      return broken(messages.unreadable);
    }
    if (bytes.length > MAX_FILE_BYTES) return broken(fileKind(bytes).problem?.message ?? messages.unreadable);
    const hash = bytesHash(bytes);
    const same = others.find((other) => other.hash === hash);
    if (same?.rules === rules) return { kind: 'same', file: same.file };
    return { kind: 'outcome', outcome: await readAndCheckReport({ name: same?.file ?? file, bytes }, rules, known) };
  }

  async function units({ file, content }: Task & { kind: 'units' }): Promise<Answer> {
    try {
      return { kind: 'units', list: await readUnitList(await bytesOf(content), file) };
    } catch {
      return { kind: 'units', list: { units: null, problem: messages.unreadable } };
    }
  }

  return async (task) => {
    switch (task.kind) {
      case 'check':
        return check(task);
      case 'compare':
        return { kind: 'compared', row: await checkAgain(task.again, task.last, known) };
      case 'units':
        return units(task);
    }
  };
}
