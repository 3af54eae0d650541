/** Tells a draft from something else, without a schema library: what is stored here was written by this program. */
import type { Draft } from '../report/draft';
import type { Report } from '../report/report';

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the value has everything that a report of the present shape must have. */
export function looksLikeReport(value: unknown): value is Report {
  return (
    isFields(value) &&
    typeof value.template === 'string' &&
    typeof value.year === 'number' &&
    isFields(value.agency) &&
    typeof value.agency.name === 'string' &&
    isFields(value.fields) &&
    isFields(value.narrative) &&
    Object.values(value.narrative).every(Array.isArray) &&
    isFields(value.cells) &&
    isFields(value.units) &&
    Array.isArray(value.waivers) &&
    isFields(value.review) &&
    Array.isArray(value.review.steps) &&
    Array.isArray(value.review.threads)
  );
}

/** Whether the value has everything that a draft of the present shape must have; the version is not looked at. */
export function looksLikeDraft(value: unknown): value is Draft {
  return (
    isFields(value) &&
    typeof value.id === 'string' &&
    typeof value.revision === 'number' &&
    typeof value.createdAt === 'string' &&
    typeof value.savedAt === 'string' &&
    Array.isArray(value.done) &&
    (value.template === null || isFields(value.template)) &&
    (value.previous === null || isFields(value.previous)) &&
    Array.isArray(value.prefilled) &&
    looksLikeReport(value.report)
  );
}
