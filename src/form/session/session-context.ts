/** The open session as React components reach it: each listens only to the part that it shows. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { CellKey } from '../../report/address';
import type { Finding } from '../../check/finding';
import type { CellView } from './cell-view';
import type { Session } from './session';
import type { Topic } from './topics';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionContext above it');
  return session;
}

/**
 * Reads a part of the session and renders again when it is another one.
 * @param read must return the same value until the topic is emitted
 */
export function useTopic<T>(topic: Topic, read: (session: Session) => T): T {
  const session = useSession();
  const subscribe = useCallback((listener: () => void) => session.subscribe(topic, listener), [session, topic]);
  return useSyncExternalStore(subscribe, () => read(session));
}

export function useCell(key: CellKey): CellView {
  return useTopic(`cell:${key}`, (session) => session.cell(key));
}

export function useFindings(): readonly Finding[] {
  return useTopic('findings', (session) => session.findings());
}
