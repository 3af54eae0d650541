/** Every word of the shell: header, footer, routes and the page shown after a crash. */
export const appMessages = {
  product: '公开年报',
  tagline: '政府信息公开工作年度报告',
  local: '数据只保存在本机，不上传',
  home: '公开年报，回到首页',
  allDrafts: '全部年报',
  templates: '模板',
  skip: '跳到正文',
  theme: '外观',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  loading: '正在打开…',
  notFoundTitle: '没有这个页面',
  notFound: '地址可能抄错了，或者来自旧版本。',
  toHome: '回到首页',
  failed: (act: string, reason: string) => `未能${act}：${reason}`,
  draftGone: '这份年报已不在本机',
  draftFile: (agency: string, year: number) => `${agency || '未命名机关'} ${String(year)}年度 草稿`,
} as const;
