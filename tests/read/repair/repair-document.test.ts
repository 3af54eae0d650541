/** Damaged text is repaired where that is certain, every kind of repair is said, and sound text is left alone. */
import { describe, expect, it } from 'vitest';
import type { ReadBlock, ReadDocument } from '../../../src/read/read-document';
import { gbk } from '../../../src/read/repair/gbk-bytes';
import { repairDocument } from '../../../src/read/repair/repair-document';

function documentOf(...texts: string[]): ReadDocument {
  return {
    properties: { title: '', agency: '', published: '' },
    blocks: texts.map(
      (text, index): ReadBlock => ({
        kind: 'paragraph',
        text,
        strong: false,
        from: { page: null, place: `第${index + 1}段` },
      }),
    ),
    embedded: null,
  };
}

interface Outcome {
  texts: string[];
  said: string[];
  properties: ReadDocument['properties'];
}

async function repaired(...texts: string[]): Promise<Outcome> {
  const { document, messages } = await repairDocument(documentOf(...texts));
  return {
    texts: document.blocks.map((block) => (block.kind === 'picture' ? '' : block.kind === 'table' ? '' : block.text)),
    said: messages.map(({ message }) => message),
    properties: document.properties,
  };
}

const SOUND = [
  '云溪县水利局2018年政府信息公开年度报告',
  '一、概述',
  '2018年,我局(含下属单位)主动公开信息120条(其中GDP数据3条)。联系人:张開(電話略)。',
  '（一）受理情况?',
  'OK (see above) – 50% ÷ 2',
];

it('sound text is left alone, also with a traditional name and Latin words in brackets', async () => {
  expect(await repaired(...SOUND)).toEqual({
    texts: SOUND,
    said: [],
    properties: { title: '', agency: '', published: '' },
  });
});

describe('pinyin in brackets', () => {
  it('is dropped where a text is full of it, with and without tones', async () => {
    const { texts, said } = await repaired('政府(fǔ)信(xìn)息公开(kāi)，我们(men)做好（hǎo）工作(GDP)。');
    expect(texts).toEqual(['政府信息公开，我们做好工作(GDP)。']);
    expect(said).toEqual(['删去了5处括号中的拼音，如“府(fǔ)”改为“府”。']);
  });

  it('stays where it explains a name', async () => {
    expect((await repaired('亳(bó)州市公开信息三条。')).said).toEqual([]);
  });
});

describe('traditional characters', () => {
  it('are made simplified where the whole text is traditional, in every place of the document', async () => {
    const source = documentOf('根據《條例》規定，現公佈本機關政府信息公開年度報告，電話見網站。');
    source.properties.title = '年度報告';
    source.blocks.push({
      kind: 'table',
      caption: '申請情況',
      rows: [{ cells: [{ text: '數量', column: 0, colspan: 1, rowspan: 1, header: false, key: '' }] }],
      from: { page: null, place: '第1个表' },
    });
    const { document, messages } = await repairDocument(source);
    expect(document.properties.title).toBe('年度报告');
    expect(document.blocks).toMatchObject([
      { text: '根据《条例》规定，现公布本机关政府信息公开年度报告，电话见网站。' },
      { caption: '申请情况', rows: [{ cells: [{ text: '数量' }] }] },
    ]);
    expect(messages[0]?.message).toMatch(/^将\d+个繁体字改为简体字，如“年度報告”改为“年度报告”/);
  });

  it('that a simplified text quotes stay', async () => {
    const text = '本机关公开电话，网站设专栏，对问题审议后发布《開報務辦區國》。办事、服务、报告、规划、条例、费用、复议、诉讼。';
    expect((await repaired(text)).texts).toEqual([text]);
  });

  it('of two meanings are read in their words', async () => {
    const { texts } = await repaired('經辦單位對複議發還、乾旱、皇后、頭髮、公里等問題進行審覈，開會評議。');
    expect(texts).toEqual(['经办单位对复议发还、干旱、皇后、头发、公里等问题进行审核，开会评议。']);
  });
});

