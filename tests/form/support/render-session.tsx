/** Renders parts of the workspace around an open session, as the workspace itself does. */
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Draft } from '../../../src/report/draft';
import { ReadOnlyContext } from '../../../src/form/session/read-only-context';
import { createSelection, SelectionContext } from '../../../src/form/session/selection';
import { createSession, type Session } from '../../../src/form/session/session';
import { SessionContext } from '../../../src/form/session/session-context';
import { ToastProvider } from '../../../src/ui/toast/toast-provider';
import { draftOf, format } from './drafts';

export interface RenderedSession extends RenderResult {
  session: Session;
  user: UserEvent;
}

export interface RenderOptions {
  draft?: Draft;
  readOnly?: boolean;
}

/** The check runs at once, so that tests need not wait for a pause. */
export function openSession(draft = draftOf()): Session {
  return createSession(draft, format, (work) => {
    work();
    return () => undefined;
  });
}

export function renderWithSession(children: ReactNode, options: RenderOptions = {}): RenderedSession {
  const session = openSession(options.draft);
  const { hook } = memoryLocation({ path: '/draft/draft-0001' });
  const result = render(
    <Router hook={hook}>
      <ToastProvider>
        <SessionContext value={session}>
          <ReadOnlyContext value={options.readOnly ?? false}>
            <SelectionContext value={createSelection()}>{children}</SelectionContext>
          </ReadOnlyContext>
        </SessionContext>
      </ToastProvider>
    </Router>,
  );
  return { ...result, session, user: userEvent.setup() };
}
