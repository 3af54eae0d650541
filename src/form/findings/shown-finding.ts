/** The way from a place of the report to what the check says of it, beside the page. */
import { createContext, useContext } from 'react';

/** Shows a finding in the list of findings, and gives it the focus. @param finding its id */
export type ShowFinding = (finding: string) => void;

/** `null` where there is no such list. */
export const ShowFindingContext = createContext<ShowFinding | null>(null);

export function useShowFinding(): ShowFinding | null {
  return useContext(ShowFindingContext);
}

/** The id of a finding's line in the list. */
export function findingLineId(finding: string): string {
  return `finding-line-${finding}`;
}
