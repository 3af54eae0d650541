/** The ids of the front matter's fields in the page, where findings lead. */

/** What the checker calls the agency's name and the report year, which no template declares. */
export const AGENCY = 'agency';
export const YEAR = 'year';

export function frontFieldId(field: string): string {
  return `field-${field}`;
}
