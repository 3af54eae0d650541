/** The reports of a batch with their formats, which are loaded first. */
import { useEffect, useState } from 'react';
import type { CheckedReport } from '../../batch/checked-report';
import { formatOf } from '../../catalogue/format-of';
import { loadVocabulary } from '../../catalogue/vocabulary';
import type { SurveyedReport } from '../../survey/surveyed-report';
import type { Format } from '../../template/format';
import type { Vocabulary } from '../../template/vocabulary';

export interface SurveySet {
  reports: SurveyedReport[];
  vocabulary: Vocabulary;
}

/** `null` while they are loaded; `failure` says why they cannot be. */
export type Loaded = { set: SurveySet; failure: null } | { set: null; failure: string };

async function load(reports: readonly CheckedReport[]): Promise<SurveySet> {
  const vocabulary = await loadVocabulary();
  const formats = new Map<string, Format>();
  const found: SurveyedReport[] = [];
  for (const checked of reports) {
    const key = `${checked.report.template} ${checked.template?.source ?? ''}`;
    const format = formats.get(key) ?? (await formatOf(checked.report.template, checked.template));
    formats.set(key, format);
    found.push({ ...checked, format });
  }
  return { reports: found, vocabulary };
}

export function useSurveySet(reports: readonly CheckedReport[]): Loaded | null {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    load(reports).then(
      (set) => {
        if (wanted) setLoaded({ set, failure: null });
      },
      (error: unknown) => {
        if (wanted) setLoaded({ set: null, failure: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [reports]);
  return loaded;
}
