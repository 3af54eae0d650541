/** The bytes of GBK behind characters, to undo what reading them wrongly did. */

declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

export interface Gbk {
  /** The bytes of a text, private characters included; `null` when a character has none in GBK. */
  encode: (text: string) => Uint8Array | null;
  /** The character of a pair of bytes; '' for a pair that has none but a private one. */
  pair: (first: number, second: number) => string;
}

const isPrivate = (character: string): boolean => /[\uE000-\uF8FF]/.test(character);

let made: Gbk | null = null;

/** The table is made at the first use, in some 30 ms, from the decoder that every machine has. */
export function gbk(): Gbk {
  made ??= makeGbk();
  return made;
}

function makeGbk(): Gbk {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly [number, number]>();
  const pairs = new Map<number, string>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = second === 0x7f ? '' : decoder.decode(Uint8Array.of(first, second));
      if (character.length !== 1 || character === '\uFFFD') continue;
      if (!bytesOf.has(character)) bytesOf.set(character, [first, second]);
      if (!isPrivate(character)) pairs.set(first * 256 + second, character);
    }
  }
  return {
    encode: (text) => {
      const bytes: number[] = [];
      for (const character of text) {
        const code = character.charCodeAt(0);
        const two = bytesOf.get(character);
        if (code < 0x80) bytes.push(code);
        else if (two === undefined) return null;
        else bytes.push(...two);
      }
      return Uint8Array.from(bytes);
    },
    pair: (first, second) => pairs.get(first * 256 + second) ?? '',
  };
}
