/** Parses markup into a tree no larger and no deeper than the limits, without running or fetching anything of it. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { MAX_DEPTH, MAX_ELEMENTS } from '../limits';

export type Markup =
  | { page: DefaultTreeAdapterTypes.Document; problem: null }
  | { page: null; problem: 'deep' | 'large' };

/** A tag with more attributes was not written to be read; the parser compares each with all before it. */
const CROWDED_TAG = /<[a-z](?:[^\s<>=]*[\s=]){2000}/i;

/**
 * Any text gives a tree, as in a browser. The limits hold while it grows: an unclosed tag costs the parser a look at
 * all that are open.
 */
export function parseMarkup(markup: string): Markup {
  if (CROWDED_TAG.test(markup)) return { page: null, problem: 'large' };
  let depth = 0;
  let elements = 0;
  const stopped: { problem: 'deep' | 'large' | null } = { problem: null };
  const stop = (reason: 'deep' | 'large'): never => {
    stopped.problem = reason;
    throw new Error(`The markup is too ${reason}.`);
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      elements += 1;
      if (elements > MAX_ELEMENTS) stop('large');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > MAX_DEPTH) stop('deep');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return { page: parse(markup, { treeAdapter }), problem: null };
  } catch (error) {
    if (stopped.problem === null) throw error;
    return { page: null, problem: stopped.problem };
  }
}
