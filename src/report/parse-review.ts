/** The shape of what reviewing leaves in a report, for untrusted data. */
import { z } from 'zod';
import { QUOTE_CONTEXT, REVIEW_ACTS, type Review } from './review';

const id = z.string().min(1).max(100);
const name = z.string().max(200);
const words = z.string().max(20_000);
const at = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/, '应为 64 位十六进制数');

const step = z.object({
  id,
  act: z.enum(REVIEW_ACTS),
  by: name,
  at,
  note: z.string().max(2_000),
  content: hash,
  draft: z.object({ id, revision: z.number().int().min(0) }),
});

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('report') }),
  z.object({ kind: z.literal('section'), section: id }),
  z.object({ kind: z.literal('field'), field: id, text: words.optional() }),
  z.object({ kind: z.literal('cell'), cell: z.string().min(1).max(300), text: words }),
  z.object({
    kind: z.literal('text'),
    narrative: id,
    quote: words,
    before: z.string().max(QUOTE_CONTEXT),
    after: z.string().max(QUOTE_CONTEXT),
  }),
]);

const thread = z.object({
  id,
  place,
  remarks: z.array(z.object({ id, by: name, at, text: words })).min(1).max(500),
  suggestion: words.nullable(),
  outcome: z.object({ state: z.enum(['open', 'resolved', 'accepted', 'rejected']), by: name, at }).nullable(),
});

export const reviewSchema: z.ZodType<Review> = z.object({
  steps: z.array(step).max(1_000),
  threads: z.array(thread).max(5_000),
  withdrawn: z.array(z.object({ finding: z.string().min(1).max(300), at })).max(2_000).optional(),
});
