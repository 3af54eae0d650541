/** What the words beside the names in a list of units are: headers of columns, titles, sums, notes. */
import { bareName } from './units';

const NOUN = '单位|机关|部门|主体|机构';
const KIND = '镇街|街镇|乡镇|镇乡|乡|镇|街道|委办局|学校|企业|公司|医院';
const WHICH = [
  '报送|填报|上报|应报|填表|政府|信息|公开|义务|年度?|报告|年报|发布|编制|制作|责任|预算|行政|党政|党群|工作|事业|基层|直属|各|的',
  '承办|牵头|主管|上级|归口|指导|联系|所属|所在|下属|[省市州县区](?:直属?|级|属)|全[省市州县区]|[一二]级',
].join('|');
const AND = '[/、和及与或]?';

/** A header whatever stands beside it. */
const HEADER = new RegExp(`^(?:(?:${WHICH})*(?:(?:${NOUN}|${KIND})${AND})+(?:名称|名单|全称|简称)?|(?:规范|法定)?(?:名称|名单|全称|简称))$`);
/** A header if what stands beside it is one as well. */
const PERHAPS_HEADER = new RegExp(`^.{0,10}(?:${NOUN}|镇街|乡镇)(?:名称|名单|全称|简称)?$`);
/** Heads a column of something else. */
const LABEL = new RegExp(
  [
    '^(?:序号?|编号|顺序|姓名|是否.*|地区|区域|备注|说明|附注|.*(?:代码|编码|负责人|责任人|联系人|联络员|经办人|信息员|电话|手机|号码|传真|地址|网址|邮箱|邮编',
    '|微信|职务|签名|签字|日期|时间|年度|类别|类型|分类|性质|级别|层级|系统|情况|状态|数量|份数|人数|科室|股室))$',
  ].join(''),
);
/** Characters: a longer text heads nothing, and is not tried against all ways in which such words go together. */
const LONGEST_HEADER = 24;
const LESSER = /简称|主管|上级|归口|指导|联系|牵头|所属|所在|下属|填表|承办/;

const withoutBrackets = (text: string): string => bareName(text).replace(/\([^()]*\)|\[[^[\]]*\]/g, '').replace(/[:*#]+$/, '');

/** What a header says without its additions in brackets, or in them where it says nothing else. */
const headOf = (text: string): string => withoutBrackets(text) || bareName(text).replace(/[()]/g, '');

export function isHeader(text: string): boolean {
  const head = headOf(text);
  return head.length <= LONGEST_HEADER && HEADER.test(head);
}

/**
 * How well a text heads a column of names: from 4, which asks for their full names, to 1; 0 for no header; -1 for that of another column.
 * @param beside whether other cells of the row are headers
 */
export function headerRank(text: string, beside: boolean): number {
  const head = headOf(text);
  if (head.length > LONGEST_HEADER) return 0;
  if (LABEL.test(head)) return -1;
  if (!HEADER.test(head) && !(beside && PERHAPS_HEADER.test(head))) return 0;
  if (LESSER.test(head)) return 1;
  if (/全称|名单|(?:规范|法定)名称/.test(head)) return 4;
  return head.endsWith('名称') ? 3 : 2;
}

const AGENCY = new RegExp(
  [
    '(?:局|委|办|厅|部|院|所|站|中心|政府|镇|乡|街道|街办|区|县|市|旗|州|盟|公司|集团|银行|学校|中学|小学|大学|学院|幼儿园|医院|处|队|支队|馆|会|联|社|署|庭|库|团|园|厂',
    '|台|村|校|室|行|场|组|苏木|红十字|工委|党校|联社|基地|管理站|事务所)$',
  ].join(''),
);

/** Whether a text ends as names of agencies do. */
export function endsAsAgency(text: string): boolean {
  return AGENCY.test(withoutBrackets(text));
}

const TITLE = /(?:名单|名录|目录|清单|一览|[表册])$/;

/** Whether a line above all names is a title. */
export function isTitle(text: string): boolean {
  const head = withoutBrackets(text);
  return TITLE.test(head) || (/信息公开|年报|年度报告|应报/.test(head) && !endsAsAgency(head));
}

const SUM = /^(?:合计|总计|小计|共计|总数|(?:以上)?[合总共小]?计?[::]?[共有]*\d+[家个户所份])/;
const SIGNED = /^(?:填表|制表|填报|审核|复核|签发|报送|统计|编制|联系|经办|主要|单位|部门|分管)(?:人|单位|部门|日期|时间|电话|负责人|领导)[^:]{0,6}:|^(?:填表|制表|填报|审核|复核|签发)人/;
const NOTE = /^(?:备?注|说明|附注|附件|来源|要求)(?:[\d一二三四五]*[:、.]|\d*$)/;

/** Whether a line is a sum, a note, or says who filled in the list. */
export function isRemark(text: string): boolean {
  const bare = bareName(text);
  return SUM.test(bare) || SIGNED.test(bare) || NOTE.test(bare) || bare.includes('。');
}

const NUMBERS = /^[\d.,:;\-/+()%#*~年月日号、至时分—–]*$/;
const MARK = /^(?:[是否有无]|[已未](?:报送?|公开|交)|同上|[省市州县区乡镇科处厅局股]级|(?:正|副)[科处厅]级?|yes|no|y|n)$/i;
/** A heading that counts what follows: 乡镇(12个). */
const COUNTED = /\(共?\d+[个家所]\)$/;

/** Whether a text can name an agency: words, no number, date, telephone number, mark or count. */
export function isWords(text: string): boolean {
  const bare = bareName(text);
  return /\p{L}/u.test(bare) && !NUMBERS.test(bare) && !MARK.test(bare) && !COUNTED.test(bare);
}
