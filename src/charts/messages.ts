/** Every word of the charts but the names of their bars, which are data. */

export const chartMessages = {
  title: (year: number, title: string) => `${String(year)}年${title}`,
  year: (year: number) => `${String(year)}年`,
  cases: (unit: string) => `数量（${unit}）`,
  blank: '未填',
  notApplicable: '不适用',
  invalid: '不是数字',
  unit: (unit: string) => `单位：${unit}`,
  item: '项目',
  series: (name: string, unit: string) => `${name}（${unit}）`,
  figure: (name: string, value: string) => `${name} ${value}`,
  between: '，',
  total: (sum: string) => `共 ${sum}`,
  row: (name: string, parts: readonly string[]) => `${name}：${parts.join('，')}`,
  description: (unit: string, rows: readonly string[]) => `单位：${unit}。${rows.join('；')}。`,
  alternative: (title: string, description: string) => `${title}。${description}`,
} as const;
