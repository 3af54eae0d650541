/** Every word of tables and pictures in the narrative editor. */
import { MAX_TABLE_COLUMNS, MAX_TABLE_ROWS } from '../../../report/narrative-limits';
import type { TableAct } from './table-commands';

const act = (label: string, title: string): { label: string; title: string } => ({ label, title });

export const blockMessages = {
  table: '表格',
  picture: '图片',
  insertTable: '插入表格',
  insertTableTitle: '在光标处插入一个简单表格；统计数字在表格页填写',
  insertPicture: '插入图片',
  insertPictureTitle: '从文件插入 PNG 或 JPEG 图片，也可以拖入或粘贴',
  caption: '题注',
  captionPlace: '写在表格上方，序号自动编排',
  tableCaptionHint: '表题，序号自动编排；可不填',
  pictureCaptionHint: '图题，序号自动编排；可不填',
  alternative: '替代文字',
  alternativeHint: '一句话说明图中内容',
  alternativeMissing: '还没有替代文字：看不见图片的读者靠它了解图中内容。',
  tableTools: '表格',
  acts: {
    'row-above': act('上加行', '在上方插入一行'),
    'row-below': act('下加行', '在下方插入一行'),
    'column-left': act('左加列', '在左侧插入一列'),
    'column-right': act('右加列', '在右侧插入一列'),
    'delete-row': act('删行', '删除所在行'),
    'delete-column': act('删列', '删除所在列；至少保留两列'),
    header: act('表头', '首行作为表头'),
    caption: act('题注', '填写表格的题注'),
    'delete-table': act('删除表格', '删除整个表格'),
  } satisfies Record<TableAct, { label: string; title: string }>,
  rows: '行数',
  columns: '列数',
  rowsWrong: `应为 1 至 ${String(MAX_TABLE_ROWS)} 的整数`,
  columnsWrong: `应为 2 至 ${String(MAX_TABLE_COLUMNS)} 的整数`,
  header: '首行为表头',
  insert: '插入',
  cancel: '取消',
  noPicture: (name: string) => `${name === '' ? '图片' : `“${name}”`}打不开，没有插入；可用 PNG 或 JPEG 图片`,
  tooMany: '报告里的图片合计过大，没有插入；可先删去或缩小别的图片',
} as const;
