/** Every word of 查找替换, as constants and as functions with the numbers they speak of. */

export const findMessages = {
  label: '查找替换',
  find: '查找',
  replaceBy: '替换为',
  widths: '区分全角半角',
  previous: '上一处',
  next: '下一处',
  replace: '替换',
  replaceAll: '全部替换',
  close: '关闭',
  none: '没有找到',
  place: (place: number, count: number) => `第 ${String(place)} 处，共 ${String(count)} 处`,
  bound: '此处的数字随表变化，未替换；改为普通文字后可以替换',
  replaced: (count: number, bound: number, tooLong: number) =>
    [
      `已替换 ${String(count)} 处`,
      ...(bound > 0 ? [`${String(bound)} 处含随表变化的数字，未替换`] : []),
      ...(tooLong > 0 ? [`${String(tooLong)} 处替换后超过题注、单元格或替代文字的长度，未替换`] : []),
    ].join('；'),
  undo: '撤销',
} as const;
