/** What rules are called: by the titles that formats give them, as soon as the formats are loaded. */
import { useQuery } from '@tanstack/react-query';
import { isKnownTemplate } from '../../catalogue/catalogue';
import { formatOf } from '../../catalogue/format-of';
import { useOwnTemplates } from '../../drafts/template-queries';
import { createRuleNames } from '../../survey/rule-names';
import type { Format } from '../../template/format';

const plainNames = createRuleNames([]);

/** @param templates ids of formats; one that cannot be had gives no titles */
export function useRuleTitles(templates: readonly string[]): (rule: string) => string {
  const { data: own } = useOwnTemplates();
  const { data: names = plainNames } = useQuery({
    queryKey: ['batch-desk', 'rule-titles', ...templates],
    enabled: own !== undefined,
    queryFn: async () => {
      const formats: Format[] = [];
      for (const id of templates) {
        const file = isKnownTemplate(id) ? null : own?.find((each) => each.id === id)?.file;
        const format = file === undefined ? null : await formatOf(id, file).catch(() => null);
        if (format) formats.push(format);
      }
      return createRuleNames(formats);
    },
    networkMode: 'always',
    staleTime: Infinity,
    structuralSharing: false,
  });
  return names;
}
