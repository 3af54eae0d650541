/** A digest of a text: whether it arrived as it was sent. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of a text in UTF-8, in plain code, for browsers lend theirs to secure pages only.
 * @returns 64 hexadecimal digits
 */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
