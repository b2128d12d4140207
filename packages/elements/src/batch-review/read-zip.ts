import { FileFault, limits } from './limits.js';

/** A part of an archive: where its packed bytes lie, and what the archive says of it. */
export interface ZipPart {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly deflated: boolean;
  /** Bytes once unpacked, as the archive states them. */
  readonly size: number;
}

const MAX32 = 0xffffffff;

/**
 * The parts of a ZIP archive by their paths, from its directory. Nothing is unpacked yet.
 * @throws {FileFault} `file/not-workbook` when it is no whole archive, `file/unpacks-too-large` when its parts together
 * would be larger than the limit
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, ZipPart>();
  let total = 0;
  try {
    let { at, count } = directoryOf(view);
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new FileFault('file/not-workbook');
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((i) =>
        view.getUint16(at + i, true),
      ) as [number, number, number];
      const method = view.getUint16(at + 10, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const [size, packedSize, offset] = sizesOf(view, at, at + 46 + nameLength, extraLength);
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      total += size;
      if (start + packedSize > bytes.length) throw new FileFault('file/not-workbook');
      if (method === 0 || method === 8)
        parts.set(name.replaceAll('\\', '/'), {
          packed: bytes.subarray(start, start + packedSize),
          deflated: method === 8,
          size,
        });
      at += 46 + nameLength + extraLength + commentLength;
    }
  } catch {
    // a place outside of the file, or what stands there is something else
    throw new FileFault('file/not-workbook');
  }
  if (total > limits.unpacked) throw new FileFault('file/unpacks-too-large', total);
  return parts;
}

/** Where the directory starts, and how many parts it names. It is found from the end of the file. */
function directoryOf(view: DataView): { at: number; count: number } {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (at !== MAX32 && count !== 0xffff) return { at, count };
  const wide = Number(view.getBigUint64(end - 12, true));
  return {
    at: Number(view.getBigUint64(wide + 48, true)),
    count: Number(view.getBigUint64(wide + 32, true)),
  };
}

/** Unpacked size, packed size and place of a part; the wide form of an archive (ZIP64) writes them behind its name. */
function sizesOf(view: DataView, at: number, extra: number, length: number): [number, number, number] {
  const found = [24, 20, 42].map((i) => view.getUint32(at + i, true)) as [number, number, number];
  if (!found.includes(MAX32)) return found;
  for (let i = extra; i < extra + length; i += 4 + view.getUint16(i + 2, true)) {
    if (view.getUint16(i, true) !== 1) continue;
    let field = i + 4;
    found.forEach((value, k) => {
      if (value !== MAX32) return;
      found[k] = Number(view.getBigUint64(field, true));
      field += 8;
    });
  }
  return found;
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
