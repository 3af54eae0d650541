/** The id under which a finding's message stands in the page, so that the fields it concerns can refer to it. */

export function findingTextId(finding: string): string {
  return `finding-${finding}`;
}
