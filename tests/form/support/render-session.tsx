/** Renders parts of the workspace around an open session, as the workspace itself does. */
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { pagesOf } from '../../../src/form/pages/page';
import { PagesContext, usePages } from '../../../src/form/pages/use-page';
import type { Later } from '../../../src/form/session/later';
import { ReadOnlyContext } from '../../../src/form/session/read-only-context';
import { createSelection, SelectionContext } from '../../../src/form/session/selection';
import { createSession, type Session } from '../../../src/form/session/session';
import { SessionContext } from '../../../src/form/session/session-context';
import type { Draft } from '../../../src/report/draft';
import type { Format } from '../../../src/template/format';
import { ToastProvider } from '../../../src/ui/toast/toast-provider';
import { draftOf, smallFormat } from './drafts';
import './no-layout';

export interface RenderedSession extends RenderResult {
  session: Session;
  user: UserEvent;
  /** The address now. */
  location: () => string;
}

export interface RenderOptions {
  draft?: Draft;
  format?: Format;
  readOnly?: boolean;
  /** Id of the page that is open. */
  page?: string;
  /** When the check runs: at once unless said otherwise. */
  later?: Later;
}

const atOnce: Later = (work) => {
  work();
  return () => undefined;
};

/** The check runs at once, so that tests need not wait for a pause. */
export function openSession(draft: Draft = draftOf(), format: Format = smallFormat, later: Later = atOnce): Session {
  return createSession(draft, format, { later });
}

function Pages({ format, page, children }: { format: Format; page: string; children: ReactNode }) {
  const [all] = useState(() => pagesOf(format));
  return <PagesContext value={usePages(all, page)}>{children}</PagesContext>;
}

export function renderWithSession(children: ReactNode, options: RenderOptions = {}): RenderedSession {
  const { format = smallFormat, draft = draftOf({}, [], format), page = 'intake', readOnly = false } = options;
  const session = openSession(draft, format, options.later);
  const { hook, history } = memoryLocation({ path: '/draft/draft-0001', record: true });
  const result = render(
    <Router hook={hook}>
      <ToastProvider>
        <SessionContext value={session}>
          <ReadOnlyContext value={readOnly}>
            <SelectionContext value={createSelection()}>
              <Pages format={format} page={page}>
                {children}
              </Pages>
            </SelectionContext>
          </ReadOnlyContext>
        </SessionContext>
      </ToastProvider>
    </Router>,
  );
  return { ...result, session, user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }), location: () => history[history.length - 1] ?? '' };
}
