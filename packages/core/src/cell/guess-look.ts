/** What the first bytes of a file show, when it is no UTF-8 text. */
export type FileLook = 'xlsx' | 'xls' | 'parquet' | 'pdf' | 'gzip' | 'utf16' | 'binary';

const magics: readonly [FileLook, readonly number[]][] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

/**
 * What the first bytes of a file tell (4,096 are enough), when they tell that it is no UTF-8 text; undefined for text. The
 * file's name is not believed.
 */
export function guessLook(start: Uint8Array): FileLook | undefined {
  for (const [look, magic] of magics) {
    if (magic.every((byte, i) => start[i] === byte)) return look;
  }
  const head = start.subarray(0, 4096);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // Latin text in UTF-16 has a zero in every other byte; real text has none.
  if (zeros > head.length / 4) return 'utf16';
  return zeros > 0 ? 'binary' : undefined;
}
