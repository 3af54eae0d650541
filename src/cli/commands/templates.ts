/** `gongkai templates`: the formats at hand, and every mistake in those that do not load. */
import { InputError } from '../input-error';
import type { Command } from '../command';
import { TEMPLATES } from '../help-messages';
import { brokenTemplate, errorLine, levelsText, sourceText, yearSpan } from '../messages';
import { placeOf, readTemplates, summaryOf } from '../template-library';
import { createPrinter, printJson } from '../terminal';

const SCHEMA = 'gongkai/templates/1';

export const templatesCommand: Command = {
  name: 'templates',
  summary: TEMPLATES.summary,
  operands: [],
  options: { json: { help: TEMPLATES.json } },
  notes: TEMPLATES.notes,
  run({ switches }, io) {
    const read = readTemplates(io);
    const [last, ...others] = read.flatMap(({ problems }) => problems).reverse();
    if (last) {
      const errors = createPrinter(io.stderr, io.env);
      const lineOf = (problem: typeof last): string => brokenTemplate(placeOf(problem), problem.message, 0);
      for (const problem of others.reverse()) errors.line(errorLine(lineOf(problem)), 'red');
      throw new InputError(lineOf(last));
    }
    const summaries = read.flatMap(({ template }) => (template ? [summaryOf(template)] : []));
    if (switches.has('json')) {
      const templates = summaries.map(({ id, title, source, years, levels }) => ({
        id,
        title,
        source,
        years: { from: years.from, to: years.to ?? null },
        levels: levels ?? null,
      }));
      printJson(io.stdout, { schema: SCHEMA, templates });
      return Promise.resolve(0);
    }
    const printer = createPrinter(io.stdout, io.env);
    for (const { id, title, source, years, levels } of summaries) {
      printer.line(id, 'bold');
      printer.line(`  ${title}`);
      printer.line(`  ${yearSpan(years)}`);
      if (levels) printer.line(`  ${levelsText(levels)}`);
      printer.line(`  ${sourceText(source)}`, 'dim');
    }
    return Promise.resolve(0);
  },
};
