/** Verifies the standard sentences of a template: they parse, name only cells that exist, and read well when empty. */
import { previousFigures } from '../check/last-year';
import { createLedger } from '../check/ledger';
import { emptyReport } from '../report/report';
import type { TemplateFault } from '../template/fault';
import type { Format } from '../template/format';
import { standardParagraphs } from './standard';

const NO_VOCABULARY = { concepts: [], facets: [] };

/** The faults of all standard sentences, tried with every cell blank, 0, 1 and 2, with and without last year. */
export function verifySentences(format: Format): TemplateFault[] {
  const { template } = format;
  const report = emptyReport(template.id, { name: '某机关', level: 'other' }, template.years.from);
  const keys = [...format.cells.keys()].filter((key) => !format.computedBy.has(key));
  const trials = ['', '0', '1', '2'].flatMap((text) => {
    const ledger = createLedger(format, Object.fromEntries(keys.map((key) => [key, text])));
    return [ledger, createLedger(format, ledger.entries(), previousFigures(format, ledger, NO_VOCABULARY))];
  });
  return template.sections.flatMap((section, at) =>
    section.content.flatMap((content, index) => {
      if (!('narrative' in content) || content.standard === undefined) return [];
      const { standard } = content;
      try {
        for (const ledger of trials) {
          standardParagraphs(standard, report, ledger);
        }
        return [];
      } catch (error) {
        const message = `标准表述有误：${error instanceof Error ? error.message : String(error)}`;
        return [{ path: ['sections', at, 'content', index, 'standard'], message }];
      }
    }),
  );
}
