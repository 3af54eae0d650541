/** What every block renderer is told beside its block. */
import type { PageLayout } from '../../document/document';
import type { Dress } from './dress';
import type { Size } from './look';

export interface RenderContext {
  dress: Dress;
  size: Size;
  layout: PageLayout;
  /** Stands before every id, so that a fragment's ids do not meet those of the page it is pasted into. */
  idPrefix: string;
  /** Charts are drawn in the page, or are images with their content in the address, which more editors let pass. */
  charts: 'drawn' | 'images';
}
