/** The way in which any part of the page says something in passing. */
import { createContext, useContext } from 'react';
import type { Toast } from './toast-item';

/** Shows a notice; returns how to take it away before it leaves by itself. */
export type ShowToast = (toast: Toast) => () => void;

export const ToastContext = createContext<ShowToast | null>(null);

/** Shows a notice, e.g. 「已删除…」 with 撤销. For what matters later, too, use a permanent place as well. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (show === null) throw new Error('useToast needs a ToastProvider above it');
  return show;
}
