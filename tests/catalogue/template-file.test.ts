// Promises that the app reads a template file as the command line does, whatever of the program's own it includes.
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/catalogue/format-of';
import { readTemplateFile } from '../../src/catalogue/template-file';
import { templateSummaries } from '../../src/catalogue/summaries';
import { loadFormat } from '../../src/catalogue/catalogue';
import { SMALL_TEMPLATE } from '../support/formats';

const read = (source: string) => readTemplateFile({ name: '本局模板.yaml', source });

describe('a template file', () => {
  it.each(templateSummaries.map(({ id }) => id))('may be a copy of %s under another name, as JSON', async (id) => {
    const { template, cells } = await loadFormat(id);
    const { format, problems } = await read(JSON.stringify({ ...template, id: 'copy', include: [] }));
    expect(problems).toEqual([]);
    expect([...(format?.cells.keys() ?? [])]).toEqual([...cells.keys()]);
  });

  it('may include sections of a template of the program', async () => {
    const { format, problems } = await read(
      `${SMALL_TEMPLATE}\ninclude: [ { template: stat-2014, sections: [statistics] } ]\n`,
    );
    expect(problems).toEqual([]);
    expect(format?.template.sections.map(({ id }) => id)).toEqual(['text', 'figures', 'statistics']);
  });

  it('with a sentence that cannot be read is refused', async () => {
    const { format, problems } = await read(
      SMALL_TEMPLATE.replace('{ narrative: overview,', '{ narrative: overview, standard: ["收到{{ nothing.here }}件"],'),
    );
    expect(format).toBeNull();
    expect(problems[0]?.line).toBeGreaterThan(0);
  });

  it('is read once for all drafts that carry the same text', async () => {
    const file = { name: 'a.yaml', source: SMALL_TEMPLATE };
    const first = await formatOf('small', file);
    expect(await formatOf('small', { ...file, name: 'b.yaml' })).toBe(first);
    const other = await formatOf('small', { ...file, source: SMALL_TEMPLATE.replace('小格式', '新格式') });
    expect(other.template.title).toBe('新格式');
    await expect(formatOf('small', { ...file, source: 'id: 1' })).rejects.toThrow(/a\.yaml:1:/);
  });
});
