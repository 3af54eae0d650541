/** Bytes as base64 and back, with what every browser and Node have. */

declare const atob: (base64: string) => string;
declare const btoa: (bytes: string) => string;

/** Base64 without line ends, its padding at the end; a plain search, for a pattern that counts in fours needs stack for each. */
export function isBase64(text: string): boolean {
  return text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.slice(0, -2)) && /^(?:|[A-Za-z0-9+/](?:[A-Za-z0-9+/]|=)|==)$/.test(text.slice(-2));
}

/** @param text for which {@link isBase64} holds */
export function bytesOf(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < characters.length; index += 1) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

/** Bytes that go through `String.fromCharCode` at once. */
const STRETCH = 8_192;

export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += STRETCH) pieces.push(String.fromCharCode(...bytes.subarray(from, from + STRETCH)));
  return btoa(pieces.join(''));
}
