// Promises one whole report as a clerk would type it: every figure, every paragraph, and the totals that follow.

export const agency = '云溪市自然资源局';
export const year = 2025;

/** As typed, as stored, and as printed. */
export const date = { typed: '2026年1月20日', stored: '2026-01-20', printed: '2026年1月20日' };

/** The first column of a block of table 二, and what stands in its row. */
export const disclosure: readonly { label: string; figures: readonly string[] }[] = [
  { label: '规章', figures: ['0', '0', '0'] },
  { label: '行政规范性文件', figures: ['5', '2', '37'] },
  { label: '行政许可', figures: ['4126'] },
  { label: '行政处罚', figures: ['208'] },
  { label: '行政强制', figures: ['31'] },
  { label: '行政事业性收费', figures: ['1286.503412'] },
];

/** Ids of the applicant columns of table 三, in their order. */
export const applicants = ['natural', 'business', 'research', 'welfare', 'legal-service', 'other-legal'] as const;

interface ApplicationRow {
  id: string;
  label: string;
  /** One for each applicant. */
  figures: readonly number[];
}

const received = { id: 'received', label: '一、本年新收政府信息公开申请数量', figures: [151, 38, 2, 4, 17, 6] };
const carriedIn = { id: 'carried-in', label: '二、上年结转政府信息公开申请数量', figures: [9, 3, 0, 0, 2, 0] };
const carriedOut = { id: 'carried-out', label: '四、结转下年度继续办理', figures: [5, 2, 0, 0, 1, 1] };

/** Each result that an application can have. */
const results: readonly ApplicationRow[] = [
  { id: 'granted', label: '（一）予以公开', figures: [62, 15, 1, 2, 7, 3] },
  { id: 'partial', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', figures: [18, 6, 0, 1, 3, 0] },
  { id: 'state-secret', label: '1.属于国家秘密', figures: [1, 0, 0, 0, 0, 0] },
  { id: 'other-law', label: '2.其他法律行政法规禁止公开', figures: [2, 1, 0, 0, 0, 0] },
  { id: 'three-securities', label: '3.危及“三安全一稳定”', figures: [0, 0, 0, 0, 1, 0] },
  { id: 'third-party', label: '4.保护第三方合法权益', figures: [6, 3, 0, 0, 1, 0] },
  { id: 'internal', label: '5.属于三类内部事务信息', figures: [4, 1, 0, 0, 0, 1] },
  { id: 'process', label: '6.属于四类过程性信息', figures: [7, 2, 0, 0, 1, 0] },
  { id: 'enforcement-file', label: '7.属于行政执法案卷', figures: [5, 2, 0, 0, 1, 0] },
  { id: 'administrative-query', label: '8.属于行政查询事项', figures: [11, 3, 0, 0, 1, 0] },
  { id: 'not-held', label: '1.本机关不掌握相关政府信息', figures: [19, 4, 1, 1, 2, 1] },
  { id: 'not-ready-made', label: '2.没有现成信息需要另行制作', figures: [3, 1, 0, 0, 0, 0] },
  { id: 'still-unclear', label: '3.补正后申请内容仍不明确', figures: [2, 0, 0, 0, 0, 0] },
  { id: 'petition', label: '1.信访举报投诉类申请', figures: [6, 0, 0, 0, 0, 0] },
  { id: 'repeated', label: '2.重复申请', figures: [3, 0, 0, 0, 0, 0] },
  { id: 'publication', label: '3.要求提供公开出版物', figures: [1, 0, 0, 0, 0, 0] },
  { id: 'excessive', label: '4.无正当理由大量反复申请', figures: [1, 0, 0, 0, 0, 0] },
  { id: 'reconfirm', label: '5.要求行政机关确认或重新出具已获取信息', figures: [1, 0, 0, 0, 0, 0] },
  {
    id: 'not-supplemented',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    figures: [2, 1, 0, 0, 0, 0],
  },
  {
    id: 'unpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    figures: [0, 0, 0, 0, 0, 0],
  },
  { id: 'otherwise', label: '3.其他', figures: [1, 0, 0, 0, 1, 0] },
];

/** The rows of table 三 that are typed, in their order. */
export const typedApplications: readonly ApplicationRow[] = [received, carriedIn, ...results, carriedOut];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const handled: ApplicationRow = {
  id: 'handled',
  label: '（七）总计',
  figures: applicants.map((_, column) => sum(results.map(({ figures }) => figures[column] ?? 0))),
};

/** The rows of table 三 as printed: the total of the results among them, the total of the applicants at their end. */
export const printedApplications = [received, carriedIn, ...results, handled, carriedOut].map(
  ({ id, label, figures }) => ({ id, label, figures: [...figures, sum(figures)].map(String) }),
);

/** The cell that is typed wrongly at first: the digits of 15 turned round. */
export const slip = {
  row: 'granted',
  applicant: 'business',
  rowLabel: '（一）予以公开',
  columnLabel: '商业企业',
  right: '15',
  wrong: '51',
  /** Both sides of the balance of that column while the slip stands, and how far apart they are. */
  left: '41',
  other: '77',
  difference: '36',
} as const;

/** Table 四 without its totals: four outcomes of review, of direct litigation, of litigation after review. */
const proceedings = [
  [3, 1, 1, 0],
  [4, 0, 1, 2],
  [1, 0, 0, 1],
];

export const typedProceedings = proceedings.flat().map(String);
export const printedProceedings = proceedings.flatMap((outcomes) => [...outcomes, sum(outcomes)]).map(String);

/** Paragraphs by the id of their section. */
export const narratives = {
  overview: [
    '2025年，云溪市自然资源局认真落实《中华人民共和国政府信息公开条例》，围绕群众关心的用地、规划、不动产登记事项推进公开。',
    '（一）主动公开情况',
    '全年通过局门户网站公开信息1263条，其中规范性文件5件，全部同步发布解读材料。',
    '（二）依申请公开情况',
    '全年新收申请218件，上年结转14件，办结223件，结转下年度9件，均在法定期限内答复。',
    '（三）政府信息管理',
    '1.修订本局政府信息公开指南，更新主动公开基本目录42项。',
    '2.清理失效文件2件，现行有效规范性文件37件。',
    '（四）平台建设与监督保障',
    '办理“局长信箱”来信306件；组织业务培训3次，参训216人次。',
  ],
  problems: [
    '（一）存在的问题',
    '国土空间规划类公开内容专业性强，图则说明不够通俗，群众反复咨询46次。',
    '（二）改进情况',
    '2026年起，每项规划公示同步发布一页图解，并在受理窗口设专人解答。',
  ],
  'other-matters': ['本年度未收取政府信息公开信息处理费。', '全年承办人大代表建议12件、政协委员提案9件，办理结果均已公开。'],
} as const;

export type NarrativeSection = keyof typeof narratives;

/** Every paragraph in the order of the report. */
export const allParagraphs: readonly string[] = Object.values(narratives).flat();
