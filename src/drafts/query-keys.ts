/** The names under which react-query keeps what was read from this device. */

export const draftKeys = {
  list: ['drafts', 'list'],
  one: (id: string) => ['drafts', 'one', id],
  templates: ['drafts', 'templates'],
  persistence: ['drafts', 'persistence'],
} as const;
