/** `gongkai sheet`: the check sheet (核对表), to print and sign. */
import { audit } from '../../audit/audit';
import { checkSheet } from '../../check-sheet/check-sheet';
import { renderCheckSheet } from '../../check-sheet/render-check-sheet';
import { chinaTime } from '../../report/china-time';
import { epochTime, explicitTime } from '../build-time';
import type { Command } from '../command';
import { FONTS, fontScheme } from '../font-option';
import { SHEET, TEMPLATE_OPTION } from '../help-messages';
import { InputError } from '../input-error';
import { sameAsInput, unknownEnding, written } from '../messages';
import { endingOf, writeOutput } from '../output-file';
import { readReport } from '../report-input';
import { readVocabulary } from '../template-library';
import { createPrinter } from '../terminal';

export const sheetCommand: Command = {
  name: 'sheet',
  summary: SHEET.summary,
  operands: ['FILE'],
  options: {
    output: { short: 'o', value: 'OUT', required: true, help: SHEET.output },
    previous: { value: 'FILE', help: SHEET.previous },
    template: { value: 'FILE', help: TEMPLATE_OPTION },
    fonts: FONTS,
    time: { value: 'ISO', help: SHEET.time },
  },
  notes: SHEET.notes,
  async run({ operands: [file = ''], values }, io) {
    const output = values.get('output') ?? '';
    const form = endingOf(output);
    if (form === null) throw new InputError(unknownEnding(output));
    const asked = explicitTime(values.get('time'));
    const fonts = fontScheme(values.get('fonts'));
    const previous = values.get('previous');
    const { revision, ...read } = await readReport(file, io, { previous, template: values.get('template') });
    for (const source of [file, previous]) {
      if (source !== undefined && (await io.isSameFile(output, source))) throw new InputError(sameAsInput(output));
    }

    // Unlike a report, a sheet says when it was made: the report's own date would be untrue.
    const time = asked?.time ?? epochTime(io) ?? io.now();
    const input = { ...read, vocabulary: readVocabulary(io) };
    const sheet = checkSheet(input, audit(input), { revision, time: asked?.published ?? chinaTime(time) });
    await writeOutput(output, await renderCheckSheet(sheet, form, { time, fonts }), io);
    createPrinter(io.stdout, io.env).line(written(output));
    return 0;
  },
};
