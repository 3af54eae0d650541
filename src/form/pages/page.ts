/** The pages of the workspace: front matter, one for each section, and the one that delivers the report. */
import { sectionOf } from '../../check/progress';
import type { Finding } from '../../check/finding';
import { tableOf } from '../../template/content';
import type { Format } from '../../template/format';
import type { Section } from '../../template/schema';
import { cellId } from '../grid/cell-id';
import { frontFieldId } from '../front/front-field-id';
import { workspaceMessages } from '../messages';
import { narrativeFieldId } from '../narrative/narrative-field-id';

/** A page's part of the address. Ids of sections are words; no word begins with a hyphen. */
export const FRONT_PAGE = '-front';
export const DELIVER_PAGE = '-deliver';

export interface Page {
  id: string;
  title: string;
  section: Section | null;
}

/** Sections that hold nothing to fill in (fixed lines only) are printed, but have no page. */
function isFilledIn(section: Section): boolean {
  return section.content.some((content) => tableOf(content) !== null || 'narrative' in content);
}

export function sectionTitle(section: Section): string {
  return section.name ?? section.heading ?? section.id;
}

/** All pages in the order of the report. */
export function pagesOf(format: Format): Page[] {
  return [
    { id: FRONT_PAGE, title: workspaceMessages.frontMatter, section: null },
    ...format.template.sections
      .filter(isFilledIn)
      .map((section) => ({ id: section.id, title: sectionTitle(section), section })),
    { id: DELIVER_PAGE, title: workspaceMessages.deliver, section: null },
  ];
}

/** Where a finding leads: its page, and there the element to go to. `null` when it concerns no place of the report. */
export function destinationOf(finding: Pick<Finding, 'cells' | 'place'>, format: Format): { page: string; target: string | null } | null {
  const { cells, place } = finding;
  const [cell] = cells;
  const page = sectionOf(finding, format);
  if (page !== null) {
    if (cell !== undefined && place === null) return { page, target: cellId(cell) };
    return { page, target: place?.kind === 'narrative' ? narrativeFieldId(place.narrative) : null };
  }
  return place?.kind === 'field' ? { page: FRONT_PAGE, target: frontFieldId(place.field) } : null;
}

/** The page that a finding belongs to; a finding without a place belongs to none. */
export function pageOf(finding: Finding, format: Format): string | null {
  return destinationOf(finding, format)?.page ?? null;
}
