/**
 * The last words of pages in the browser's plain storage, which takes them within the very call. Measured in Chromium:
 * a transaction that is still waiting behind another when its page ends is dropped, however small it is.
 */
import type { RescuedDraft } from './stored-draft';

/** What is needed of `localStorage`. */
export type PlainStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

export interface LastWords {
  /** False when there is no room, or nothing may be kept. */
  put(rescued: RescuedDraft): boolean;
  all(): RescuedDraft[];
  drop(writer: string): void;
}

const PREFIX = 'gongkai-rescued-';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The draft itself is looked at when it is merged. */
function isRescued(value: unknown): value is RescuedDraft {
  if (!isObject(value) || !isObject(value.draft) || !isObject(value.summary) || !isObject(value.base)) return false;
  const { writer, edits, revision } = value.base;
  return typeof writer === 'string' && value.writer === writer && typeof edits === 'number' && typeof revision === 'number';
}

/** `null` for what is not ours or was cut off; it is left where it is. */
function parse(text: string | null): RescuedDraft | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRescued(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param store `null` where there is none; every use of it may throw */
export function createLastWords(store: PlainStore | null): LastWords {
  return {
    put(rescued) {
      try {
        store?.setItem(PREFIX + rescued.writer, JSON.stringify(rescued));
        return store !== null;
      } catch {
        return false;
      }
    },
    all() {
      try {
        const keys = Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '');
        const ours = keys.filter((key) => key.startsWith(PREFIX)).map((key) => parse(store?.getItem(key) ?? null));
        return ours.filter((each) => each !== null);
      } catch {
        return [];
      }
    },
    drop(writer) {
      try {
        store?.removeItem(PREFIX + writer);
      } catch {
        // What cannot be removed is found again and recognised as stored.
      }
    },
  };
}
