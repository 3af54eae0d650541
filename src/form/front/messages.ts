/** Every word of the front matter. */

export const frontMessages = {
  agency: '机关名称',
  agencyHint: '与公章一致的全称',
  year: '报告年度',
  level: '机关层级',
  format: '报告格式',
  levels: { government: '人民政府', department: '政府部门', township: '乡镇、街道', other: '其他' },
  dateHint: '如 2026-01-31',
} as const;
