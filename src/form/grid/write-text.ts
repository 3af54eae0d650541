/** Text that changes with nearly every key, written into the page without rendering anything anew. */

/** Makes it the only content of an element that is written in no other way. The text in place changes, which costs least. */
export function writeText(place: HTMLElement, text: string): void {
  if (place.firstChild) place.firstChild.nodeValue = text;
  else place.textContent = text;
}