describe('numbers of headings that were read one byte late', () => {
  it('are restored', async () => {
    const { texts, said } = await repaired('?。ㄈ╅_展政府网站考评。');
    expect(texts).toEqual(['（三）開展政府网站考评。']);
    expect(said).toEqual([
      '还原了1处错位造成的乱码，如“?。ㄈ╅_展政府网站考评。”改为“（三）開展政府网站考评。”。请核对。',
    ]);
  });

  /** What reading the bytes one late makes of a text whose misreading ends; private characters as they come. */
  function readLate(text: string): string {
    return `?${new TextDecoder('gb18030').decode((gbk().encode(text) ?? new Uint8Array()).subarray(1))}`;
  }

  const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];

  it.each([
    ['kept', (text: string) => text],
    ['lost', (text: string) => text.replace(/[\uE000-\uF8FF]/g, '')],
  ])('are restored in their order, their private characters %s', async (_, made) => {
    for (const indent of ['　', '　　']) {
      const originals = NUMBERS.map((number) => `（${number}）開展`);
      const { texts } = await repaired(...originals.map((text) => made(readLate(indent + text))));
      // All of them together are a traditional text.
      expect(texts).toEqual(originals.map((text) => text.replace('開', '开')));
    }
  });

  it('are left where two numbers make the same noise and neither follows', async () => {
    const noise = readLate('　（十三）開展').replace(/[\uE000-\uF8FF]/g, '');
    expect((await repaired('（四）其他', noise)).texts).toEqual(['（四）其他', noise]);
    expect((await repaired('（九）其他', noise)).texts).toEqual(['（九）其他', '（十）開展']);
    expect((await repaired('（十二）其他', noise)).texts).toEqual(['（十二）其他', '（十三）開展']);
  });

  it('are left, and said to be, where the noise does not lead back', async () => {
    const { texts, said } = await repaired('?。ㄈ╅啊展');
    expect(texts).toEqual(['?。ㄈ╅啊展']);
    expect(said).toEqual(['有1处像是乱码，无法确定原文，保留未改，如“?。ㄈ╅啊展”。请对照原件改正。']);
  });
});

describe('text in a wrong encoding', () => {
  const original = '政府信息公开工作年度报告';
  const utf8 = new TextEncoder().encode(original);
  const latin = (bytes: Uint8Array): string => new TextDecoder('windows-1252').decode(bytes);

  it.each([
    ['UTF-8 as GBK', new TextDecoder('gb18030').decode(utf8)],
    ['UTF-8 as Windows-1252', latin(utf8)],
    ['GBK as Windows-1252', latin(gbk().encode(original) ?? new Uint8Array())],
  ])('is restored: %s', async (_, noise) => {
    const { texts, said } = await repaired('一、概述', noise);
    expect(texts).toEqual(['一、概述', original]);
    expect(said).toEqual([expect.stringContaining('还原了1处编码错误造成的乱码')]);
  });

  it('is left, and said to be, where bytes were lost', async () => {
    const noise = `${new TextDecoder('gb18030').decode(utf8).slice(0, 8)}?`;
    const { texts, said } = await repaired(noise, '锟斤拷锟斤拷');
    expect(texts).toEqual([noise, '锟斤拷锟斤拷']);
    expect(said[0]).toContain('有2处像是乱码');
  });
});

describe('lines of the page', () => {
  it('are dropped before, in and behind the report, and what they say of it is kept', async () => {
    const { texts, said, properties } = await repaired(
      '首页 > 信息公开 > 正文',
      '云溪县水利局2018年年度报告',
      '发布时间：2019-01-25 10:00 来源：县水利局 浏览次数：215 字号：【大 中 小】',
      '公开信息120条。',
      '附件加载中...',
      '云溪县水利局',
      '2019年1月20日',
      '【打印本页】【关闭窗口】',
      '相关信息',
      '县政府召开会议',
      '版权所有：云溪县人民政府',
    );
    expect(texts).toEqual(['云溪县水利局2018年年度报告', '公开信息120条。', '云溪县水利局', '2019年1月20日']);
    expect(said).toEqual(['略去了7行网页上与报告无关的文字，如“首页 > 信息公开 > 正文”。']);
    expect(properties).toEqual({ title: '', agency: '县水利局', published: '2019-01-25 10:00' });
  });

  it('that say there are further pages make a warning', async () => {
    const { texts, said } = await repaired('公开信息120条。', '上一页 [1] [2]');
    expect(texts).toEqual(['公开信息120条。']);
    expect(said[1]).toContain('这里只有其中一页');
  });

  it('are not found in what a report says of itself', async () => {
    const lines = [
      '四、相关信息',
      '网站访问量：23000次',
      '数据来源：统计台账',
      '全县网站均办理ICP备案和公网安备登记，标注网站标识码。',
      '扫一扫二维码，即可在手机上打开办事指南。',
      '首页设置了公开专栏',
      '相关信息',
      '公开信息120条。',
      '审核人：张三 填报人：李四',
      '联系电话：0736-7312025',
      '附件：年度报告.docx',
      '日期：2019年1月20日',
    ];
    expect((await repaired(...lines)).texts).toEqual(lines);
  });

  it('are not facts in the middle of a long report', async () => {
    const body = Array.from({ length: 20 }, (_, index) => `第${index}项公开信息三条。`);
    const lines = [...body, '浏览量：830', ...body];
    expect((await repaired(...lines)).texts).toEqual(lines);
  });
});

it('the embedded report is never repaired', async () => {
  const source = { ...documentOf('根據《條例》規定，開報務辦電話。'), embedded: '{"title":"開報務辦"}' };
  expect((await repairDocument(source)).document.embedded).toBe(source.embedded);
});
