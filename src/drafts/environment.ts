/** What the storage needs of the world outside it: the time and fresh ids. */

export interface Environment {
  now(): Date;
  /** A new id, unlike any other: letters and digits, 8 to 64 of them. */
  newId(): string;
}

/** The browser's clock and random numbers; `crypto.randomUUID` does not exist on plain http. */
export const browserEnvironment: Environment = {
  now: () => new Date(),
  newId: () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
