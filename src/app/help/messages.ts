/** Every word of the list of keys. */
import type { ShortcutId, ShortcutPlace } from './shortcuts';

export const helpMessages = {
  title: '快捷键',
  intro: '在文字框和表格里，? 照常输入，用 Ctrl+/ 打开本页。',
} as const;

export const placeMessages: Record<ShortcutPlace, string> = {
  anywhere: '任何页面',
  workspace: '填报页面',
  grid: '表格',
  text: '正文',
  'text-table': '正文里的表格',
  find: '查找替换',
  import: '核对导入的数字',
};

export const shortcutMessages: Record<ShortcutId, string> = {
  help: '打开快捷键列表',
  close: '关闭对话框',
  save: '立即保存到本机',
  undo: '撤销',
  redo: '重做',
  find: '查找替换',
  parts: '打开下一部分、上一部分',
  places: '在各部分的目录、正文和辅助面板之间切换',
  move: '移到相邻的格',
  below: '移到下一行',
  above: '移到上一行',
  beside: '移到后一格、前一格',
  'row-ends': '移到本行首格、末格',
  'table-ends': '移到本表首格、末格',
  edit: '修改格内数字，再按一次结束；在计算的格上改为按原始台账填写',
  cancel: '修改时恢复原数；选多格时取消选择',
  clear: '清空所选的格',
  extend: '选多格',
  all: '选整个表',
  fill: '把首行、首列的数填到所选的格',
  clipboard: '复制、剪切、粘贴所选的格',
  figure: '插入表中的数字',
  free: '把选中的数字改为普通文字',
  level: '编为（一）、1.、（1）一级，去掉段首序号',
  reason: '查看此处的核对结果',
  tools: '到编辑工具，插入表格、图片等',
  'text-cell': '到后一格、前一格；在末格加一行',
  'text-line': '格内换行',
  'leave-table': '离开表格，在表后继续写',
  next: '下一处',
  previous: '上一处',
  'close-find': '关闭查找替换',
  confirm: '确认这个数字，到下一个没有把握的数字',
};
