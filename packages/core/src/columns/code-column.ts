import { writeBytes } from './layout.js';

/** A column of codes, one a row, being written: bytes where they are few enough, or else pairs of bytes. */
export interface CodeColumn {
  readonly view: Uint8Array | Uint16Array;
  /** Writes a block: bit p of the codes from `planes[p]`, and the code for "none" where `none`, if given, has a bit. */
  write(start: number, planes: readonly Int32Array[], none: Int32Array | undefined, words: number): void;
}

/** The codes that stand for no id of a list, and for several: the two highest that the column's kind can hold. */
export function extraCodes(ids: number): { readonly none: number; readonly several: number } {
  return ids <= 254 ? { none: 255, several: 254 } : { none: 65_535, several: 65_534 };
}

/** Bits that a column of codes for so many ids needs. */
export const planesFor = (ids: number): number => (ids <= 254 ? 8 : 16);

/** A column for codes of so many ids. */
export function createCodeColumn(ids: number, rows: number): CodeColumn {
  const padded = Math.ceil(rows / 32) * 32;
  const low = new Uint8Array(ids <= 254 ? padded : Math.min(padded, 65_536));
  const lowWords = new Int32Array(low.buffer);
  if (ids <= 254) {
    return {
      view: low.subarray(0, rows),
      write(start, planes, none, words) {
        writeBytes(lowWords, start >>> 2, planes, none, words);
      },
    };
  }
  const wide = new Uint16Array(padded);
  const high = new Uint8Array(low.length);
  const highWords = new Int32Array(high.buffer);
  return {
    view: wide.subarray(0, rows),
    write(start, planes, none, words) {
      writeBytes(lowWords, 0, planes.slice(0, 8), none, words);
      writeBytes(highWords, 0, planes.slice(8), none, words);
      for (let i = 0; i < words * 32; i++) wide[start + i] = (low[i] as number) | ((high[i] as number) << 8);
    },
  };
}
