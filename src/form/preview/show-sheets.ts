/** Puts sheets in the place of those that the page shows. */

/** A sheet grows with a row that no page holds, so that nothing of it is lost. */
function growTall(sheet: HTMLElement): void {
  const page = sheet.firstElementChild;
  if (!(page instanceof (sheet.ownerDocument.defaultView?.HTMLElement ?? HTMLElement))) return;
  const usual = sheet.ownerDocument.defaultView?.getComputedStyle(page).minHeight ?? '';
  if (page.offsetHeight <= Math.ceil(Number.parseFloat(usual))) return;
  sheet.classList.add('tall');
  sheet.style.setProperty('--height', `${String(page.offsetHeight)}px`);
}

/** Sheets that are the same stay, so that a long report does not flicker and stays where it is scrolled. */
export function showSheets(desk: Element, fresh: readonly HTMLElement[]): void {
  const shown = [...desk.children];
  fresh.forEach((sheet, index) => {
    const old = shown[index];
    if (old?.isEqualNode(sheet) === true) return;
    if (old) old.replaceWith(sheet);
    else desk.append(sheet);
    growTall(sheet);
  });
  for (const left of shown.slice(fresh.length)) left.remove();
}
