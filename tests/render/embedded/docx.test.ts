/** A Word file carries its whole report and gives it back. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { EMBEDDED_NAMESPACE } from '../../../src/document/embedded-report';
import { docxMessages } from '../../../src/read/docx/messages';
import { readDocx } from '../../../src/read/docx/read-docx';
import { renderDocx } from '../../../src/render/docx/render-docx';
import { parseJson, parseReport } from '../../../src/report/parse-report';
import { emptyReport, REPORT_SCHEMA, type Report } from '../../../src/report/report';
import { arbitraryDraft } from '../../support/arbitrary-draft';
import { documentOf, filledDocument, templateIds } from '../../support/document-fixtures';
import { hasValidator, validate } from '../../support/docx-validator';
import { at, elements, openDocx, textIn } from '../docx/support/open-docx';

const TIME = new Date('2025-01-20T08:30:15Z');
const REPORT: Report = {
  ...emptyReport('cn-2021', { name: '甲县</report>水利局 & "乙"', level: 'department' }, 2025),
  narrative: { overview: ['一\u0000二\ud800三\u2028四\uffff]]>', [{ cell: 'a/b/c' }]] },
  cells: { 'a/b/c': '0' },
};

const render = (report?: Report): Promise<Uint8Array> =>
  renderDocx(documentOf('报告'), { time: TIME, draft: false, ...(report ? { report } : {}) });

/** The file with some of its parts changed or, with `null`, taken away. */
function changed(bytes: Uint8Array, change: Record<string, (text: string) => string | null>): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([path, content]): [string, Uint8Array][] => {
    const text = path in change ? (change[path]?.(strFromU8(content)) ?? null) : strFromU8(content);
    return text === null ? [] : [[path, strToU8(text)]];
  });
  return zipSync(Object.fromEntries(parts));
}

describe('the file', () => {
  it.runIf(hasValidator)('is valid', async () => {
    expect(validate(await render(REPORT))).toEqual([]);
  }, 30_000);

  it('is the same each time', async () => {
    expect(await render(REPORT)).toEqual(await render(REPORT));
  });

  it('says the version and the digest of the report in its properties', async () => {
    const file = openDocx(await render(REPORT));
    const { attributes } = file.xml('customXml/item1.xml');
    expect(attributes).toMatchObject({ xmlns: EMBEDDED_NAMESPACE, schema: String(REPORT_SCHEMA) });
    const properties = elements(file.xml('docProps/custom.xml')).map((each) => [
      each.attributes.name,
      ...elements(each).map(textIn),
    ]);
    expect(properties).toEqual([
      ['GongkaiReportSchema', String(REPORT_SCHEMA)],
      ['GongkaiReportDigest', attributes.digest],
    ]);
    expect(attributes.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('lists the part where Word looks for it', async () => {
    const file = openDocx(await render(REPORT));
    const targets = elements(file.xml('word/_rels/document.xml.rels')).map(({ attributes }) => attributes.Target);
    expect(targets).toContain('../customXml/item1.xml');
    expect(file.text('[Content_Types].xml')).toContain('/customXml/itemProps1.xml');
    expect(at(file.xml('customXml/itemProps1.xml'), 'ds:schemaRefs', 'ds:schemaRef').attributes['ds:uri']).toBe(EMBEDDED_NAMESPACE);
  });

  it('has none of it without a report', async () => {
    const file = openDocx(await render());
    expect(file.paths.filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(readDocx(await render()).document?.embedded).toBeNull();
  });
});

describe('read back', () => {
  it('the report is the same, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft, fc.constantFrom(...templateIds), async ({ report }, template) => {
        const bytes = await renderDocx(filledDocument(template), { time: TIME, draft: false, report });
        const { document, messages } = readDocx(bytes);
        expect(messages).toEqual([]);
        expect(parseReport(parseJson(document?.embedded ?? '').value)).toEqual({ value: report, problems: [] });
      }),
      { seed: 20250120, numRuns: 100 },
    );
  }, 120_000);

  it('a report that was changed on the way is not taken', async () => {
    const file = changed(await render(REPORT), { 'customXml/item1.xml': (text) => text.replace('"a/b/c":"0"', '"a/b/c":"1"') });
    expect(readDocx(file)).toMatchObject({ document: { embedded: null }, messages: [docxMessages.reportChanged] });
  });

  it('a report that does not belong to the file is not taken', async () => {
    const other = openDocx(await render({ ...REPORT, year: 2024 })).text('customXml/item1.xml');
    const file = changed(await render(REPORT), { 'customXml/item1.xml': () => other });
    expect(readDocx(file)).toMatchObject({ document: { embedded: null }, messages: [docxMessages.reportChanged] });
  });

  it('a report that another program dropped is missed', async () => {
    const file = changed(await render(REPORT), { 'customXml/item1.xml': () => null });
    expect(readDocx(file)).toMatchObject({ document: { embedded: null }, messages: [docxMessages.reportLost] });
  });

  it('custom XML of other programs is no report', async () => {
    const file = changed(await render(), {});
    const parts = { ...unzipSync(file), 'customXml/item7.xml': strToU8('<b:Sources xmlns:b="urn:other">文</b:Sources>') };
    expect(readDocx(zipSync(parts))).toMatchObject({ document: { embedded: null }, messages: [] });
  });
});
