/** The result of long work; the last one stays while a new one is made. */
import { useEffect, useState } from 'react';
import type { Steps } from '../../survey/steps';
import { runSteps } from './run-steps';

export interface Worked<Result> {
  /** `null` before the first one is ready. */
  result: Result | null;
  /** The result is not that of the present work yet. */
  working: boolean;
}

/** @param begin the same function for the same work */
export function useSteps<Result>(begin: () => Steps<Result>): Worked<Result> {
  const [made, setMade] = useState<{ by: () => Steps<Result>; result: Result } | null>(null);
  useEffect(() => {
    let wanted = true;
    void runSteps(begin(), () => wanted).then((result) => {
      if (result !== null) setMade({ by: begin, result });
    });
    return () => {
      wanted = false;
    };
  }, [begin]);
  return { result: made?.result ?? null, working: made?.by !== begin };
}
