import { decodeLzma } from '../lzma/decode.js';
import { decodeJson } from './decode.js';

/** The value that `pack` packed. Synchronous; some tens of milliseconds for all rulebooks, so it is done when first asked. */
export function unpack(packed: string): unknown {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  return decodeJson(new TextDecoder().decode(decodeLzma(bytes)));
}
