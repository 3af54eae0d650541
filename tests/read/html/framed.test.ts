/** Whole reports in the frames of sites: nothing of the report is lost, and nothing of the frame is taken for it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/document/compose';
import { readHtml } from '../../../src/read/html/read-html';
import type { ReadBlock } from '../../../src/read/read-document';
import { renderFragment } from '../../../src/render/html/render-html';
import { filledDocument, templateIds } from '../../support/document-fixtures';
import { formatOf } from '../../support/formats';
import { reportFrom, root } from '../../template/templates/project-files';

const MENU = ['首页', '政务公开', '办事服务', '政民互动'].map((name) => `<li><a href="/x">${name}</a></li>`).join('');
const NEWS = Array.from({ length: 8 }, (_, index) => `<li><a href="/${index}">关于印发第${index}号文件的通知，请贯彻落实。</a></li>`);

/** How sites of different ages surround an article. */
const FRAMES: Record<string, (article: string) => string> = {
  divisions: (article) => `<!DOCTYPE html><html><head><title>年报_某县政府网</title></head><body>
    <div class="top"><ul>${MENU}</ul><div>今天是2025年3月20日 星期四</div></div>
    <div class="path">您的位置：<a href="/">首页</a> &gt; <a href="/a">公开</a> &gt; 正文</div>
    <div class="two"><div class="side"><h3>最新文件</h3><ul>${NEWS.join('')}</ul></div>
    <div class="text"><div class="tool">发布时间：2025-03-20 来源：县政府办 浏览次数：12 <a href="#">打印</a> <a href="#">关闭</a></div>
    <div class="TRS_Editor">${article}</div><div class="pages">上一篇：<a href="/p">某通知</a></div></div></div>
    <div class="bottom">主办单位：某县人民政府<br>网站标识码：4306000001<br>湘公网安备 43060002000001号</div></body></html>`,
  tables: (article) => `<html><body><table><tr><td colspan="2"><img src="a.gif"></td></tr>
    <tr><td valign="top"><table><tr><td><ul>${MENU}</ul></td></tr><tr><td><ul>${NEWS.join('')}</ul></td></tr></table></td>
    <td><table><tr><td>当前位置：首页 &gt;&gt; 正文</td></tr><tr><td><table><tr><td>${article}</td></tr></table></td></tr>
    <tr><td>【<a href="javascript:print()">打印本页</a>】【<a href="javascript:close()">关闭窗口</a>】</td></tr></table></td></tr>
    <tr><td colspan="2">版权所有：某县人民政府</td></tr></table></body></html>`,
  sections: (article) => `<!DOCTYPE html><html><body><header><h1><a href="/">某县人民政府</a></h1><nav><ul>${MENU}</ul></nav></header>
    <main><aside><p>本站公告：周末维护，敬请谅解。</p></aside><article>${article}</article></main>
    <footer><p>某县人民政府办公室主办，技术支持：某公司。</p></footer></body></html>`,
};

/** As another program would have written it: without this one's marks. */
const anonymous = (fragment: string): string => fragment.replace(/ data-[a-z]+="[^"]*"/g, '');

const PLACE = { page: null, place: '' };

function withoutPlaces(html: string): ReadBlock[] | undefined {
  return readHtml(html).document?.blocks.map((block) => ({ ...block, from: PLACE }));
}

/** Every word and every cell, whatever it is taken for. */
const textsOf = (blocks: ReadBlock[] | undefined): string[] | undefined =>
  blocks?.map((block) => JSON.stringify(block.kind === 'picture' ? '' : block.kind === 'table' ? block.rows : block.text).replace(/"key":"[^"]*"/g, ''));

const documents = [
  ...templateIds.map((id) => [id, () => filledDocument(id)] as const),
  ...readdirSync(path.join(root, 'seeds')).map((seed) => {
    const report = reportFrom('seeds', seed, 'report.json');
    return [seed, () => compose(formatOf(report.template), report)] as const;
  }),
];

describe.each(Object.entries(FRAMES))('in a frame of %s', (_, frame) => {
  it.each(documents)('%s is read as it is alone', (_name, documentOf) => {
    const article = anonymous(renderFragment(documentOf()));
    const alone = withoutPlaces(article);
    expect(alone?.length).toBeGreaterThan(10);
    expect(withoutPlaces(frame(article))).toEqual(alone);
    expect(textsOf(alone)).toEqual(textsOf(withoutPlaces(renderFragment(documentOf()))));
  });
});
