import { WorkbookFault } from './fault.js';

/** A part of an archive, as its directory has it. */
export interface ZipEntry {
  /** Where its own header starts; `dataStart` says how long that is. */
  readonly at: number;
  readonly packed: number;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly deflated: boolean;
}

/** Where the directory of an archive lies, and how many parts it names. */
export interface ZipDirectory {
  readonly at: number;
  readonly length: number;
  readonly count: number;
}

/** Bytes at the end of an archive in which the place of its directory is told: the ends of both forms, and the longest comment. */
export const ZIP_TAIL = 0xffff + 200;

const MAX32 = 0xffffffff;

/**
 * Where the directory is, from the end of an archive. `at`: where these bytes start in it.
 * @throws {WorkbookFault}
 */
export function findDirectory(tail: Uint8Array, at: number): ZipDirectory {
  return within(tail, (view) => {
    let end = view.byteLength - 22;
    while (view.getUint32(end, true) !== 0x06054b50) end--;
    const found = {
      at: view.getUint32(end + 16, true),
      length: view.getUint32(end + 12, true),
      count: view.getUint16(end + 10, true),
    };
    if (found.at !== MAX32 && found.count !== 0xffff) return found;
    // the wide form (ZIP64) has an end of its own in front
    const wide = Number(view.getBigUint64(end - 12, true)) - at;
    const [count, length, place] = [32, 40, 48].map((i) => Number(view.getBigUint64(wide + i, true)));
    return { at: place as number, length: length as number, count: count as number };
  });
}

/**
 * The parts of an archive by their paths, from the bytes of its directory; those that are encrypted, or packed in any other way than
 * workbooks are, are none.
 * @throws {WorkbookFault}
 */
export function readDirectory(bytes: Uint8Array, count: number): ReadonlyMap<string, ZipEntry> {
  return within(bytes, (view) => {
    const parts = new Map<string, ZipEntry>();
    let at = 0;
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new WorkbookFault();
      const method = view.getUint16(at + 10, true);
      const name = at + 46;
      const extra = name + view.getUint16(at + 28, true);
      const comment = extra + view.getUint16(at + 30, true);
      const [size, packed, place] = sizesOf(view, at, extra, comment);
      const path = new TextDecoder().decode(bytes.subarray(name, extra)).replaceAll('\\', '/');
      if (parts.has(path)) throw new WorkbookFault();
      if ((method === 0 || method === 8) && (view.getUint16(at + 8, true) & 1) === 0)
        parts.set(path, { at: place, packed, size, deflated: method === 8 });
      at = comment + view.getUint16(at + 32, true);
    }
    return parts;
  });
}

/** Where the packed bytes of a part start, by the first 30 bytes of its own header, which lies at `at`. @throws {WorkbookFault} */
export function dataStart(head: Uint8Array, at: number): number {
  return within(head, (view) => {
    if (view.getUint32(0, true) !== 0x04034b50) throw new WorkbookFault();
    return at + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  });
}

/** Unpacked size, packed size and place of a part; the wide form writes them behind its name. */
function sizesOf(view: DataView, at: number, extra: number, end: number): [number, number, number] {
  const found = [24, 20, 42].map((i) => view.getUint32(at + i, true)) as [number, number, number];
  if (!found.includes(MAX32)) return found;
  for (let i = extra; i < end; i += 4 + view.getUint16(i + 2, true)) {
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

/** Reads numbers; a place outside of the bytes is a fault of the archive. */
function within<T>(bytes: Uint8Array, read: (view: DataView) => T): T {
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    throw new WorkbookFault();
  }
}
