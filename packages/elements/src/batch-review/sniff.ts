/** What the first bytes of a file show. */
export type FileLook = 'xlsx' | 'xls' | 'parquet' | 'pdf' | 'gzip' | 'utf16' | 'binary' | 'text';

const magics: readonly (readonly [FileLook, readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

/** What a file looks like from its first bytes; its name is not believed. */
export function lookOf(start: Uint8Array): FileLook {
  for (const [look, magic] of magics) if (magic.every((byte, i) => start[i] === byte)) return look;
  const head = start.subarray(0, 4096);
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  // Latin text in UTF-16 has a zero in every other byte; real text has none.
  if (zeros > head.length / 4) return 'utf16';
  return zeros > 0 ? 'binary' : 'text';
}

/** The delimiter of a header line: the sign that stands in it most often outside quotation marks; `,` if none does. */
export function findDelimiter(header: string): ',' | ';' | '\t' {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const sign of header) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === ';' || sign === '\t')) counts[sign]++;
    else if (!quoted && (sign === '\n' || sign === '\r') && counts[','] + counts[';'] + counts['\t'] > 0)
      break;
  }
  return ([',', ';', '\t'] as const).reduce((best, sign) => (counts[sign] > counts[best] ? sign : best));
}
