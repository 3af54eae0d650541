/** Composes a report in its format to the document tree: every word and figure that is printed, and nothing else. */
import type { Chart } from '../charts/chart';
import { paragraphText } from '../check/figure-text';
import { createLedger, type Ledger } from '../check/ledger';
import { isParagraph, type NarrativeBlock } from '../report/narrative';
import type { Report } from '../report/report';
import type { Format } from '../template/format';
import { narrativeBlocks } from '../sentence/narrative-blocks';
import { fillPlaceholders } from '../template/placeholders';
import type { Content, Section } from '../template/schema';
import { createCaptions } from './captions';
import { composeNarrativeTable } from './compose-narrative-table';
import { composeTable } from './compose-table';
import type { DocumentBlock, DocumentTree } from './document';
import { splitNumbering } from './numbering';
import { placeFigures } from './place-figures';
import { breakTitle } from './title-lines';

/**
 * @param ledger the report's figures when they are at hand, else they are evaluated afresh
 * @param charts those that the report is to show
 */
export function compose(
  format: Format,
  report: Report,
  ledger: Ledger = createLedger(format, report.cells),
  charts: readonly Chart[] = [],
): DocumentTree {
  const { template } = format;
  const figures = placeFigures(template.sections, charts);
  const captions = createCaptions();
  const fill = (line: string): string => fillPlaceholders(line, template, report);

  function composeBlock(block: NarrativeBlock, narrative: string): DocumentBlock[] {
    if (isParagraph(block)) {
      const text = paragraphText(block, ledger).trim();
      return text === '' ? [] : [{ kind: 'paragraph', ...splitNumbering(text), narrative }];
    }
    if ('table' in block) return [composeNarrativeTable(block, captions.table(block.table.caption.trim()), narrative)];
    const { picture } = block;
    return [{ kind: 'picture', ...picture, caption: captions.figure(picture.caption.trim()), narrative }];
  }

  function composeContent(content: Content, newPage: boolean): DocumentBlock[] {
    if ('narrative' in content) {
      return narrativeBlocks(content, report, ledger).flatMap((block) => composeBlock(block, content.narrative));
    }
    if ('table' in content) {
      const table = template.tables.find((each) => each.id === content.table);
      return table ? [composeTable(table, report, ledger, newPage)] : [];
    }
    if ('lines' in content) {
      const { align, size = null } = content;
      return content.lines.map((line, index) => ({
        kind: 'line',
        text: fill(line),
        align,
        size,
        newPage: newPage && index === 0,
      }));
    }
    if ('figures' in content) return [];
    const lines = content.signature.map(fill).filter((line) => line !== '');
    return lines.length > 0 ? [{ kind: 'signature', lines }] : [];
  }

  function composeSection(section: Section): DocumentBlock[] {
    const newPage = section['new-page'];
    const heading: DocumentBlock[] =
      section.heading === undefined ? [] : [{ kind: 'heading', text: fill(section.heading), section: section.id, newPage }];
    return [
      ...heading,
      ...section.content.flatMap((content, index) =>
        composeContent(content, newPage && heading.length === 0 && index === 0),
      ),
      ...(figures.get(section) ?? []).map((chart): DocumentBlock => ({ kind: 'figure', caption: captions.figure(chart.title), chart })),
    ];
  }

  const title = fill(template.document.title);
  const { margins, fonts } = template.layout;
  return {
    properties: {
      title,
      agency: report.agency.name,
      subject: `${report.year}年度政府信息公开`,
      keywords: [report.agency.name, '政府信息公开', '年度报告', String(report.year)].filter((word) => word !== ''),
      year: report.year,
      template: template.id,
    },
    layout: {
      margins,
      fonts: {
        body: fonts.body,
        title: fonts.title,
        heading1: fonts['heading-1'],
        heading2: fonts['heading-2'],
        table: fonts.table,
        pageNumber: fonts['page-number'],
      },
    },
    blocks: [{ kind: 'title', lines: breakTitle(title) }, ...template.sections.flatMap(composeSection)],
  };
}
