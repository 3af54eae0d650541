/** The opinion on a report as a Word file: the opinion, then the report with comments at the places that they concern. */
import { summarise } from '../check/check-report';
import { compose } from '../document/compose';
import type { DocumentTree } from '../document/document';
import { OPINION_TITLE } from '../document/opinion-mark';
import type { Pictures } from '../render/docx/pictures';
import { composeComments } from './compose-comments';
import { composeCover } from './compose-cover';
import { coverMessages } from './messages';
import type { OpinionInput } from './opinion';

export interface OpinionOptions {
  /** When the opinion is made: the time of the file and of what the check says. */
  time: Date;
  /** The report as it is exported, with its charts and in its fonts; without one it is composed as its format says. */
  tree?: DocumentTree;
  /** Of every chart in the tree. */
  pictures?: Pictures;
}

function documentOf(input: OpinionInput, report: DocumentTree, time: Date): DocumentTree {
  const cover = composeCover(input, report.properties.title, time);
  const blocks = report.blocks.map((block) => (block.kind === 'title' ? { ...block, newPage: true } : block));
  const { title, keywords } = report.properties;
  return {
    ...report,
    properties: { ...report.properties, title: `${title}${OPINION_TITLE}`, subject: coverMessages.subject, keywords: [...keywords, OPINION_TITLE] },
    blocks: [...cover, ...blocks],
  };
}

/**
 * The report as it is exported, the opinion before it, and every finding, kept finding and thread as a Word comment. The
 * file carries the report with its review, so that importing it brings everything back.
 *
 * The writer of Word files is loaded with the first one.
 * @param input the report, its format, and the audit of just this report
 * @throws RangeError when the time is not a valid date
 * @throws Error when a chart of the tree has no picture
 */
export async function renderOpinion(input: OpinionInput, { time, tree: given, pictures }: OpinionOptions): Promise<Uint8Array> {
  const { format, report, audit } = input;
  const tree = documentOf(input, given ?? compose(format, report, audit.ledger), time);
  const { renderDocx } = await import('../render/docx/render-docx');
  const draft = summarise(audit.findings).error > 0;
  return renderDocx(tree, { time, draft, report, comments: composeComments(input, tree, time), ...(pictures && { pictures }) });
}
