/** What a report is: plain data that any template of its format can print, check and compare. */
import type { CellKey } from './address';
import type { NarrativeBlock } from './narrative';
import { NO_REVIEW, type Review } from './review';
import type { Waiver } from './waiver';

/** The version of the shape below; a reader refuses a newer one. */
export const REPORT_SCHEMA = 4;

/** 机关层级: decides deadlines and which topics the law asks for. */
export type AgencyLevel = 'government' | 'department' | 'township' | 'other';

export interface Agency {
  name: string;
  level: AgencyLevel;
}

export interface Report {
  schema: typeof REPORT_SCHEMA;
  /** The id of the template (format) that the report is written in. */
  template: string;
  agency: Agency;
  /** 报告年度: the year that the figures are about, not the year of publication. */
  year: number;
  /** Front matter and signatures, by the template's field id; dates as YYYY-MM-DD. */
  fields: Record<string, string>;
  /**
   * Paragraphs, tables and pictures by the template's narrative id; the paragraphs' numbering （一） 1. （1） is part of the
   * text. Without an entry the template's standard sentences stand.
   */
  narrative: Record<string, NarrativeBlock[]>;
  /**
   * The text of each cell: a decimal string, `n/a` for 不适用, or what was typed when it is no number. An absent cell
   * is blank, or computed where the template computes it; a computed cell that is present stands as the ledger has it.
   */
  cells: Record<CellKey, string>;
  /** Units that the source document prints instead of the template's, by `table/row`. */
  units: Record<string, string>;
  /** Findings that are kept with a reason. */
  waivers: Waiver[];
  /** The steps from draft to publication, and what reviewers and clerks said to each other. */
  review: Review;
}

/** A report with nothing filled in. */
export function emptyReport(template: string, agency: Agency, year: number): Report {
  return { schema: REPORT_SCHEMA, template, agency, year, fields: {}, narrative: {}, cells: {}, units: {}, waivers: [], review: NO_REVIEW };
}

/** The report as the public may have it: without who kept which finding and why, who reviewed it, and what was said. */
export function withoutRemarks(report: Report): Report {
  return { ...report, waivers: [], review: NO_REVIEW };
}
