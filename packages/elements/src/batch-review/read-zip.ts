import { dataStart, findDirectory, readDirectory } from '@giamngheo/core/workbook';
import { FileFault, limits } from './limits.js';

/** A part of an archive: where its packed bytes lie, and what the archive says of it. */
export interface ZipPart {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly deflated: boolean;
  /** Bytes once unpacked, as the archive states them. */
  readonly size: number;
}

/**
 * The parts of a ZIP archive by their paths, from its directory. Nothing is unpacked yet.
 * @throws {WorkbookFault} when it is no whole archive
 * @throws {FileFault} `file/unpacks-too-large` when its parts together would be larger than the limit
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, ZipPart> {
  const { at, count } = findDirectory(bytes, 0);
  const parts = new Map<string, ZipPart>();
  let total = 0;
  for (const [path, { at: head, packed, size, deflated }] of readDirectory(bytes.subarray(at), count)) {
    const start = dataStart(bytes.subarray(head), head);
    if (start + packed > bytes.length) throw new FileFault('file/not-workbook');
    parts.set(path, { packed: bytes.subarray(start, start + packed), deflated, size });
    total += size;
  }
  if (total > limits.unpacked) throw new FileFault('file/unpacks-too-large', total);
  return parts;
}

/**
 * The text of a part, a piece at a time, by the platform's own unpacker.
 * @throws {FileFault} `file/not-workbook` when it cannot be unpacked or is no UTF-8, `file/unpacks-too-large` as soon as it
 * is larger than the archive states
 */
export async function* textOf({ packed, deflated, size }: ZipPart): AsyncGenerator<string> {
  const stored = new Blob([packed]).stream();
  const unpacked = deflated ? stored.pipeThrough(new DecompressionStream('deflate-raw')) : stored;
  const reader = unpacked.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > size) throw new FileFault('file/unpacks-too-large', total);
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } catch (fault) {
    throw fault instanceof FileFault ? fault : new FileFault('file/not-workbook');
  } finally {
    // whoever stops early leaves nothing running
    await reader.cancel().catch(() => undefined);
  }
}
