/** What the clerk and the agency have chosen for exports; the preview shows the same. */
import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { FontScheme } from '../../document/font-scheme';
import { keepCharts, keptCharts } from './kept-charts';

export interface ExportChoice {
  /** Ids of the charts to be shown. */
  charts: ReadonlySet<string>;
  fonts: FontScheme;
}

interface ExportChoosing extends ExportChoice {
  chooseCharts: (charts: ReadonlySet<string>) => void;
}

export const ExportChoiceContext = createContext<ExportChoosing | null>(null);

export function useExportChoice(): ExportChoosing {
  const choice = useContext(ExportChoiceContext);
  if (choice === null) throw new Error('useExportChoice needs an ExportChoiceContext above it');
  return choice;
}

/** @param fonts as the settings have them */
export function useExportChoosing(draft: string, fonts: FontScheme): ExportChoosing {
  const [charts, setCharts] = useState(() => keptCharts(draft));
  const chooseCharts = useCallback(
    (chosen: ReadonlySet<string>) => {
      setCharts(chosen);
      keepCharts(draft, chosen);
    },
    [draft],
  );
  return useMemo(() => ({ charts, fonts, chooseCharts }), [charts, fonts, chooseCharts]);
}
