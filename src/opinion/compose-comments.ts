/** What the check found and what people said as comments at the places that they concern. */
import { causesFor } from '../check/causes-for';
import type { Finding } from '../check/finding';
import type { KeptFinding } from '../check/waivers';
import type { CommentEntry, DocumentComment } from '../document/comment';
import { aboutWords, authorName, CHECKER, outcomeWords, quotedWords, stoodWords, suggestionWords } from '../document/comment-words';
import type { DocumentTree } from '../document/document';
import { chinaDay, chinaTime } from '../report/china-time';
import { fieldText } from '../report/field-text';
import { isOpen, type Remark, type Thread } from '../report/review';
import { createAnchors, type Anchors } from './anchors';
import { commentMessages as words } from './messages';
import type { OpinionInput } from './opinion';
import { remarkPlace } from './place-words';

const entryOf = ({ by, at, text }: Remark): CommentEntry => ({ by: authorName(by), at, text });

/** What a thread knows besides its words, a line each. */
function notesOf({ place, suggestion, outcome }: Thread, exact: boolean, { audit, format, report }: OpinionInput): string[] {
  const stood = place.kind === 'cell' || place.kind === 'field' ? place.text : undefined;
  const stands = place.kind === 'cell' ? audit.ledger.text(place.cell) : place.kind === 'field' ? fieldText(report, place.field) : undefined;
  return [
    ...(suggestion === null ? [] : [suggestionWords(suggestion)]),
    ...(place.kind === 'text' && !exact ? [quotedWords(place.quote)] : []),
    ...(place.kind === 'field' && !exact ? [aboutWords(remarkPlace(place, format))] : []),
    ...(stood !== undefined && stood !== stands ? [stoodWords(stood)] : []),
    ...(outcome === null || outcome.state === 'open' ? [] : [outcomeWords(outcome.state, outcome.by, chinaTime(new Date(outcome.at)))]),
  ];
}

function threadComment(thread: Thread, anchors: Anchors, input: OpinionInput): DocumentComment[] {
  const [first, ...others] = thread.remarks;
  if (!first) return [];
  const { anchor, exact } = anchors.ofRemark(thread.place);
  const text = [first.text, ...notesOf(thread, exact, input)].filter((line) => line !== '').join('\n');
  return [{ anchor, entries: [{ ...entryOf(first), text }, ...others.map(entryOf)], done: !isOpen(thread) }];
}

/**
 * @param tree composed of the report; further blocks may stand in front
 * @param time when the check was made
 */
export function composeComments(input: OpinionInput, tree: DocumentTree, time: Date): DocumentComment[] {
  const { audit, report } = input;
  const anchors = createAnchors(tree, input, audit.texts);
  const at = time.toISOString();
  const lapsed = new Map(audit.lapsed.map(({ finding, waiver }) => [finding.id, waiver]));
  const said = (finding: Finding, done: boolean, lines: readonly string[]): DocumentComment => ({
    anchor: anchors.ofFinding(finding),
    entries: [{ by: CHECKER, at, text: [...lines, words.source(finding.source)].join('\n') }],
    done,
  });
  const open = (finding: Finding): DocumentComment => {
    const [cause] = causesFor(finding, audit.causes);
    const was = lapsed.get(finding.id);
    return said(finding, false, [
      words.finding(finding.severity, finding.message),
      ...(cause ? [words.cause(cause.message)] : []),
      ...(was ? [words.lapsed(was.reason, was.by, chinaDay(was.at))] : []),
    ]);
  };
  const keep = ({ finding, waiver: { reason, by, at: when } }: KeptFinding): DocumentComment =>
    said(finding, true, [words.kept(finding.message), words.reason(reason, by, chinaDay(when))]);
  return [
    ...report.review.threads.flatMap((thread) => threadComment(thread, anchors, input)),
    ...audit.findings.map(open),
    ...audit.kept.map(keep),
  ];
}
