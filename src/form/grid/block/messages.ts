/** The words of acts on a block of cells. */
export const blockMessages = {
  label: '选定的格',
  size: (rows: number, columns: number) => `已选 ${String(rows)} 行 ${String(columns)} 列`,
  cleared: (count: number) => `已清除 ${String(count)} 格`,
  cut: (count: number) => `已剪切 ${String(count)} 格`,
  filled: (count: number) => `已填入 ${String(count)} 格`,
} as const;
