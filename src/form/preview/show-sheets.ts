/** Puts sheets in the place of those that the page shows. */

/** What rounding may add to a page that is full, in pixels. */
const ROUNDING = 2;

/** A sheet grows with what no page holds and nothing can cut, so that nothing of it is lost. */
function growTall(sheet: HTMLElement): void {
  const page = sheet.firstElementChild;
  if (!(page instanceof (sheet.ownerDocument.defaultView?.HTMLElement ?? HTMLElement))) return;
  const usual = sheet.ownerDocument.defaultView?.getComputedStyle(page).minHeight ?? '';
  if (page.offsetHeight <= Number.parseFloat(usual) + ROUNDING) return;
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
