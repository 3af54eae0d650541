/** How many cells a clipboard holds, told at a glance while the event of pasting lasts. */

/** Whether what was copied is more than one cell: text that tabs or line ends divide, or a table of several cells. */
export function holdsSeveralCells(clipboard: DataTransfer): boolean {
  const text = clipboard.getData('text/plain');
  if (text.includes('\t') || /[\r\n]/.test(text.trim())) return true;
  return (clipboard.getData('text/html').match(/<t[dh][\s>]/gi) ?? []).length > 1;
}
