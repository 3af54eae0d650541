/** `gongkai check`: what the checker says of a report, for people and for programs. */
import { solveAudit } from '../../audit/solve-audit';
import { summarise } from '../../check/check-report';
import { checkJson } from '../check-json';
import type { Command } from '../command';
import { CHECK, TEMPLATE_OPTION } from '../help-messages';
import { printCheck } from '../print-check';
import { readReport } from '../report-input';
import { loadSolver } from '../solver';
import { readVocabulary } from '../template-library';
import { createPrinter, printJson } from '../terminal';

export const checkCommand: Command = {
  name: 'check',
  summary: CHECK.summary,
  operands: ['FILE'],
  options: {
    json: { help: CHECK.json },
    previous: { value: 'FILE', help: CHECK.previous },
    template: { value: 'FILE', help: TEMPLATE_OPTION },
  },
  notes: CHECK.notes,
  async run({ operands: [file = ''], switches, values }, io) {
    const beside = { previous: values.get('previous'), template: values.get('template') };
    const input = await readReport(file, io, beside);
    const result = await solveAudit({ ...input, vocabulary: readVocabulary(io) }, loadSolver);
    if (switches.has('json')) printJson(io.stdout, checkJson(input, result));
    else printCheck(input, result, createPrinter(io.stdout, io.env));
    return summarise(result.findings).error > 0 ? 1 : 0;
  },
};
