/** Complete example reports: one beside a template, and the real reports kept as seeds. */
import type { Report } from '../report/report';

const files: Record<string, () => Promise<Report>> = {
  ...import.meta.glob<Report>('../../templates/*/example.json', { import: 'default' }),
  ...import.meta.glob<Report>('../../seeds/*/report.json', { import: 'default' }),
};

export interface Example {
  /** The folder's name. */
  id: string;
  load: () => Promise<Report>;
}

export const examples: readonly Example[] = Object.entries(files).map(([path, load]) => ({
  id: path.split('/').slice(-2, -1).join(''),
  load,
}));
