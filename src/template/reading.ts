/**
 * The language in which `templates/vocabulary.yaml` says how reports speak of figures.
 *
 *   says: '[本年]{收到/受理}[政府信息公开]申请#'
 *
 * `{a/b}` one of these, `[a/b]` one of these or nothing, `#` where the number and its unit stand (at the end where a
 * phrase of a figure names no place), `<name>` a piece that is declared once. <本年>, <上年> and <下年> are those of the
 * report year. Everything else stands for itself; groups may be nested.
 */
import { z } from 'zod';

const id = z.string().regex(/^[a-z][a-z0-9-]*$/);
const phrases = z.array(z.string().min(1)).min(1);
const words = z.array(z.string().min(1));
/** A concept, or several that are added: applications-received + applications-carried-in. */
const sum = z.string().regex(/^[a-z][a-z0-9/-]*( \+ [a-z][a-z0-9/-]*)*$/);

const figureSchema = z.strictObject({
  says: phrases,
  /** The readings of equal standing; a text that agrees with one of them is right. */
  means: z.array(sum).min(1),
  /** Readings that are admissible but unusual: agreeing with one of these only is worth a hint. */
  perhaps: z.array(sum).default([]),
  /** What the sentence has to be about for the phrase to have this meaning. */
  topic: id.optional(),
  /** The phrase says itself what it is about, and the sentence is about that from here on. */
  opens: z.boolean().default(false),
  /** What follows as 其中 is a part of this figure only and not of the year's. */
  narrows: z.boolean().default(false),
  units: words.optional(),
});

export const readingSchema = z.strictObject({
  /** Pieces of phrases, used as `<name>` in phrases and in later pieces. */
  pieces: z.record(z.string(), z.string().min(1)),
  /** Figures that are several concepts together, by a name that `means` may use. */
  sums: z.record(id, z.array(id).min(2)),
  topics: z.array(
    z.strictObject({
      id,
      /** The measure words of its figures. */
      units: words.min(1),
      /** What names the topic; the sentence is about it from there on. */
      named: z.array(z.string().min(1)).default([]),
    }),
  ),
  /** What takes the sentence away from all topics: other figures with the same verbs follow. */
  elsewhere: phrases,
  /** What may stand before a phrase without narrowing what is counted; an agency's name is added to it. */
  neutral: phrases,
  /** As `neutral`, but only in the report of a whole place: a department that says 全市 counts others as well. */
  region: phrases,
  /** What may stand behind the number or the phrase without changing it. */
  tail: phrases,
  /** Openings without a figure after which the results are still those of the whole year. */
  openings: phrases,
  figures: z.array(figureSchema),
  /** Applicants and the like: a part of the figure that the sentence named last. */
  facets: z.array(z.strictObject({ says: phrases, facets: z.array(id).min(1), topic: id, of: z.array(sum).min(1) })),
  /** Sentences without a figure that say that something did not happen. */
  denials: z.array(
    z.strictObject({
      says: phrases,
      topic: id.optional(),
      opens: id.optional(),
      /** What is 0 if the sentence is true. */
      none: z.array(sum).min(1),
      /** The figures that the sentence may speak of: the last one before has to be one of them, and one of them the first. */
      after: z.array(sum).min(1).optional(),
      /** Words that, anywhere in the paragraph, make the sentence mean less. */
      unless: words.default([]),
    }),
  ),
  /** Parts that make up a whole when they are listed. */
  partitions: z.array(
    z.strictObject({
      of: z.array(sum).min(1),
      parts: z.array(sum).min(2),
      /** Who lists two of them lists all that are not 0. */
      exhaustive: z.boolean().default(false),
    }),
  ),
});

export type Reading = z.infer<typeof readingSchema>;
export type FigurePhrase = Reading['figures'][number];
