import { compress } from 'lzma1';
import { encodeJson } from './encode.js';

/** JSON as text that a script can carry: laid out to pack well, LZMA, base64. `unpack` gives back an equal value. */
export function pack(value: unknown): string {
  const bytes = Uint8Array.from(
    compress(new TextEncoder().encode(encodeJson(value)), 9),
    (byte) => byte & 255,
  );
  return Buffer.from(bytes).toString('base64');
}
