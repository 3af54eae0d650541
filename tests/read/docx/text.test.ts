/** What the text of a Word file comes to: breaks, symbols, fields, boxes, tracked changes, notes. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/read/docx/read-docx';
import { docxMessages } from '../../../src/read/docx/messages';
import { blocksOf, makeDocx, p, part, run, textsOf, tbl, tc, tr } from '../support/make-docx';

const messagesOf = (body: string): unknown => readDocx(makeDocx({ body })).messages;

describe('text', () => {
  it('keeps line ends and tabs, and drops page ends', () => {
    const body = '<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:br w:type="page"/></w:r></w:p>';
    expect(textsOf({ body })).toEqual(['一\n二\t三']);
  });

  it('reads symbols by their font, and says how many it does not know', () => {
    const sym = (font: string, code: string): string => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
    const body = `<w:p>${sym('Wingdings', 'F0FE')}${sym('Wingdings', 'F0A8')}${sym('宋体', '2611')}${sym('Webdings', 'F021')}</w:p>`;
    expect(textsOf({ body })).toEqual(['☑□☑\ufffd']);
    expect(messagesOf(body)).toEqual([docxMessages.symbols(1)]);
  });

  it('reads the text of links, form fields and insertions of fields, not their instructions', () => {
    const body =
      `<w:p><w:hyperlink>${run('链接')}</w:hyperlink>` +
      `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('7')}` +
      `<w:sdt><w:sdtPr/><w:sdtContent>${run('填好')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt></w:p>`;
    expect(textsOf({ body })).toEqual(['链接7填好']);
  });

  it('leaves pinyin above characters out', () => {
    const body = `<w:p><w:r><w:ruby><w:rt>${run('qū')}</w:rt><w:rubyBase>${run('区')}</w:rubyBase></w:ruby></w:r></w:p>`;
    expect(textsOf({ body })).toEqual(['区']);
  });

  it('leaves hidden text out and says so', () => {
    const body = `<w:p>${run('看得见')}${run('看不见', '<w:vanish/>')}</w:p>`;
    expect(textsOf({ body })).toEqual(['看得见']);
    expect(messagesOf(body)).toEqual([docxMessages.hidden]);
  });

  it('takes one of two versions of a text box, after its paragraph', () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const body =
      `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框内')}</w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('正文')}</w:p>${p('其后')}`;
    expect(textsOf({ body })).toEqual(['正文', '框内', '其后']);
    expect(blocksOf({ body }).map(({ from }) => from.place)).toEqual(['第1段', '第1段后的文本框', '第2段']);
  });

  it('is read whatever prefix the file gives its namespace, and in the strict form', () => {
    const strict = '<?xml version="1.0"?><n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:body><n:p><n:r><n:t>正文</n:t></n:r></n:p></n:body></n:document>';
    const file = makeDocx({ body: '', others: { 'word/document.xml': strict } });
    expect(readDocx(file).document?.blocks).toMatchObject([{ text: '正文' }]);
  });

  it('says that pictures, comments and embedded documents are not read', () => {
    const body = `<w:p>${run('正文')}<w:r><w:drawing><a:blip/></w:drawing><w:commentReference w:id="0"/></w:r></w:p><w:altChunk/>`;
    expect(messagesOf(body)).toEqual([docxMessages.comments, docxMessages.pictures(1), docxMessages.embeddedDocument]);
  });
});

describe('tracked changes', () => {
  it('are taken as accepted', () => {
    const body =
      `<w:p>${run('收到')}<w:del>${run('12')}</w:del><w:ins>${run('21')}</w:ins>${run('件')}</w:p>` +
      `<w:p><w:moveFrom>${run('移走')}</w:moveFrom>${run('留下')}</w:p><w:p><w:moveTo>${run('移来')}</w:moveTo></w:p>`;
    expect(textsOf({ body })).toEqual(['收到21件', '留下', '移来']);
    expect(messagesOf(body)).toEqual([docxMessages.changes]);
  });

  it('join a paragraph whose end was deleted to the next', () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半，')}</w:p>${p('后半。')}`;
    expect(textsOf({ body })).toEqual(['前半，后半。']);
  });

  it('leave the text of such a paragraph in its place when none follows', () => {
    const gone = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('文')}</w:p>`;
    const table = tbl(tr(tc(gone), tc(p('乙'))));
    expect(textsOf({ body: gone + table + p('中') + gone })).toEqual(['文', [['文', '乙']], '中', '文']);
  });

  it('take deleted rows and cells out of tables', () => {
    const body = tbl(
      tr(tc(p('甲')), tc(p('乙'), '<w:cellDel/>'), tc(p('丙'))),
      `<w:tr><w:trPr><w:del/></w:trPr>${tc(p('丁'))}${tc(p('戊'))}</w:tr>`,
      tr(tc(p('己')), tc(p('庚'))),
    );
    expect(textsOf({ body })).toEqual([[['甲', '丙'], ['己', '庚']]]);
  });

  it('do not bring former formatting back', () => {
    const body = `<w:p><w:pPr><w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange></w:pPr>${run('正文')}</w:p>`;
    expect(blocksOf({ body })).toMatchObject([{ kind: 'paragraph', text: '正文' }]);
  });
});

describe('notes', () => {
  const footnotes =
    `<w:footnote w:type="separator" w:id="-1">${p('———')}</w:footnote>` +
    `<w:footnote w:id="1">${p('甲注')}</w:footnote><w:footnote w:id="2">${p('没有引用')}</w:footnote><w:footnote w:id="3">${p('乙注')}</w:footnote>`;
  const body = `<w:p>${run('正文')}<w:r><w:footnoteReference w:id="3"/></w:r>${run('续')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;

  it('stand after the text, in the order in which it refers to them', () => {
    expect(textsOf({ body, footnotes })).toEqual(['正文续', '乙注', '甲注']);
    expect(blocksOf({ body, footnotes }).map(({ from }) => from.place)).toEqual(['第1段', '脚注1', '脚注2']);
  });

  it('are told of', () => {
    expect(readDocx(makeDocx({ body, footnotes })).messages).toEqual([docxMessages.notes(2)]);
  });
});

it('takes title and agency from the properties of the file', () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    '<dc:title>年度报告</dc:title><dc:creator>甲县水利局</dc:creator></cp:coreProperties>';
  const file = makeDocx({ body: p('正文'), others: { 'docProps/core.xml': core } });
  expect(readDocx(file).document?.properties).toEqual({ title: '年度报告', agency: '甲县水利局', published: '' });
});

it('reads a main part by another of its usual names', () => {
  const file = zipSync({ 'word/document2.xml': strToU8(part('document', `<w:body>${p('正文')}</w:body>`)) });
  expect(readDocx(file).document?.blocks).toMatchObject([{ text: '正文' }]);
});
