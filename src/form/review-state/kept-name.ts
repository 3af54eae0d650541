/** The name under which steps and remarks were last written in this browser. */

const KEY = 'gongkai-name';

/** '' where none was used yet, or storage is switched off. */
export function keptName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It is asked for again the next time.
  }
}
