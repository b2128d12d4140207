/**
 * A ZIP archive of texts by their paths, packed by the platform's own packer. Each part is of the same fixed day, so that
 * nothing of the clock is in the file.
 */
export async function writeZip(texts: ReadonlyMap<string, string>): Promise<Uint8Array<ArrayBuffer>> {
  const bodies: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, text] of texts) {
    const name = new TextEncoder().encode(path);
    const plain = new TextEncoder().encode(text);
    const packed = await deflate(plain);
    // from the version needed to the length of the name: the same in front of a part and in the directory
    const facts = numbers([2, 20], [2, 0x800], [2, 8], [2, 0], [2, DAY], [4, crc32(plain)]);
    const sizes = numbers([4, packed.length], [4, plain.length], [2, name.length], [2, 0]);
    const head = [numbers([4, 0x04034b50]), facts, sizes, name, packed];
    const rest = numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]);
    directory.push(numbers([4, 0x02014b50], [2, 20]), facts, sizes, rest, name);
    bodies.push(...head);
    at += lengthOf(head);
  }
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, texts.size],
    [2, texts.size],
    [4, lengthOf(directory)],
    [4, at],
    [2, 0],
  );
  return joined([...bodies, ...directory, end]);
}

/** 1 January 2000 as archives count days. */
const DAY = (20 << 9) | (1 << 5) | 1;

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Numbers as archives write them, each with its count of bytes, the lowest first. */
function numbers(...list: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  return Uint8Array.from(
    list.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, i) => (value >>> (8 * i)) & 255)),
  );
}

const lengthOf = (pieces: readonly Uint8Array[]) => pieces.reduce((sum, { length }) => sum + length, 0);

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let i = 0; i < 8; i++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The check sum (CRC-32) that an archive keeps of each part. */
function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (CRC[(sum ^ byte) & 255] as number) ^ (sum >>> 8);
  return ~sum >>> 0;
}
