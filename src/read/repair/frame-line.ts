/** Knows the lines that a web page prints around its article, whatever the site, and what they say of the article. */

/** A line that is longer says something of its own. */
const MAX_LINE = 160;

const DATE = /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/;
const DATE_LABEL = '发布日期|发布时间|发文日期|发文时间|更新时间|更新日期|公布时间|日期|时间';
/** What no report says of itself; 日期 and 作者 may stand at its end. */
const OWN_LABEL =
  /(?:发布|发文|更新|公布)(?:日期|时间)|来源\s*[:：]|(?:浏览|阅读|点击|访问)(?:次数|量|率)?\s*[:：]|归档时间|视力色|背景(?:颜)?色|责任编辑|字号|字体|打印|关闭|收藏|分享|纠错/;
const SOURCE_LABEL = '文章来源|信息来源|稿件来源|内容来源|来源';
const OTHER_LABEL =
  '责任编辑|编辑|作者|发布机构|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击次数|点击率|点击量|点击|访问次数|访问量|访问|归档时间|保护视力色|视力保护色|背景颜色|背景色';

/** A label with what stands behind it, up to the next space. */
const labelled = (labels: string): RegExp =>
  new RegExp(`(?:${labels})\\s*[:：]\\s*[【\\[]?\\s*[^\\s:：【】]{0,30}(?:\\s*次)?\\s*[】\\]]?`, 'g');
const DATED = new RegExp(`(?:(?:${DATE_LABEL})\\s*[:：]?\\s*)?${DATE.source}|(?:${DATE_LABEL})\\s*[:：]`, 'g');
const SOURCED = labelled(SOURCE_LABEL);
const OTHERS = labelled(OTHER_LABEL);
const TYPE_SIZE = /(?:字号|字体大小|字体)\s*[:：]?[\s【[(（]*(?:(?:超大|特大|大|中|小|默认|[+-]|[|/])\s*)*[】\])）]?/g;
const BUTTON = /[【[(（]?\s*(?:打印本页|打印|关闭窗口|关闭本页|关闭|收藏本页|收藏|分享到|分享|我要纠错|纠错)\s*[】\])）]?[:：]?/g;

/** Whole lines. */
const WHOLE: readonly RegExp[] = [
  /^(?:返回|回到)(?:网站)?(?:首页|主页|顶部|列表|上一页|上一级|上级)(?:\s*[>»›/|].*)?$/,
  /^(?:网站)?首页\s*[>»›/].*$/,
  /^(?:您|你|当前|现在|目前)(?:现在|当前|所在)?的?(?:所在)?位置(?:是)?\s*[:：].*$/,
  /^(?:上一篇|下一篇|上一条|下一条)\s*[:：].*$/,
  /^附件加载中[.。…]*$/,
  /^分享(?:到|至)?\s*[:：].{0,40}$/,
  /^已归档$/,
  /^没有关键字相关信息[!！]?$/,
  /^欢迎咨询$/,
  /^(?:回到)?(?:top|顶部)$/i,
  /^扫一扫.*(?:手机|分享|打开|浏览|微信).*$/,
  /^用?手机(?:扫码|扫描|浏览|查看).*$/,
  /^.*(?:ICP备\s*\d|公网安备\s*\d|网站标识码\s*[:：]?\s*\w{6}).*$/i,
  /^(?:主办|承办|技术支持|网站管理|运行维护|维护)(?:单位)?\s*[:：].*$/,
  /^(?:(?:网站地图|联系我们|关于我们|网站声明|隐私声明|无障碍(?:浏览)?|适老化|设为首页|加入收藏)[\s|]*)+$/,
];
/** The only line of a page's frame that is a sentence. */
const COPYRIGHT = /^(?:版权所有|copyright|©)/i;
/** 上一页 [1] [2], the number of which says that this is one page of several. */
const PAGER = /^(?=.*(?:\d|上一页|下一页))(?:(?:上一页|下一页|首页|尾页|末页|\[?\d+\]?|共\s*\d+\s*页|第\s*\d+\s*页|\.{3}|…)\s*)+$/;
/** Heads of lists of links, which a report could also have as headings; only behind its end. */
const LIST_HEAD = /^(?:相关(?:信息|链接|文章|阅读|新闻|内容|文档|稿件)|热点(?:信息|新闻)|推荐(?:阅读|信息))[:：]?$/;

const PUNCTUATION = /^[\s|>»›/\\【】[\]()（）·,，:：;；.\-–—_]*$/;

/** Text about the article in labels: what remains without them is punctuation. */
function isArticleFacts(line: string): boolean {
  const rest = [OTHERS, SOURCED, DATED, TYPE_SIZE, BUTTON].reduce((text, each) => text.replace(each, ' '), line);
  return PUNCTUATION.test(rest) && OWN_LABEL.test(line);
}

/** Only a date. */
export function isDate(line: string): boolean {
  return PUNCTUATION.test(line.replace(DATE, '')) && DATE.test(line);
}

/** The line says which of several pages of the article this is. */
export function isPager(line: string): boolean {
  return line.length <= MAX_LINE && line.includes('页') && PAGER.test(line.trim());
}

/** The line belongs to the page and not to the article, wherever it stands. */
export function isCertainFrame(text: string): boolean {
  if (text.length > MAX_LINE) return false;
  const line = text.trim();
  if (line.includes('。')) return COPYRIGHT.test(line);
  return COPYRIGHT.test(line) || WHOLE.some((pattern) => pattern.test(line)) || isPager(line);
}

/** The same, or facts about the article (date, source, number of visits), which only count before and behind it. */
export function isFrameLine(text: string): boolean {
  return isCertainFrame(text) || (text.length <= MAX_LINE && isArticleFacts(text.trim()));
}

/** The line heads a list of links when it stands behind the article. */
export function isListHead(text: string): boolean {
  return LIST_HEAD.test(text.trim());
}

/** Nothing but marks. */
export function isPunctuation(text: string): boolean {
  return PUNCTUATION.test(text);
}

/** Date of publication and source, as a frame line gives them; '' for what it does not give. */
export function factsOf(line: string): { published: string; agency: string } {
  const source = new RegExp(`(?:${SOURCE_LABEL})\\s*[:：]\\s*([^\\s:：【】]{2,30})`).exec(line)?.[1] ?? '';
  const dated = line.includes('更新') ? null : DATE.exec(line);
  return { published: dated?.[0] ?? '', agency: source };
}
