// Promises that the clerk reads where a draft is, since when, and what can be done when it is not there.
import { describe, expect, it } from 'vitest';
import type { AutosaveStatus } from '../../src/drafts/autosave-status';
import {
  copyText,
  draftName,
  failureReason,
  importedText,
  openingProblem,
  persistenceText,
  removedText,
  restoredText,
  savedTime,
  statusText,
} from '../../src/drafts/messages';
import type { FailureKind } from '../../src/drafts/storage-error';

const now = new Date(2026, 0, 5, 14, 40);
const local = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();
const text = (status: AutosaveStatus): string => statusText(status, now);

describe('The status line says where the draft is', () => {
  it('says 本机 and the local time', () => {
    expect(text({ kind: 'saved', at: local(2026, 0, 5, 14, 32) })).toBe('已保存在本机（14:32）');
    expect(text({ kind: 'saved', at: local(2026, 0, 5, 9, 5) })).toBe('已保存在本机（09:05）');
  });

  it('adds the date when it was another day', () => {
    expect(savedTime(local(2026, 0, 4, 14, 32), now)).toBe('1月4日 14:32');
    expect(savedTime(local(2025, 11, 31, 14, 32), now)).toBe('2025年12月31日 14:32');
  });

  it('says what is going on', () => {
    expect(text({ kind: 'saving' })).toBe('正在保存…');
    expect(text({ kind: 'read-only', reason: 'opening' })).toBe('正在打开…');
    expect(text({ kind: 'read-only', reason: 'other-window' })).toBe('此草稿正在另一个窗口编辑，本窗口只读');
    expect(text({ kind: 'read-only', reason: 'left' })).toBe('另一个窗口已离开此草稿，可以在这里接着编辑');
    expect(text({ kind: 'read-only', reason: 'newer' })).toContain('新版程序');
  });

  it('says why it could not be saved and leads over to what can be done', () => {
    expect(text({ kind: 'failed', failure: 'quota', detail: '' })).toBe('未能保存：浏览器存储空间不足。现在可以');
  });

  it('says that both versions were kept', () => {
    const at = local(2026, 0, 5, 14, 32);
    expect(text({ kind: 'conflict', reason: 'changed', copy: 'copy-0001', at })).toContain('两份都已保留');
    expect(text({ kind: 'conflict', reason: 'deleted', copy: 'copy-0001', at })).toContain('另存为副本');
    expect(text({ kind: 'conflict', reason: 'newer', copy: 'copy-0001', at })).toContain('新版程序');
  });
});

describe('Every failure has its own reason', () => {
  const kinds: FailureKind[] = ['unavailable', 'refused', 'quota', 'blocked', 'newer', 'stuck', 'failed'];

  it('tells the kinds apart', () => {
    expect(new Set(kinds.map((kind) => failureReason(kind))).size).toBe(kinds.length);
  });

  it('keeps the browser’s words for the unknown one', () => {
    expect(failureReason('failed', 'UnknownError: disk')).toBe('浏览器存储出错（UnknownError: disk）');
  });

  it('neither begs nor blames', () => {
    const texts = [...kinds.map((kind) => failureReason(kind)), ...Object.values(openingProblem)];
    for (const each of texts) expect(each).not.toMatch(/请|抱歉|非法|无效/);
  });
});

describe('Notices name the draft', () => {
  const summary = { agency: '某某局', year: 2025 };

  it('names agency and year, and says when there is no agency yet', () => {
    expect(removedText(summary)).toBe('已从本机删除《某某局2025年度》');
    expect(restoredText(summary)).toBe('已恢复《某某局2025年度》');
    expect(draftName({ agency: '', year: 2025 })).toBe('《未填机关名称2025年度》');
  });

  it('says what became of an imported draft and of its namesake', () => {
    expect(importedText('added')).toBe('已导入到本机');
    expect(importedText('added-beside')).toContain('两份都已保留');
    expect(importedText('replaced')).toContain('可以恢复');
  });

  it('marks copies in the list', () => {
    expect(copyText('deleted')).not.toBe(copyText('changed'));
    expect(copyText('newer')).toBe(copyText('changed'));
  });

  it('recommends a backup unless the browser has promised to keep the data', () => {
    expect(persistenceText('refused')).toBe('浏览器可能清理本机数据，建议定期');
    expect(persistenceText('unsupported')).toBe(persistenceText('refused'));
    expect(persistenceText('granted')).toBeNull();
    expect(persistenceText('not-asked')).toBeNull();
  });
});
