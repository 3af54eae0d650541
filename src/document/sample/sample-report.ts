/** Invents a complete report in a format, for formats without an example: agency, figures and dates are made up. */
import { emptyReport, type AgencyLevel, type Report } from '../../report/report';
import type { Format } from '../../template/format';
import type { Template } from '../../template/schema';
import { sampleFigures } from './sample-figures';
import { SAMPLE_AGENCIES, sampleField, sampleParagraph } from './messages';

/** Most agencies that report are departments. */
const DEFAULT_LEVEL: AgencyLevel = 'department';

function sampleFields(template: Template, year: number): Record<string, string> {
  return Object.fromEntries(
    template.fields.map(({ id, label, type }) => [id, type === 'date' ? `${year + 1}-01-20` : sampleField(label)]),
  );
}

/** Narratives with standard sentences are left to them. */
function sampleNarrative({ sections }: Template): Report['narrative'] {
  const entries = sections.flatMap(({ content }) =>
    content.flatMap((part): [string, string[]][] =>
      'narrative' in part && part.standard === undefined ? [[part.narrative, [sampleParagraph]]] : [],
    ),
  );
  return Object.fromEntries(entries);
}

/** A report of the last year for which the format holds (of the first, while it is in force). */
export function sampleReport(format: Format): Report {
  const { template } = format;
  const [level = DEFAULT_LEVEL] = template.levels ?? [];
  const year = template.years.to ?? template.years.from;
  return {
    ...emptyReport(template.id, { name: SAMPLE_AGENCIES[level], level }, year),
    fields: sampleFields(template, year),
    narrative: sampleNarrative(template),
    cells: sampleFigures(format),
  };
}
