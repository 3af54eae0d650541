/** `gongkai opinion`: the opinion on a report (审核意见) as a Word file with comments, or what there is to say of it as a workbook. */
import { solveAudit } from '../../audit/solve-audit';
import { compose } from '../../document/compose';
import { withFontScheme } from '../../document/font-scheme';
import { findingsWorkbook } from '../../opinion/findings-workbook';
import { renderOpinion } from '../../opinion/render-opinion';
import { epochTime, explicitTime } from '../build-time';
import type { Command } from '../command';
import { FONTS, fontScheme } from '../font-option';
import { OPINION, TEMPLATE_OPTION } from '../help-messages';
import { InputError } from '../input-error';
import { neitherWordNorBook, sameAsInput, written } from '../messages';
import { writeOutput } from '../output-file';
import { readReport } from '../report-input';
import { loadSolver } from '../solver';
import { readVocabulary } from '../template-library';
import { createPrinter } from '../terminal';

const ENDING = /.\.(docx|xlsx)$/i;

export const opinionCommand: Command = {
  name: 'opinion',
  summary: OPINION.summary,
  operands: ['FILE'],
  options: {
    output: { short: 'o', value: 'OUT', required: true, help: OPINION.output },
    previous: { value: 'FILE', help: OPINION.previous },
    template: { value: 'FILE', help: TEMPLATE_OPTION },
    fonts: FONTS,
    time: { value: 'ISO', help: OPINION.time },
  },
  notes: OPINION.notes,
  async run({ operands: [file = ''], values }, io) {
    const output = values.get('output') ?? '';
    const ending = ENDING.exec(output)?.[1]?.toLowerCase();
    if (ending === undefined) throw new InputError(neitherWordNorBook(output));
    const asked = explicitTime(values.get('time'));
    const fonts = fontScheme(values.get('fonts'));
    const previous = values.get('previous');
    const { format, report, ...read } = await readReport(file, io, { previous, template: values.get('template') });
    for (const source of [file, previous]) {
      if (source !== undefined && (await io.isSameFile(output, source))) throw new InputError(sameAsInput(output));
    }

    const audit = await solveAudit({ format, report, previous: read.previous, vocabulary: readVocabulary(io) }, loadSolver);
    const input = { format, report, audit };
    const time = asked?.time ?? epochTime(io) ?? io.now();
    const tree = withFontScheme(compose(format, report, audit.ledger), fonts);
    await writeOutput(output, await (ending === 'docx' ? renderOpinion(input, { time, tree }) : findingsWorkbook(input)), io);
    createPrinter(io.stdout, io.env).line(written(output));
    return 0;
  },
};
