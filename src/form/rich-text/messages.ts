/** Every word of the narrative editor, as constants and as functions with the numbers they speak of. */

/** What was left out of pasted content or changed in it. */
export interface PasteLosses {
  tables: number;
  pictures: number;
}

export const richTextMessages = {
  tools: '文字编辑工具',
  boundTo: (name: string) => `随表中“${name}”变化`,
  share: (part: string, whole: string) => `${part}占${whole}的比重`,
  change: (name: string) => `${name}比上年的增减`,
  free: '改为普通文字（回车）',
  insert: '插入数字',
  insertKeys: 'Alt+/，或在正文中输入 / 或 @',
  figures: '可插入的数字',
  choices: (count: number) => `有 ${String(count)} 个数字可选，按上下方向键选择，输入名称可缩小范围`,
  shown: (first: number, last: number, count: number) => `第 ${String(first)} 至 ${String(last)} 个，共 ${String(count)} 个；继续输入名称可缩小范围`,
  levels: '层次',
  level: ['正文', '（一）', '1.', '（1）'],
  levelTitle: ['去掉段首序号', '编为（一）一级', '编为 1. 一级', '编为（1）一级'],
  levelKeys: (level: number) => `Ctrl+Alt+${String(level)}`,
  find: '查找替换',
  findKeys: 'Ctrl+H',
  restore: '恢复标准表述',
  restored: '已恢复标准表述，文字随表中的数字变化',
  undo: '撤销',
  standardStands: '现为标准表述，文字随表中的数字变化；改动后即为自拟文字',
  reasons: '此处的核对结果',
  showReason: '查看核对结果',
  showReasonKeys: 'Alt+Enter',
  losses: ({ tables, pictures }: PasteLosses): string =>
    [
      ...(tables > 0 ? [`粘贴内容中的 ${String(tables)} 个表格不合正文表格的大小，已逐行转为文字`] : []),
      ...(pictures > 0 ? [`${String(pictures)} 张图片未带入，可用“插入图片”加入`] : []),
    ].join('；'),
} as const;
