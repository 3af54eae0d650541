/** What a reader has chosen of a batch for its sums and its analysis, by files: of one that is gone nothing is chosen. */

export interface BatchChoices {
  /** The year that is summed and analysed; `null` for the latest. */
  year: number | null;
  /** By year, the template in which its sums stand; of other years the commonest one. */
  templates: Readonly<Record<string, string>>;
  /** Reports in other formats are added as well. */
  otherFormats: boolean;
  /** By year, the file of the parent's own report, which is no child. */
  own: Readonly<Record<string, string>>;
  /** Files that are not added. */
  excluded: readonly string[];
  /** By the key of an agency and year, the file that counts of several. */
  doubles: Readonly<Record<string, string>>;
}

export const NOTHING_CHOSEN: BatchChoices = { year: null, templates: {}, otherFormats: false, own: {}, excluded: [], doubles: {} };
