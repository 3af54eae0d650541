/** Words about files that could not be checked, and about what stands in the way of checking any. */

export const checkingMessages = {
  unreadable: '文件读取失败，可能已被移动、改名或正被其他程序占用',
  tooLong: (seconds: number): string => `核对超过 ${String(seconds)} 秒没有完成，已跳过这份文件`,
  ended: '核对这份文件时程序意外中止，已跳过',
  notStarted: '核对程序没有能够启动，可能是程序文件不完整；重新打开本页后再试',
};
