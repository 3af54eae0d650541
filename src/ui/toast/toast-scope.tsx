/** Notices that leave with the part of the page that showed them: what they would take back is gone with it. */
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { ToastContext, useToast, type ShowToast } from './toast-context';

export function ToastScope({ children }: { children: ReactNode }) {
  const show = useToast();
  const ownRef = useRef(new Set<() => void>());

  useEffect(() => {
    const own = ownRef.current;
    return () => {
      for (const leave of own) leave();
      own.clear();
    };
  }, []);

  const showOwn = useCallback<ShowToast>(
    (toast) => {
      const leave = show(toast);
      ownRef.current.add(leave);
      return leave;
    },
    [show],
  );
  return <ToastContext value={showOwn}>{children}</ToastContext>;
}
