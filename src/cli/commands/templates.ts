/** `gongkai templates`: the formats at hand, one of them in words, or the mistakes of a template file. */
import { MAX_TEMPLATE_BYTES } from '../../report/draft';
import type { TemplateProblem } from '../../template/load';
import { yearSpan } from '../../template/scope-words';
import type { Command } from '../command';
import { TEMPLATES } from '../help-messages';
import { InputError } from '../input-error';
import type { CliIo } from '../io';
import {
  brokenTemplate,
  errorLine,
  failureText,
  fineTemplate,
  levelsText,
  sourceText,
  tooLargeTemplate,
  unknownTemplateAct,
  unreadableFile,
} from '../messages';
import { checkTemplateText, loadFormat, placeOf, readTemplates, summaryOf } from '../template-library';
import { createPrinter, printJson } from '../terminal';
import { printFormat } from './template-details';

const SCHEMA = 'gongkai/templates/1';

/** Says every mistake; the last one becomes the command's own failure. */
function refuse(problems: readonly TemplateProblem[], io: CliIo): never {
  const errors = createPrinter(io.stderr, io.env);
  const lines = problems.map((problem) => brokenTemplate(placeOf(problem), problem.message, 0));
  for (const line of lines.slice(0, -1)) errors.line(errorLine(line), 'red');
  throw new InputError(lines[lines.length - 1] ?? '');
}

function list(json: boolean, io: CliIo): void {
  const read = readTemplates(io);
  const problems = read.flatMap((each) => each.problems);
  if (problems.length > 0) refuse(problems, io);
  const summaries = read.flatMap(({ template }) => (template ? [summaryOf(template)] : []));
  if (json) {
    const templates = summaries.map(({ id, title, source, years, levels }) => ({
      id,
      title,
      source,
      years: { from: years.from, to: years.to ?? null },
      levels: levels ?? null,
    }));
    printJson(io.stdout, { schema: SCHEMA, templates });
    return;
  }
  const printer = createPrinter(io.stdout, io.env);
  for (const { id, title, source, years, levels } of summaries) {
    printer.line(id, 'bold');
    printer.line(`  ${title}`);
    printer.line(`  ${yearSpan(years)}`);
    if (levels) printer.line(`  ${levelsText(levels)}`);
    printer.line(`  ${sourceText(source)}`, 'dim');
  }
}

async function check(file: string, io: CliIo): Promise<void> {
  const bytes = await io.readFile(file, MAX_TEMPLATE_BYTES).catch((error: unknown) => {
    throw new InputError(unreadableFile(file, failureText(error)));
  });
  if (bytes.length > MAX_TEMPLATE_BYTES) throw new InputError(tooLargeTemplate(file, MAX_TEMPLATE_BYTES / 1_000_000));
  const { format, problems } = checkTemplateText(new TextDecoder().decode(bytes), file, io);
  if (format === null) refuse(problems, io);
  const { sections, rules } = format.template;
  createPrinter(io.stdout, io.env).line(fineTemplate(file, sections.length, format.cells.size, rules.length));
}

export const templatesCommand: Command = {
  name: 'templates',
  summary: TEMPLATES.summary,
  operands: [],
  optional: ['show|check', 'ID|FILE'],
  options: { json: { help: TEMPLATES.json } },
  notes: TEMPLATES.notes,
  async run({ operands: [act, what], switches }, io) {
    if (act === undefined) list(switches.has('json'), io);
    else if (what === undefined || (act !== 'show' && act !== 'check')) throw new InputError(unknownTemplateAct(act));
    else if (act === 'show') printFormat(loadFormat(what, io), switches.has('json'), io);
    else await check(what, io);
    return 0;
  },
};
