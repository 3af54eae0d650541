/** The check of the texts, loaded when the first one is asked for. */
import type { Format } from '../../template/format';
import type { TextAudit } from './text-audit';

export function createLateTextAudit(format: Format): TextAudit {
  let loading: Promise<TextAudit> | null = null;
  return {
    async check(report, lastYear) {
      loading ??= import('./text-audit').then(({ createTextAudit }) => createTextAudit(format));
      return (await loading).check(report, lastYear);
    },
    close() {
      void loading?.then(({ close }) => {
        close();
      });
      loading = null;
    },
  };
}
