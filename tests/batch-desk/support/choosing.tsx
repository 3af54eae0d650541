// Promises a view with choices that stay as they are made, as a batch keeps them.
import { useState, type ReactNode } from 'react';
import type { ChoosingProps } from '../../../src/batch-desk/survey/chosen-reports';
import { NOTHING_CHOSEN } from '../../../src/drafts/batch-choices';

export function Choosing({ children }: { children: (choosing: ChoosingProps) => ReactNode }) {
  const [chosen, setChosen] = useState(NOTHING_CHOSEN);
  return children({
    chosen,
    onChoose: (part) => {
      setChosen({ ...chosen, ...part });
    },
  });
}
