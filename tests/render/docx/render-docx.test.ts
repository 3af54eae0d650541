// Holds the DOCX renderer to its promises about the file as a whole.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DRAFT_MARK } from '../../../src/render/docx/messages';
import { renderDocx } from '../../../src/render/docx/render-docx';
import { documentOf, filledDocument, templateIds } from '../../support/document-fixtures';
import { at, descendants, elements, openDocx, printed, textIn } from './support/open-docx';
import { paragraph, render, TIME, treeOf } from './support/trees';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('the same tree and time', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each(templateIds)('give the same bytes, whatever the clock and the time zone say (%s)', async (id) => {
    const tree = filledDocument(id);
    const atDesk = async (clock: string, zone: string): Promise<Uint8Array> => {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ now: new Date(clock), toFake: ['Date'] });
      return renderDocx(tree, { time: TIME, draft: false });
    };
    const first = await atDesk('2025-01-20T08:00:00Z', 'Asia/Shanghai');
    const second = await atDesk('2031-07-01T23:59:58Z', 'America/New_York');
    expect(second).toEqual(first);
  });
});

it('changes nothing but the properties when the time is another', async () => {
  const tree = documentOf('报告');
  const one = openDocx(await renderDocx(tree, { time: TIME, draft: false }));
  const other = openDocx(await renderDocx(tree, { time: new Date('2025-03-31T00:00:00Z'), draft: false }));
  expect(other.paths.filter((path) => other.text(path) !== one.text(path))).toEqual(['docProps/core.xml']);
});

it('does not change the tree', async () => {
  await expect(renderDocx(frozen(filledDocument('cn-2021')), { time: TIME, draft: true })).resolves.toBeDefined();
});

it('refuses a time that is none', async () => {
  await expect(renderDocx(treeOf(), { time: new Date(Number.NaN), draft: false })).rejects.toThrow(RangeError);
});

it('says in its properties what it is, whose, and when it was made', async () => {
  const tree = documentOf('');
  const properties = {
    ...tree.properties,
    title: '南山市2024年报告',
    agency: '南山市人民政府',
    subject: '2024年度政府信息公开',
    keywords: ['政府信息公开', '2024'],
  };
  const core = (await render({ ...tree, properties })).xml('docProps/core.xml');
  expect(Object.fromEntries(elements(core).map((each) => [each.name, textIn(each)]))).toEqual({
    'dc:title': '南山市2024年报告',
    'dc:subject': '2024年度政府信息公开',
    'dc:creator': '南山市人民政府',
    'cp:keywords': '政府信息公开;2024',
    'dc:language': 'zh-CN',
    'cp:lastModifiedBy': '南山市人民政府',
    'cp:revision': '1',
    'dcterms:created': '2025-01-20T08:30:15Z',
    'dcterms:modified': '2025-01-20T08:30:15Z',
  });
});

it('names no font but those of the layout and one that every Chinese system has', async () => {
  const tree = documentOf('报告');
  const file = await render(tree, true);
  const attribute = /(?:typeface|w:ascii|w:hAnsi|w:eastAsia|w:cs)="([^"]+)"|<w:font w:name="([^"]+)"/g;
  const named = file.paths
    .filter((path) => path.endsWith('.xml') && path !== 'word/settings.xml')
    .flatMap((path) => [...file.text(path).replace(/<w:lang [^>]*>/g, '').matchAll(attribute)])
    .map(([, inUse, listed]) => inUse ?? listed);
  expect(new Set(named)).toEqual(new Set([...Object.values(tree.layout.fonts), '宋体']));
});

it('opens as a current Chinese document, not in compatibility mode', async () => {
  const settings = (await render(treeOf())).xml('word/settings.xml');
  const modes = elements(at(settings, 'w:compat'), 'w:compatSetting');
  const mode = modes.find(({ attributes }) => attributes['w:name'] === 'compatibilityMode');
  expect(mode?.attributes['w:val']).toBe('15');
  expect(at(settings, 'w:themeFontLang').attributes['w:eastAsia']).toBe('zh-CN');
});

describe('a draft', () => {
  it('is marked on odd and even pages', async () => {
    const file = await render(treeOf(paragraph('正文')), true);
    const section = at(file.xml('word/document.xml'), 'w:body', 'w:sectPr');
    const kinds = elements(section, 'w:headerReference').map(({ attributes }) => attributes['w:type']);
    expect(kinds.sort()).toEqual(['default', 'even']);
    expect(['word/header1.xml', 'word/header2.xml'].map((path) => printed(file.xml(path)))).toEqual([
      DRAFT_MARK,
      DRAFT_MARK,
    ]);
  });

  it('is nowhere mentioned in a finished report', async () => {
    const file = await render(treeOf(paragraph('正文')));
    expect(file.paths.filter((path) => file.text(path).includes(DRAFT_MARK))).toEqual([]);
  });
});

it('keeps every block in its place', async () => {
  const tree = filledDocument('cn-2021');
  const { body } = await render(tree);
  const tables = tree.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  expect(body.filter(({ name }) => name === 'w:tbl')).toHaveLength(tables.length);
  const texts = tree.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'title':
        return [block.lines.join('\n')];
      case 'heading':
      case 'line':
        return [block.text];
      case 'paragraph':
        return [block.lead + block.text];
      case 'table':
        return [block.rows.flatMap((row) => row.cells.map(({ text }) => text)).join('|')];
      case 'figure':
    case 'picture':
        return [block.caption];
      case 'signature':
        return block.lines;
    }
  });
  const found = body.map((element) =>
    element.name === 'w:tbl'
      ? descendants(element, 'w:tc')
          .filter((each) => !descendants(each, 'w:vMerge').some(({ attributes }) => attributes['w:val'] === undefined))
          .map(printed)
          .join('|')
      : printed(element),
  );
  expect(found).toEqual(texts);
});

it('makes a file of a document without blocks', async () => {
  expect((await render(treeOf())).body).toEqual([]);
});
