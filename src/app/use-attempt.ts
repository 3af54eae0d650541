/** Runs what the reader asked for and says in words when it does not work. */
import { useCallback, useState } from 'react';
import { describeFailure } from './describe-failure';
import { appMessages } from './messages';

export interface Attempts {
  /** @param act what was asked for, as it is called on its button */
  attempt: (act: string, work: () => Promise<void>) => void;
  /** Why the last act failed; '' when it did not. */
  failure: string;
  forgetFailure: () => void;
}

export function useAttempt(): Attempts {
  const [failure, setFailure] = useState('');
  const attempt = useCallback((act: string, work: () => Promise<void>) => {
    setFailure('');
    work().catch((error: unknown) => {
      setFailure(appMessages.failed(act, describeFailure(error)));
    });
  }, []);
  const forgetFailure = useCallback(() => {
    setFailure('');
  }, []);
  return { attempt, failure, forgetFailure };
}
