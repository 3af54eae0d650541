// Promises that what is copied in Word, WPS or a browser comes in as paragraphs with their numbering, tables and pictures, and nothing else.
import { describe, expect, test } from 'vitest';
import { pastedBlocks } from '../../../src/form/rich-text/paste/pasted-blocks';
import { pastedLines } from '../../../src/form/rich-text/paste/pasted-text';

const paragraphs = (markup: string) => pastedBlocks(markup)?.blocks;

/** As Word on Windows puts it on the clipboard, its style sheet shortened. */
const word = (body: string) => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- @font-face {font-family:宋体;} p.MsoNormal {margin:0cm; mso-style-parent:"";} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'>
<!--StartFragment-->
${body}
<!--EndFragment-->
</body></html>`;

/** As WPS puts it there. */
const wps = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta name="Generator" content="WPS Office"/><style>@font-face{font-family:"仿宋_GB2312";}p.MsoNormal{mso-style-name:正文;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

describe('from Word', () => {
  test('paragraphs and headings of any style, one each', () => {
    const body = `<h1><span lang=EN-US style='mso-bidi-font-size:22.0pt'>（一）</span><span style='font-family:黑体'>主动公开情况</span><o:p></o:p></h1>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;
font-family:仿宋_GB2312'>全年公开信息<span lang=EN-US>1263</span>条，其中规范性文件
<span lang=EN-US>5</span>件。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><b>1.清理失效文件。</b></p>`;
    expect(paragraphs(word(body))).toEqual(['（一）主动公开情况', '全年公开信息1263条，其中规范性文件5件。', '1.清理失效文件。']);
  });

  test('list numbers as text, without the gap after them', () => {
    const item = (number: string, text: string) => `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-36.0pt;
mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:楷体;mso-bidi-font-family:楷体'><span style='mso-list:
Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
style='font-family:楷体'>${text}<span lang=EN-US><o:p></o:p></span></span></p>`;
    expect(paragraphs(word(item('（一）', '组织领导') + item('1.', '建章立制') + item('（1）', '修订指南') + item('a)', '其他')))).toEqual([
      '（一）组织领导',
      '1.建章立制',
      '（1）修订指南',
      'a)其他',
    ]);
  });

  test('bullets are looks, in whatever font', () => {
    const item = (font: string, bullet: string) => `<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=EN-US style='font-family:${font}'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]>开展培训</p>`;
    const bullets = item('Wingdings', 'l') + item('Symbol', '·') + item('Wingdings', 'Ø') + item('宋体', '●');
    expect(paragraphs(word(bullets))).toEqual(['开展培训', '开展培训', '开展培训', '开展培训']);
  });

  test('what was deleted while changes were tracked, comments and signs of footnotes stay away', () => {
    const body = `<p class=MsoNormal>全年公开<span class=msoDel><del cite="mailto:a" datetime="2026-01-05T09:00">12</del></span><span
class=msoIns><ins>15</ins></span>条<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[甲1]</a></span>。<a
href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a></p>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p>脚注</p></div></div>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p>批注</p></div></div>`;
    expect(paragraphs(word(body))).toEqual(['全年公开15条。']);
  });

  test('line breaks make paragraphs; hand-made indents, soft hyphens and characters without width go', () => {
    const body = `<p class=MsoNormal>\u3000\u3000第一行<br>
