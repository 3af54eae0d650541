/** What is known to be wrong with a seed, and what the check says of it in the same words. */
import { z } from 'zod';
import type { Audit } from '../../src/audit/audit';
import { causesFor } from '../../src/check/causes-for';
import type { Finding, Place } from '../../src/check/finding';
import { projectFile } from '../template/templates/project-files';

const findingsSchema = z.array(
  z.strictObject({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    cells: z.array(z.string()),
    /** The id of the narrative, field or section; `null` for findings about cells. */
    place: z.string().nullable(),
    /** The stretch of the narrative, as printed; `null` for findings about anything else. */
    text: z.string().nullable(),
    /** The kinds of its causes, the likeliest first. */
    causes: z.array(z.string()),
    why: z.string().min(1),
  }),
);

type KnownFinding = Omit<z.infer<typeof findingsSchema>[number], 'why'>;

/** The findings that a seed has to have, in their order. */
export function expectedFindings(seed: string): KnownFinding[] {
  const known = findingsSchema.parse(JSON.parse(projectFile('seeds', seed, 'findings.json')));
  return known.map(({ rule, severity, cells, place, text, causes }) => ({ rule, severity, cells, place, text, causes }));
}

function idOf(place: Place | null): string | null {
  switch (place?.kind) {
    case undefined:
      return null;
    case 'narrative':
      return place.narrative;
    case 'field':
      return place.field;
    case 'section':
      return place.section;
  }
}

/** A real finding as the known ones are written down. */
export function briefOf(finding: Finding, { texts, causes }: Audit): KnownFinding {
  const { rule, severity, cells, place } = finding;
  const span = place?.kind === 'narrative' ? place.span : undefined;
  const paragraph = span && texts.find(({ narrative }) => narrative === span.narrative)?.paragraphs[span.paragraph];
  const text = span ? (paragraph ?? '').slice(span.start, span.end) : null;
  return { rule, severity, cells, place: idOf(place), text, causes: causesFor(finding, causes).map(({ kind }) => kind) };
}
