/** Loads ahead what nearly every draft needs once its workspace is shown. */
import { loadFormat } from '../catalogue/catalogue';
import { RichNarrativePart } from './narrative/rich-narrative-part';

/**
 * @param template id of the format that the next draft is probably of
 * @returns when everything is there, or cannot be had now: it is then loaded when it is needed, which says so
 */
export async function prepareWorkspace(template: string): Promise<void> {
  await Promise.allSettled([RichNarrativePart.prepare(), import('./panel/side-panel'), import('./session/last-year'), loadFormat(template)]);
}
