/** The id of a narrative's text box in the page, where findings lead. */

export function narrativeFieldId(narrative: string): string {
  return `narrative-${narrative}`;
}
