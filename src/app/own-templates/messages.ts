/** Every word about template files of an agency's own. */

export const ownTemplateMessages = {
  load: '载入模板文件',
  loadHint: '本地或本系统另有格式的，可载入本单位的模板文件（YAML 或 JSON）。模板随草稿保存和导出。',
  own: '本机模板',
  loading: (name: string) => `正在检查“${name}”…`,
  loaded: (title: string) => `已载入模板“${title}”`,
  replaced: (title: string) => `模板“${title}”已换成新文件；已有的草稿仍用原来的`,
  notLoaded: (name: string) => `未能载入“${name}”`,
  notLoadedSafe: '改好文件后可再次载入；本机已有的模板和草稿没有改动。',
  problem: (line: number, column: number, message: string) => `第 ${String(line)} 行第 ${String(column)} 个字符：${message}`,
  more: (count: number) => `另有 ${String(count)} 处`,
  tooLarge: (size: string, limit: string) => `文件有 ${size}，模板文件不应超过 ${limit}`,
  unreadable: '文件读取失败，可能已被移动或正被其他程序占用',
  taken: (id: string) => `模板标识 id 为“${id}”，与程序自带的模板相同，应另取一个`,
  yearOutside: (title: string, span: string, year: number) => `“${title}”适用于 ${span}，所选为 ${String(year)} 年度`,
  levelOutside: (title: string) => `“${title}”不适用于所选的机关层级`,
  dismiss: '知道了',
  undo: '撤销',
} as const;
