/** What is told of a format: plain data for the page about it and for the command line. */
import type { AgencyLevel } from '../report/report';
import type { Field, Guidance, Severity } from './schema';

export interface DescribedRow {
  /** As printed. */
  label: string;
  /** From 0 for the outermost. */
  depth: number;
  /** '' for a group without figures and where the format names no unit. */
  unit: string;
}

export interface DescribedBlock {
  /** The full-width row above the header; `null` without one. */
  band: string | null;
  /** Printed labels of all columns, groups before the columns in them. */
  columns: string[];
  rows: DescribedRow[];
}

/** What is said of one row, one column or the table as a whole. */
export interface DescribedGuidance extends Guidance {
  of: string;
}

export interface DescribedTable {
  id: string;
  name: string;
  /** '' when each row has its own. */
  unit: string;
  /** How many figures it holds. */
  cells: number;
  blocks: DescribedBlock[];
  guidance: DescribedGuidance[];
}

export type DescribedPart =
  | {
      kind: 'narrative';
      /** '' when the section has no other text. */
      name: string;
      required: boolean;
      /** 字数上限 and where it is set. */
      limit: { characters: number; source: string } | null;
      /** Whether there are standard sentences to start from. */
      standard: boolean;
      guidance: Guidance | null;
    }
  /** `printed` is false for figures that appear in sentences only. */
  | { kind: 'table'; printed: boolean; table: DescribedTable }
  | { kind: 'lines'; lines: string[] }
  | { kind: 'signature'; lines: string[] };

export interface DescribedSection {
  id: string;
  /** As printed, else what the section is called; what the report fills in is named in 〔〕. */
  title: string;
  guidance: Guidance | null;
  parts: DescribedPart[];
}

export interface DescribedRule {
  id: string;
  title: string;
  /** The relation itself, e.g. 每一列：“本年新收” + “上年结转” = …. */
  words: string;
  severity: Severity;
  /** The program fills in the left side. */
  computes: boolean;
  source: string;
}

export interface DescribedRules {
  /** Id and name of the table that the rules are about; `null` for those about dates. */
  table: { id: string; name: string } | null;
  rules: DescribedRule[];
}

export interface TemplateDescription {
  id: string;
  title: string;
  /** The document's title, with what the report fills in named in 〔〕. */
  documentTitle: string;
  source: string;
  years: { from: number; to?: number | undefined };
  /** `null` when it is offered to every level. */
  levels: AgencyLevel[] | null;
  fields: Field[];
  sections: DescribedSection[];
  rules: DescribedRules[];
}
