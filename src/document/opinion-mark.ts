/** The words between which the opinion on a report stands before it in one file, so that readers take none of it for the report. */

export const OPINION_TITLE = '审核意见';

/** The last line before the report. */
export const OPINION_END = '以下为报告全文，批注标在所涉之处。';
