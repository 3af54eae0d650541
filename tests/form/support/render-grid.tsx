/** A table of the workspace with all that it loads a moment after it. */
import { configure, screen } from '@testing-library/react';
import { Grid } from '../../../src/form/grid/grid';
import { blockMessages } from '../../../src/form/grid/block/messages';
import { smallFormat } from './drafts';
import { renderWithSession, type RenderedSession, type RenderOptions } from './render-session';

// What the grid loads on demand is loaded here, so that no test waits for a compiler.
import '../../../src/form/grid/block/block-layer';
import '../../../src/form/grid/paste/paste-preview';
import '../../../src/form/grid/paste/plan-paste';

// What the grid loads on demand comes a moment after it, on a busy machine a long one.
configure({ asyncUtilTimeout: 10_000 });

/** @param id of the table; the only one of the small format unless said otherwise */
export async function renderGrid(options: RenderOptions = {}, id = 'intake'): Promise<RenderedSession> {
  const { format = smallFormat } = options;
  const table = format.template.tables.find((each) => each.id === id);
  if (!table) throw new Error(`no table ${id}`);
  const rendered = renderWithSession(<Grid table={table} />, options);
  await screen.findByRole('status', { name: blockMessages.label });
  return rendered;
}

/** The clipboard of a test. */
export function clipboardOf({ text = '', html = '' }: { text?: string; html?: string }): DataTransfer {
  const texts = new Map([
    ['text/plain', text],
    ['text/html', html],
  ]);
  return {
    getData: (type: string) => texts.get(type) ?? '',
    setData: (type: string, data: string) => {
      texts.set(type, data);
    },
  } as unknown as DataTransfer;
}

/** What a clipboard event leads to, with the clipboard as it leaves it. */
export function clipboardEvent(type: 'copy' | 'cut' | 'paste', clipboardData = clipboardOf({})): { clipboard: DataTransfer; taken: boolean } {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData });
  const taken = !(document.activeElement ?? document.body).dispatchEvent(event);
  return { clipboard: clipboardData, taken };
}
