/** Documents for the renderers' tests: a full report in a real format, and one text put in every place there is. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { projectLibrary } from '../../scripts/project-templates';
import { chartsOf } from '../../src/charts/charts-of';
import { createLedger } from '../../src/check/ledger';
import { compose } from '../../src/document/compose';
import type { DocumentTree, TableCell } from '../../src/document/document';
import { emptyReport, type Report } from '../../src/report/report';
import type { Format } from '../../src/template/format';
import { formatOf } from './formats';

const TEMPLATES = path.resolve(import.meta.dirname, '../../templates');

/** Ids of the project's templates, by their folders. */
export const templateIds: readonly string[] = readdirSync(TEMPLATES).filter((name) =>
  existsSync(path.join(TEMPLATES, name, 'template.yaml')),
);

const PARAGRAPHS = [
  '2024年，本机关认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外，围绕群众关切推进政府信息公开，全年各项工作平稳有序。',
  '（一）主动公开。通过政府网站公开政府信息1263条，其中政策文件47条、政策解读26条，图解、视频等多种形式的解读占三分之二。',
  '（二）依申请公开。全年收到申请151件，均在法定期限内答复，申请渠道保持畅通，答复格式统一规范。',
  '（三）监督保障',
  '1.健全工作机制',
  '印发年度政务公开工作要点，明确责任分工和时限，每季度通报一次进展。',
  '2.加强业务培训。组织专题培训3次，培训人员216人次，覆盖全部街道和部门。',
  '（1）开展第三方评估。针对评估发现的12个问题逐项整改，整改情况向社会公布。',
];

/** A report with every paragraph level, every field and every figure that is not computed. */
function filledReport(format: Format): Report {
  const { template, cells, computedBy } = format;
  const report = emptyReport(template.id, { name: '南山市人民政府', level: 'government' }, template.years.to ?? 2024);
  for (const field of template.fields) report.fields[field.id] = field.type === 'date' ? '2025-01-23' : '张三';
  for (const { content } of template.sections) {
    for (const part of content) if ('narrative' in part) report.narrative[part.narrative] = PARAGRAPHS;
  }
  let next = 0;
  for (const cell of cells.values()) {
    if (computedBy.has(cell.key)) continue;
    next += 1;
    report.cells[cell.key] = cell.quantity === 'amount' ? '1234.567891' : String((next * 37) % 190);
  }
  return report;
}

const formats = new Map<string, Format>();

/** A full report of a template folder as a document, on request with its charts; a new one each time. */
export function filledDocument(templateId: string, { charts = false } = {}): DocumentTree {
  const format = formats.get(templateId) ?? formatOf(templateId);
  formats.set(templateId, format);
  const report = filledReport(format);
  const ledger = createLedger(format, report.cells);
  return compose(format, report, ledger, charts ? chartsOf(ledger, projectLibrary().vocabulary, report.year) : []);
}

function cell(part: Pick<TableCell, 'role' | 'text' | 'column'> & Partial<TableCell>): TableCell {
  return { colspan: 1, rowspan: 1, align: 'left', indent: 0, key: null, rowPath: [], columnPath: [], ...part };
}

/** A document with one block of each kind and each text of it the given one; only ids and fonts are fixed. */
export function documentOf(text: string): DocumentTree {
  return {
    properties: { title: text, agency: text, subject: text, keywords: [text], year: 2024, template: 'any' },
    layout: {
      margins: { top: 37, right: 26, bottom: 35, left: 28 },
      fonts: {
        body: '仿宋_GB2312',
        title: '方正小标宋简体',
        heading1: '黑体',
        heading2: '楷体_GB2312',
        table: '宋体',
        pageNumber: '宋体',
      },
    },
    blocks: [
      { kind: 'title', lines: [text] },
      { kind: 'heading', text, section: 'section', newPage: false },
      { kind: 'paragraph', level: 0, lead: '', text, narrative: 'narrative' },
      { kind: 'paragraph', level: 1, lead: text, text: '', narrative: 'narrative' },
      { kind: 'paragraph', level: 2, lead: text, text, narrative: 'narrative' },
      { kind: 'line', text, align: 'left', newPage: false, size: null },
      {
        kind: 'table',
        table: 'table',
        caption: text,
        title: text,
        newPage: false,
        widths: [2, 1, 1],
        size: 9,
        rowHeight: 7,
        headerRows: 1,
        rows: [
          {
            cells: [
              cell({ role: 'column-header', text, column: 0, colspan: 2 }),
              cell({ role: 'column-header', text, column: 2 }),
            ],
          },
          { cells: [cell({ role: 'band', text, column: 0, colspan: 3 })] },
          {
            cells: [
              cell({ role: 'row-header', text, column: 0 }),
              cell({ role: 'unit', text, column: 1 }),
              cell({ role: 'figure', text, column: 2, key: 'table/row/column', rowPath: [text], columnPath: [text] }),
            ],
          },
        ],
      },
      { kind: 'signature', lines: [text] },
    ],
  };
}
