/** Words of the import as a whole. */
import type { ReadMessage } from '../read-document';

export const importMessages = {
  embedded: { severity: 'info', message: '文件里带有完整的报告数据，按数据读取。' } satisfies ReadMessage,
  embeddedDamaged: { severity: 'warning', message: '文件里的报告数据已经损坏，改从可见的文字和表格读取，请核对。' } satisfies ReadMessage,
  unknownTemplate: (id: string): ReadMessage => ({
    severity: 'warning',
    message: `文件里的报告数据用的是模板“${id}”，这里没有，改从可见的文字和表格读取。要完整读取，请先载入这个模板文件。`,
  }),
  differences: (count: number): ReadMessage => ({
    severity: 'warning',
    message: `可见的文字和表格与文件里的报告数据有 ${count} 处不同，可能导出以后又作了修改，请逐处选择。`,
  }),
  notOurs: (problem: string): ReadMessage => ({ severity: 'error', message: `不是本程序的报告文件：${problem}` }),
  noContent: { severity: 'error', message: '文件里没有可以读取的文字和表格。' } satisfies ReadMessage,
  failed: { severity: 'error', message: '读取文件时出错，文件可能已经损坏；请用 Word 或 WPS 打开后另存为 DOCX，再试一次。' } satisfies ReadMessage,
};
