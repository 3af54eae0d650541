/** What a person makes of an imported report before it is kept: corrections, confirmations, sides taken. */
import { useCallback, useMemo, useState } from 'react';
import { nameOfCell } from '../../check/value-finding';
import type { Imported } from '../../read/import';
import { takeVisible, type Difference } from '../../read/import/differences';
import type { CellKey } from '../../report/address';
import type { AgencyLevel, Report } from '../../report/report';
import { normaliseText } from '../../report/value';
import type { UnsureFigure } from './unsure-figures';

export type Reviewed = Extract<Imported, { kind: 'embedded' | 'recognised' }>;

export interface Identity {
  agency: string;
  year: number;
  level: AgencyLevel;
}

export interface ImportReviewState {
  unsure: readonly UnsureFigure[];
  setText: (key: CellKey, text: string) => void;
  confirm: (key: CellKey) => void;
  /** Differences between what travels in the file and what it shows; none for a file of another program. */
  differences: readonly Difference[];
  takes: ReadonlySet<Difference>;
  /** Takes the visible document's side of a difference, or the embedded report's. */
  take: (difference: Difference, visible: boolean) => void;
  /** The report as it would be kept. */
  report: (identity: Identity) => Report;
}

const NONE: readonly Difference[] = [];

export function useImportReview(imported: Reviewed): ImportReviewState {
  const { recognised } = imported;
  const embedded = imported.kind === 'embedded';
  const format = embedded ? imported.format : recognised.format;
  const differences = embedded ? imported.differences : NONE;
  const [texts, setTexts] = useState<ReadonlyMap<CellKey, string>>(new Map());
  const [confirmed, setConfirmed] = useState<ReadonlySet<CellKey>>(new Set());
  // A file that was edited after it was exported was edited on purpose.
  const [takes, setTakes] = useState<ReadonlySet<Difference>>(() => new Set(differences));

  const unsure = useMemo<UnsureFigure[]>(
    () =>
      embedded
        ? []
        : [...recognised.figures].flatMap(([key, figure]) => {
            const cell = format.cells.get(key);
            if (figure.sure || !cell) return [];
            const text = texts.get(key) ?? figure.text;
            return [{ key, name: nameOfCell(cell, format), figure, text, confirmed: confirmed.has(key) }];
          }),
    [embedded, recognised, format, texts, confirmed],
  );

  return {
    unsure,
    setText: useCallback((key, text) => {
      setTexts((before) => new Map(before).set(key, text));
    }, []),
    confirm: useCallback((key) => {
      setConfirmed((before) => new Set(before).add(key));
    }, []),
    differences,
    takes,
    take(difference, visible) {
      const after = new Set(takes);
      if (visible) after.add(difference);
      else after.delete(difference);
      setTakes(after);
    },
    report({ agency, year, level }) {
      const base = embedded ? takeVisible(format, imported.report, [...takes]) : recognised.report;
      const corrected = [...texts].map(([key, text]): [CellKey, string] => [
        key,
        normaliseText(text, format.cells.get(key)?.quantity ?? 'count'),
      ]);
      const all = new Map([...Object.entries(base.cells), ...corrected]);
      const cells = Object.fromEntries([...all].filter(([, text]) => text !== ''));
      return { ...base, cells, year, agency: { name: agency, level } };
    },
  };
}
