/** Puts a piece of HTML on the clipboard, in secure pages and in the plain http ones of an intranet. */

/** By the clipboard API, which plain http does not have. */
async function byApi(html: string): Promise<boolean> {
  // The types say that both always exist; on plain http and in older browsers they do not.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard?.write === undefined || typeof ClipboardItem === 'undefined') return false;
  try {
    const part = (type: string): Blob => new Blob([html], { type });
    await clipboard.write([new ClipboardItem({ 'text/html': part('text/html'), 'text/plain': part('text/plain') })]);
    return true;
  } catch {
    return false;
  }
}

/** By the copy command, which asks the page what to copy. */
function byCommand(html: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', html);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  const before = document.activeElement;
  // The command does nothing unless something is selected.
  const holder = document.createElement('textarea');
  holder.value = html;
  holder.style.position = 'fixed';
  holder.style.top = '-10rem';
  holder.setAttribute('aria-hidden', 'true');
  // Inside an open dialog, everything outside of it takes no focus.
  (before?.closest('dialog') ?? document.body).append(holder);
  holder.focus({ preventScroll: true });
  holder.select();
  document.addEventListener('copy', give);
  try {
    const done = document.execCommand('copy');
    return done && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give);
    holder.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

/**
 * Copies HTML both as itself (for an editor) and as text (for a source view).
 * @returns false when the browser allows neither way: the reader has to copy by hand
 */
export async function copyHtml(html: string): Promise<boolean> {
  return (await byApi(html)) || byCommand(html);
}
