/** What the parts of a section ask for. */
import type { Content } from './schema';

/** The table whose figures the content asks for, printed or not; `null` for any other content. */
export function tableOf(content: Content): string | null {
  return 'table' in content ? content.table : 'figures' in content ? content.figures : null;
}
