/** Which of several versions of the same content is read: the first choice, and no prompt of an empty form field. */
import type { XmlAttributes } from '../xml/scan-xml';
import { isOn } from './toggle';

export interface Alternatives {
  /** Told of each element that begins; whether it is left out with all it holds. */
  skips: (name: string, parent: string | undefined, attributes: XmlAttributes) => boolean;
  /** Told of each element that was not left out and ends. */
  close: (name: string) => void;
}

export function createAlternatives(): Alternatives {
  /** For each open set of alternatives: whether one was taken. */
  const taken: boolean[] = [];
  /** For each open form field: whether it shows its prompt. */
  const prompts: boolean[] = [];

  return {
    skips(name, parent, attributes) {
      const inner = taken.length - 1;
      switch (name) {
        case 'mc:AlternateContent':
          taken.push(false);
          return false;
        case 'mc:Choice':
        case 'mc:Fallback': {
          const isSecond = taken[inner] === true;
          taken[inner] = true;
          return isSecond;
        }
        case 'w:sdt':
          prompts.push(false);
          return false;
        case 'w:showingPlcHdr':
          if (parent === 'w:sdtPr') prompts[prompts.length - 1] = isOn(attributes);
          return false;
        case 'w:sdtContent':
          return prompts[prompts.length - 1] === true;
        default:
          return false;
      }
    },
    close(name) {
      if (name === 'mc:AlternateContent') taken.pop();
      else if (name === 'w:sdt') prompts.pop();
    },
  };
}
