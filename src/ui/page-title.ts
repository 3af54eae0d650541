/** Sets the window's title for as long as a page is shown. */
import { useEffect } from 'react';
import { uiMessages } from './messages';

/** @param problem the page shows an error summary: the title then begins with 错误： */
export function usePageTitle(title: string, { problem = false }: { problem?: boolean } = {}): void {
  useEffect(() => {
    document.title = uiMessages.pageTitle(title, problem);
  }, [title, problem]);
}
