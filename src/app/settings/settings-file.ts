/** A file of settings: written for another computer, and read from untrusted text. */
import { z } from 'zod';
import { SETTINGS_SCHEMA, type StoredSettings } from '../../drafts/stored-settings';
import { upgradeSettings } from '../../drafts/upgrade-settings';
import { FONT_SCHEMES } from '../../document/font-scheme';
import { parseJson, parseWith, type Parsed } from '../../report/parse-report';
import { settingsMessages as messages } from './messages';

/** What the file says of itself. */
const KIND = 'gongkai-settings';

/** Size above which a file is refused unread: settings are a page of text. */
export const MAX_SETTINGS_BYTES = 100_000;

const text = z.string().max(1_000);

const settingsSchema = z.strictObject({
  schema: z.literal(SETTINGS_SCHEMA),
  agency: z.string().max(200),
  level: z.enum(['government', 'department', 'township', 'other']).nullable(),
  fields: z.record(z.string().max(100), text).refine((fields) => Object.keys(fields).length <= 100, '栏目多于 100 项'),
  site: z.strictObject({
    siteName: text,
    siteDomain: text,
    siteIdCode: text,
    columnName: text,
    columnDescription: text,
    columnKeywords: text,
    author: text,
  }),
  fonts: z.enum(FONT_SCHEMES),
});

const fileSchema = z.strictObject({ kind: z.literal(KIND), settings: settingsSchema });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The settings as the text of a file. */
export function settingsText(settings: StoredSettings): string {
  return `${JSON.stringify({ kind: KIND, settings }, null, 1)}\n`;
}

/** Reads the text of a file; problems name the place and what was expected. */
export function parseSettings(source: string): Parsed<StoredSettings> {
  const json = parseJson(source);
  if (json.problems.length > 0) return { value: null, problems: json.problems };
  const { value } = json;
  if (!isObject(value) || value.kind !== KIND) return { value: null, problems: [messages.notSettings] };
  const version = isObject(value.settings) ? value.settings.schema : undefined;
  if (typeof version === 'number' && version > SETTINGS_SCHEMA) {
    return { value: null, problems: [messages.newer(version, SETTINGS_SCHEMA)] };
  }
  const file = parseWith(fileSchema, { ...value, settings: upgradeSettings(value.settings) });
  return file.value === null ? file : { value: file.value.settings, problems: [] };
}

const kilobytes = (bytes: number): string => `${String(Math.ceil(bytes / 1_000))} KB`;

/** Reads a file that somebody chose. */
export async function readSettingsFile(file: File): Promise<Parsed<StoredSettings>> {
  if (file.size > MAX_SETTINGS_BYTES) {
    return { value: null, problems: [messages.tooLarge(kilobytes(file.size), kilobytes(MAX_SETTINGS_BYTES))] };
  }
  try {
    return parseSettings(await file.text());
  } catch {
    return { value: null, problems: [messages.unreadableFile] };
  }
}
