/** Small spreadsheets written by hand. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetSource {
  name: string;
  /** What stands in `sheetData`. */
  data: string;
  merged?: string[];
  hidden?: boolean;
}

export interface BookSource {
  sheets: SheetSource[];
  strings?: string[];
  /** Format codes of the styles 1, 2 …; style 0 is plain. */
  formats?: string[];
  from1904?: boolean;
  others?: Record<string, string>;
}

const root = (name: string, content: string): string =>
  `<?xml version="1.0"?><${name} xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${content}</${name}>`;

export function makeXlsx({ sheets, strings = [], formats = [], from1904 = false, others = {} }: BookSource): Uint8Array {
  const list = sheets.map(({ name, hidden }, index) => {
    const state = hidden === true ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${state}/>`;
  });
  const targets = sheets.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index + 1}.xml"/>`);
  const codes = formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': root('workbook', `<workbookPr date1904="${Number(from1904)}"/><sheets>${list.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': root('sst', strings.map((text) => `<si>${text}</si>`).join('')),
    'xl/styles.xml': root(
      'styleSheet',
      `<numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs>`,
    ),
    ...Object.fromEntries(
      sheets.map(({ data, merged = [] }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        root('worksheet', `<sheetData>${data}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`),
      ]),
    ),
    ...others,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])));
}

/** A row of text and number cells from column A on; '' leaves a place out. */
export function row(number: number, ...values: (string | number)[]): string {
  const cells = values.map((value, index) => {
    const reference = `${String.fromCharCode(65 + index)}${number}`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${value}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}
