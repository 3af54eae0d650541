/** Every word that the components say of their own accord. */
export const uiMessages = {
  optional: '（选填）',
  close: '关闭',
  pageTitle: (title: string, problem: boolean) => `${problem ? '错误：' : ''}${title} - 公开年报`,
  progress: (done: number, total: number, unit: string) => `已填 ${String(done)}/${String(total)} ${unit}`,
  dismiss: (message: string) => `关闭提示：${message}`,
  notices: '提示',
  numbers: '数字',
  numbersOf: (title: string) => `${title}：数字`,
  status: {
    'not-started': '未开始',
    'in-progress': '填写中',
    done: '已完成',
    problem: '有问题',
    blocked: '暂不能开始',
  },
} as const;
