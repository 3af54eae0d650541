/** Notices: one that only tells, one that can be undone. */
import { useEffect } from 'react';
import type { Examples } from '../examples';
import { useToast } from './toast-context';
import type { Toast } from './toast-item';
import { ToastProvider } from './toast-provider';

function Say({ toast }: { toast: Toast }) {
  const show = useToast();
  useEffect(() => {
    show(toast);
  }, [show, toast]);
  return null;
}

const telling: Toast = { message: '已导出草稿文件' };
const undoable: Toast = { message: '已删除“某市教育局 2025 年度”', action: { label: '撤销', act: () => undefined } };

export const examples: Examples = {
  telling: (
    <ToastProvider>
      <Say toast={telling} />
    </ToastProvider>
  ),
  undoable: (
    <ToastProvider>
      <Say toast={undoable} />
    </ToastProvider>
  ),
};