&nbsp;&nbsp;&nbsp;&nbsp;第二行&shy;末</p><p class=MsoNormal>（二）\u3000\u3000依申请\u200b公开\ufeff</p>`;
    expect(paragraphs(word(body))).toEqual(['第一行', '第二行末', '（二）依申请公开']);
  });

  const cell = (text: string) => `<td width=100 style='border:solid'><p class=MsoNormal>${text}<o:p></o:p></p></td>`;
  const row = (...texts: string[]) => `<tr style='mso-yfti-irow:0'>${texts.map(cell).join('')}</tr>`;
  const grid = (...rows: string[]) => `<table class=MsoTableGrid border=1>${rows.join('')}</table>`;

  test('tables stay tables, their captions in words alone, their first row a header where it reads as one', () => {
    const body = `<p class=MsoNormal>情况如下：</p><p class=MsoCaption>表 <span>2</span>\u3000来信来源</p>${grid(row('来源', '网络', '信函'), row('件数', '12', '3'))}<p class=MsoNormal>完。</p>${grid(row('甲', '1'), row('乙', '2'))}`;
    expect(pastedBlocks(word(body))).toEqual({
      blocks: [
        '情况如下：',
        { table: { caption: '来信来源', header: true, rows: [['来源', '网络', '信函'], ['件数', '12', '3']] } },
        '完。',
        { table: { caption: '', header: false, rows: [['甲', '1'], ['乙', '2']] } },
      ],
      tables: 0,
      pictures: 0,
    });
  });

  test('a merged cell stands in the first of its places; a table that a text cannot hold comes row by row and is counted', () => {
    const merged = `<table><tr><td colspan=2>合计</td><td>3</td></tr><tr><td>甲</td><td>乙</td><td>丙</td></tr></table>`;
    expect(paragraphs(word(merged))).toEqual([{ table: { caption: '', header: false, rows: [['合计', '', '3'], ['甲', '乙', '丙']] } }]);
    const wide = grid(row(...Array.from({ length: 51 }, (_, index) => String(index))));
    expect(pastedBlocks(word(wide))).toMatchObject({ blocks: [expect.stringContaining('0：1；2') as string], tables: 1 });
  });

  test('pictures whose bytes are there are taken with their captions, others are counted', () => {
    const body = `<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="a.png"/></v:shape><![endif]--><![if !vml]><img width=3 height=4 src="file:///C:/a.png"><![endif]></p>
<p><img src="data:image/png;base64,AAAA" alt="培训"></p><p class=MsoCaption>图1：培训现场</p>`;
    expect(pastedBlocks(word(body))).toEqual({
      blocks: [{ address: 'data:image/png;base64,AAAA', caption: '培训现场', alternative: '培训' }],
      tables: 0,
      pictures: 1,
    });
  });
});

describe('from WPS', () => {
  test('paragraphs, list numbers and bullets', () => {
    const body = `<p class="MsoNormal" style="text-indent:32.0000pt;mso-char-indent-count:2.0000;"><b style="mso-bidi-font-weight:normal"><span
style="font-family:仿宋_GB2312;font-size:16.0000pt;"><font face="仿宋_GB2312">（三）政府信息管理</font></span></b><o:p></o:p></p>
<p class="MsoNormal" style="margin-left:0pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:仿宋_GB2312;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><![endif]><span><font face="仿宋_GB2312">修订指南</font></span></p>
<p class="MsoNormal" style="mso-list:l1 level1 lfo2;"><![if !supportLists]><span style="font-family:Wingdings;"><span style='mso-list:Ignore;'>l<span>&nbsp;</span></span></span><![endif]>更新目录</p>`;
    expect(paragraphs(wps(body))).toEqual(['（三）政府信息管理', '1.修订指南', '更新目录']);
  });
});

describe('from a web page', () => {
  test('numbered lists keep their numbers; scripts, forms and hidden parts stay away', () => {
    const body = `<div>一年来：<ol><li>公开</li><li>解读</li></ol><ul><li>回应</li></ul><script>x()</script><button>点击</button>
<p style="display:none">看不见</p><p onclick="x()"><a href="https://a.example">链接文字</a></p></div>`;
    expect(paragraphs(body)).toEqual(['一年来：', '1.公开', '2.解读', '回应', '链接文字']);
  });

  test('nothing comes of markup without text, or nested beyond reason', () => {
    expect(pastedBlocks('<img src="a.png">')).toBeNull();
    expect(pastedBlocks('<div>'.repeat(100_000))).toBeNull();
  });
});

test('plain text is a paragraph a line', () => {
  expect(pastedLines('\u3000\u3000甲\r\n\u00ad（一）乙\u00a0丙\n \n\u2028丁\v戊')).toEqual(['甲', '（一）乙 丙', '丁', '戊']);
});
