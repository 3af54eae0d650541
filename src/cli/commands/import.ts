/** `gongkai import`: the report in a file of any readable kind, as a report file; what is not sure is said. */
import { nameOfCell } from '../../check/value-finding';
import { carryLastYearOver } from '../carry-over';
import type { Command } from '../command';
import { IMPORT, TEMPLATE_OPTION } from '../help-messages';
import { InputError } from '../input-error';
import { alreadyExists, imported, notJsonName, notSure, sameAsInput, unsureCount, yearFindingsHeading } from '../messages';
import { writeOutput } from '../output-file';
import { readReport } from '../report-input';
import { createPrinter } from '../terminal';

export const importCommand: Command = {
  name: 'import',
  summary: IMPORT.summary,
  operands: ['FILE'],
  options: {
    output: { short: 'o', value: 'REPORT.json', required: true, help: IMPORT.output },
    previous: { value: 'FILE', help: IMPORT.previous },
    template: { value: 'FILE', help: TEMPLATE_OPTION },
    force: { help: IMPORT.force },
  },
  notes: IMPORT.notes,
  async run({ operands: [file = ''], values, switches }, io) {
    const output = values.get('output') ?? '';
    if (!/.\.json$/i.test(output)) throw new InputError(notJsonName(output));
    if (await io.isSameFile(output, file)) throw new InputError(sameAsInput(output));
    if (!switches.has('force') && (await io.exists(output))) throw new InputError(alreadyExists(output));
    const previous = values.get('previous');
    if (previous !== undefined && (await io.isSameFile(output, previous))) throw new InputError(sameAsInput(output));
    const input = await readReport(file, io, { template: values.get('template'), previous });
    const { format, read } = input;
    // Last year's report that only came along with a draft changes nothing of it.
    const { report, filled, findings } = carryLastYearOver(previous === undefined ? { ...input, previous: null } : input, io);
    await writeOutput(output, `${JSON.stringify(report, null, 2)}\n`, io);

    createPrinter(io.stdout, io.env).line(imported(output, format.template.title, report.year));
    const remarks = createPrinter(io.stderr, io.env);
    for (const { severity, message } of read?.messages ?? []) {
      if (severity === 'info') remarks.line(message);
      else remarks.line(message, 'yellow');
    }
    // What was not found at all is named by the warnings.
    const unsure = read?.kind === 'recognised' ? [...read.recognised.figures].filter(([, { sure, printed }]) => !sure && printed !== '') : [];
    if (unsure.length > 0) remarks.line(unsureCount(unsure.length), 'yellow');
    for (const [key, { printed, text, from }] of unsure) {
      const cell = format.cells.get(key);
      if (cell) remarks.line(`  ${notSure(nameOfCell(cell, format), printed, text, from.place)}`);
    }
    for (const line of filled) remarks.line(line);
    if (findings.length > 0) remarks.line(yearFindingsHeading(findings.length), 'yellow');
    for (const { message } of findings) remarks.line(`  ${message}`);
    return 0;
  },
};
