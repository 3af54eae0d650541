// Promises that settings travel in a file unchanged, and that any other file is refused with what was expected.
import { describe, expect, it } from 'vitest';
import { EMPTY_SETTINGS } from '../../../src/drafts/settings-shelf';
import type { StoredSettings } from '../../../src/drafts/stored-settings';
import { settingsMessages } from '../../../src/app/settings/messages';
import { FRONT_FIELDS, knownFields } from '../../../src/app/settings/setting-fields';
import { MAX_SETTINGS_BYTES, parseSettings, readSettingsFile, settingsText } from '../../../src/app/settings/settings-file';
import { formatOf } from '../../support/formats';

const settings: StoredSettings = {
  ...EMPTY_SETTINGS,
  agency: '云溪市自然资源局',
  level: 'department',
  fields: { telephone: '0512-1234567', address: '云溪路 1 号' },
  site: { ...EMPTY_SETTINGS.site, siteName: '云溪市自然资源局网站' },
  fonts: 'system',
};

const problemsOf = (source: string): string[] => parseSettings(source).problems;

describe('A file of settings', () => {
  it('comes back as it went', () => {
    expect(parseSettings(settingsText(settings)).value).toEqual(settings);
    expect(parseSettings(settingsText(EMPTY_SETTINGS)).value).toEqual(EMPTY_SETTINGS);
  });

  it('of the first version says what it said, in the fonts of the formats', () => {
    const old = Object.fromEntries(Object.entries({ ...settings, schema: 1 }).filter(([key]) => key !== 'fonts'));
    const file = JSON.stringify({ kind: 'gongkai-settings', settings: old });
    expect(parseSettings(file)).toEqual({ value: { ...settings, fonts: 'format' }, problems: [] });
  });

  it.each([
    { what: 'no JSON', source: '{"kind":', problem: /^不是 JSON 文件/ },
    { what: 'another file of ours', source: '{"kind":"gongkai-draft","draft":{}}', problem: settingsMessages.notSettings },
    { what: 'nothing', source: 'null', problem: settingsMessages.notSettings },
    {
      what: 'a key that gives power over objects',
      source: settingsText(settings).replace('"fields": {', '"fields": {"__proto__": {"x": "1"},'),
      problem: /__proto__：不允许的键/,
    },
    { what: 'an unknown level', source: settingsText(settings).replace('"department"', '"king"'), problem: /settings\.level/ },
    { what: 'something more than settings', source: settingsText(settings).replace('"agency"', '"agent"'), problem: /agent|agency/ },
    {
      what: 'a newer version',
      source: settingsText(settings).replace('"schema": 2', '"schema": 3'),
      problem: settingsMessages.newer(3, 2),
    },
    { what: 'an unknown scheme of fonts', source: settingsText(settings).replace('"system"', '"comic"'), problem: /settings\.fonts/ },
    { what: 'an endless text', source: settingsText({ ...settings, agency: '局'.repeat(201) }), problem: /settings\.agency/ },
  ])('is refused when it is $what', ({ source, problem }) => {
    const problems = problemsOf(source);
    expect(problems.some((each) => (typeof problem === 'string' ? each === problem : problem.test(each)))).toBe(true);
  });

  it('is refused unread when it is larger than any settings', async () => {
    const { value, problems } = await readSettingsFile(new File([' '.repeat(MAX_SETTINGS_BYTES + 1)], '大.json'));
    expect(value).toBeNull();
    expect(problems).toEqual([settingsMessages.tooLarge('101 KB', '100 KB')]);
  });
});

describe('The front matter that settings supply', () => {
  it('is what the format has and the settings know', () => {
    const { fields } = formatOf('city-2018').template;
    expect(knownFields(fields, settings)).toEqual(settings.fields);
    expect(knownFields(formatOf('devzone-2017').template.fields, settings)).toEqual({ telephone: '0512-1234567' });
    expect(knownFields(formatOf('cn-2021').template.fields, settings)).toEqual({});
  });

  it('covers every field of the program’s templates that stays the same from year to year', () => {
    const lasting = ['city-2018', 'department-2018', 'devzone-2017', 'stat-2014', 'town-2017', 'cn-2019', 'cn-2021'].flatMap((id) =>
      formatOf(id).template.fields.filter((field) => field.lasting).map((field) => field.id),
    );
    expect(lasting.filter((id) => !FRONT_FIELDS.some((known) => known === id))).toEqual([]);
    expect(lasting.length).toBeGreaterThan(3);
  });
});
