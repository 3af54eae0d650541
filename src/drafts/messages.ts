/** What the interface says of drafts on this device. 本机 always: clerks would otherwise think of a server. */
import type { AutosaveStatus, ReadOnlyReason } from './autosave-status';
import type { ImportResult } from './import-draft';
import type { PersistenceAnswer } from './persistence';
import type { FailureKind } from './storage-error';
import type { CopyReason } from './stored-draft';

/** The acts that messages offer. */
export const actions = {
  exportFile: '导出草稿文件',
  takeOver: '改在这里编辑',
  retry: '再次保存',
  openCopy: '打开副本',
  undo: '撤销',
} as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** A time as local wall time: `14:32` today, with the date on other days. */
export function savedTime(iso: string, now: Date): string {
  const time = new Date(iso);
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  if (time.toDateString() === now.toDateString()) return clock;
  const date = `${String(time.getMonth() + 1)}月${String(time.getDate())}日 ${clock}`;
  return time.getFullYear() === now.getFullYear() ? date : `${String(time.getFullYear())}年${date}`;
}

/** Why something could not be saved or read on this device, without full stop. */
export function failureReason(kind: FailureKind, detail = ''): string {
  switch (kind) {
    case 'unavailable':
      return '此浏览器没有可用的本机存储';
    case 'refused':
      return '浏览器不允许本页使用本机存储';
    case 'quota':
      return '浏览器存储空间不足';
    case 'blocked':
      return '另一个窗口仍在运行旧版程序，关闭那个窗口后自动继续';
    case 'newer':
      return '本机数据已由新版程序使用，应重新打开本页以换用新版';
    case 'stuck':
      return '浏览器存储没有响应';
    case 'failed':
      return detail === '' ? '浏览器存储出错' : `浏览器存储出错（${detail}）`;
  }
}

const READ_ONLY: Record<ReadOnlyReason, string> = {
  opening: '正在打开…',
  'other-window': '此草稿正在另一个窗口编辑，本窗口只读',
  left: '另一个窗口已离开此草稿，可以在这里接着编辑',
  newer: '此草稿已由新版程序保存，本窗口只读；重新打开本页以换用新版',
};

const CONFLICT: Record<CopyReason, string> = {
  changed: '此草稿已在另一个窗口改动。两份都已保留：本窗口的内容另存为副本',
  deleted: '此草稿已在另一个窗口删除。本窗口的内容已另存为副本',
  newer: '此草稿已由新版程序保存。本窗口的内容已另存为副本，不再继续编辑',
};

/** What the permanent status line says. A failure is followed by 现在可以〔导出草稿文件〕. */
export function statusText(status: AutosaveStatus, now: Date): string {
  switch (status.kind) {
    case 'saving':
      return '正在保存…';
    case 'saved':
      return `已保存在本机（${savedTime(status.at, now)}）`;
    case 'failed':
      return `未能保存：${failureReason(status.failure, status.detail)}。现在可以`;
    case 'conflict':
      return `${CONFLICT[status.reason]}（${savedTime(status.at, now)}）`;
    case 'read-only':
      return READ_ONLY[status.reason];
  }
}

/** What stands before 〔导出草稿文件〕 when the browser may clear what is stored; `null` when it will not. */
export function persistenceText(answer: PersistenceAnswer): string | null {
  return answer === 'refused' || answer === 'unsupported' ? '浏览器可能清理本机数据，建议定期' : null;
}

/** What stands before 〔导出草稿文件〕 when a draft has been edited for so many days without a file of it. */
export function backupText(days: number): string {
  return `这份年报 ${String(days)} 天未备份`;
}

/** Marks a copy in the list of drafts. */
export function copyText(reason: CopyReason): string {
  return reason === 'deleted' ? '副本：原草稿已删除' : '副本：与原草稿同时改动';
}

/** Marks a copy of an example. */
export const exampleText = '示例';

/** Names a draft by its agency and year, as in 《某某局2025年度》. */
export function draftName(summary: { agency: string; year: number }): string {
  return `《${summary.agency === '' ? '未填机关名称' : summary.agency}${String(summary.year)}年度》`;
}

/** The notice after deleting; it is followed by 〔撤销〕. */
export function removedText(summary: { agency: string; year: number }): string {
  return `已从本机删除${draftName(summary)}`;
}

export function restoredText(summary: { agency: string; year: number }): string {
  return `已恢复${draftName(summary)}`;
}

export const notRestoredText = '未能恢复：本机已不再保留此草稿';

export function importedText(kind: ImportResult['kind']): string {
  switch (kind) {
    case 'added':
      return '已导入到本机';
    case 'added-beside':
      return '本机已有此草稿，两份都已保留：导入的另存为一份新草稿';
    case 'replaced':
      return '已用导入的草稿替换本机原有的一份，原有的可以恢复';
  }
}

/** What a page says instead of a draft that cannot be edited. */
export const openingProblem = {
  newer: '此草稿由新版程序保存，本版程序只能查看和导出，不能编辑',
  damaged: '此草稿的内容不完整，不能打开；可以导出草稿文件留存',
  missing: '本机没有此草稿：可能已删除，或保存在另一台电脑、另一个浏览器',
} as const;

/** @param bytes both in bytes */
export function sizeProblem(bytes: number, limit: number): string {
  const megabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  return `文件：有 ${megabytes(bytes)} MB，草稿文件不应超过 ${megabytes(limit)} MB`;
}
