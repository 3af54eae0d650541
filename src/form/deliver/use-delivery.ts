/** Runs one export at a time and says how it goes. */
import { useState } from 'react';
import { deliverMessages } from './messages';

export interface Delivery {
  /** What to say of the last export; '' before the first. */
  message: string;
  busy: boolean;
  /**
   * @param what what is being made, for the message meanwhile
   * @param work makes and hands over the file; returns what to say of it
   */
  run(what: string, work: () => Promise<string>): void;
}

export function useDelivery(): Delivery {
  const [state, setState] = useState({ message: '', busy: false });
  return {
    ...state,
    run(what, work) {
      if (state.busy) return;
      setState({ message: deliverMessages.making(what), busy: true });
      // Begun within a promise, so that whatever is thrown is said.
      const said = Promise.resolve()
        .then(work)
        .catch((error: unknown) => deliverMessages.failed(error instanceof Error ? error.message : String(error)));
      void said.then((message) => {
        setState({ message, busy: false });
      });
    },
  };
}
