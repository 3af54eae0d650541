/** The names under which react-query keeps what was read from this device. */

export const draftKeys = {
  list: ['drafts', 'list'],
  one: (id: string) => ['drafts', 'one', id],
  /** Beneath the list, so that it follows every change of the drafts. */
  backup: (id: string) => ['drafts', 'list', 'backup', id],
  example: (id: string) => ['drafts', 'example', id],
  templates: ['drafts', 'templates'],
  settings: ['drafts', 'settings'],
  persistence: ['drafts', 'persistence'],
} as const;
