import type { Variable } from '../program/program.js';
import { and, andNot, copy, everyBit, type Mask, not, or, orNot } from './kernels.js';
import { bitOfRow, packBytes, packPlane } from './layout.js';
import type { Predicate } from './predicate.js';
import type { Scope, Source } from './scope.js';

/** Reads bytes of one block as words of four rows, copied where they do not lie so already. */
export class ByteReader {
  #bytes = new Uint8Array(0);
  #words = new Int32Array(0);
  words: Int32Array = new Int32Array(0);
  from = 0;

  read(scope: Scope, values: Uint8Array, view: Int32Array | undefined): void {
    const needed = scope.words * 32;
    if (view !== undefined && (scope.start + needed) >>> 2 <= view.length) {
      this.words = view;
      this.from = scope.start >>> 2;
      return;
    }
    if (this.#bytes.length < needed) {
      this.#bytes = new Uint8Array(needed);
      this.#words = new Int32Array(this.#bytes.buffer);
    }
    this.#bytes.set(values.subarray(scope.start, scope.start + scope.rows));
    this.#bytes.fill(0, scope.rows, needed);
    this.words = this.#words;
    this.from = 0;
  }
}

/** Packs the lowest bit of each byte of a block; gives the or of all bytes. */
export function pack(scope: Scope, to: Mask, reader: ByteReader): number {
  const { words, from } = reader;
  const all = packBytes(to.bits, words, from, scope.words);
  if ((all & MORE_THAN_BITS) !== 0) packOne(scope, to, reader, 0);
  return all;
}

function packOne(scope: Scope, to: Mask, reader: ByteReader, plane: number): void {
  packPlane(to.bits, reader.words, reader.from, plane, scope.words);
}

/** What bytes of 0 and 1 leave alone. */
const MORE_THAN_BITS = 0xfefefefe | 0;

/** Reads which rows of a column are known. `known.all` says that every row of the block is. */
export function createKnownReader(scope: Scope, source: Source) {
  const reader = new ByteReader();
  const mask = scope.predicates.create();
  const known = {
    mask,
    all: true,
    read(): void {
      known.all = source.known === undefined;
      if (source.known === undefined) return;
      reader.read(scope, source.known, source.knownWords);
      pack(scope, mask, reader);
      markTail(scope, mask);
      known.all = everyBit(mask.bits, scope.words);
      if (!known.all) scope.known = false;
    },
  };
  return known;
}

/** Rows past the end of a block count as known, so that the last block may be a fully known one. */
function markTail(scope: Scope, mask: Mask): void {
  for (let row = scope.rows; row < scope.words * 32; row++) {
    mask.bits[row >>> 5] = (mask.bits[row >>> 5] as number) | (1 << bitOfRow(row));
  }
}

/** How many options a choice may have to be read as bytes: the check of four at once needs the highest bit. */
export const MOST_OPTIONS = 128;

/**
 * Fills the predicates of a boolean or choice given as bytes.
 * With `stated`, gives the values themselves instead (`value`, `known`), to be put together with what is derived.
 */
export function createByteLoader(scope: Scope, variable: Variable, source: Source) {
  const { predicates } = scope;
  const options = variable.type === 'boolean' ? 2 : (variable.options?.length ?? 0);
  const planeCount = Math.max(1, Math.ceil(Math.log2(options)));
  const planes = Array.from({ length: planeCount }, () => predicates.create());
  const reader = new ByteReader();
  const known = createKnownReader(scope, source);
  const scratch = predicates.create();
  const asked = predicates
    .about(variable.index)
    .map((predicate) => ({ ...predicate, match: planMatch(predicate, options) }));
  const askedWhenKnown = asked.filter(({ whenKnown }) => whenKnown);
  const value = planes[0] as Mask;
  return {
    value,
    known,
    load(): void {
      reader.read(scope, source.values as Uint8Array, source.valueWords);
      known.read();
      // Of a byte that is 0 or 1 all bits but the lowest are off, which packing sees on its way.
      const valid =
        options === 2
          ? (pack(scope, value, reader) & MORE_THAN_BITS) === 0
          : packAll(scope, planes, reader) && validBytes(reader, scope.words, options);
      if (!valid) refuseBytes(scope, source, options);
    },
    fill(): void {
      const { words } = scope;
      const wanted = scope.staysKnown ? askedWhenKnown : asked;
      for (const { cells, mask, match } of wanted) {
        if (options > 2) matchCodes(match, planes, scratch, words);
        // The predicate is what was read, if need be the other way round.
        else if (cells[0] === 1) mask.bits = value.bits;
        else not(mask.bits, value.bits, words);
      }
      if (known.all) return;
      for (const { mask } of wanted) orNot(mask.bits, mask.bits, known.mask.bits, words);
    },
  };
}

function packAll(scope: Scope, planes: readonly Mask[], reader: ByteReader): true {
  planes.forEach((plane, p) => {
    packOne(scope, plane, reader, p);
  });
  return true;
}

function validBytes(reader: ByteReader, words: number, options: number): boolean {
  return allBelow(reader.words, reader.from, reader.from + words * 8, Math.imul(0x80 - options, 0x01010101));
}

/** Whether every byte is below a limit, four at a time: adding 128 less the limit must leave the highest bit alone. */
function allBelow(bytes: Int32Array, from: number, to: number, room: number): boolean {
  let bad = 0;
  for (let i = from; i < to; i++) {
    const four = bytes[i] as number;
    bad |= ((four & 0x7f7f7f7f) + room) | four;
  }
  return (bad & 0x80808080) === 0;
}

function refuseBytes(scope: Scope, { values, known }: Source, options: number): void {
  for (let row = 0; row < scope.rows; row++) {
    const at = scope.start + row;
    if ((known === undefined || known[at] !== 0) && (values[at] as number) >= options) scope.refuse(row);
  }
}

/** What it takes to find the rows whose code is one of some: the codes, or, if they are fewer, those that are not among them. */
interface CodeMatch {
  readonly mask: Mask;
  readonly codes: readonly number[];
  readonly negated: boolean;
}

function planMatch({ cells, mask }: Predicate, options: number): CodeMatch {
  const all = Array.from({ length: options }, (_, cell) => cell);
  const negated = cells.length * 2 > options;
  return { mask, negated, codes: negated ? all.filter((cell) => !cells.includes(cell)) : cells };
}

/** Sets the mask where the code is one of those wanted, from the bits of the codes. */
function matchCodes(
  { mask, codes, negated }: CodeMatch,
  planes: readonly Mask[],
  scratch: Mask,
  words: number,
): void {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const to = i === 0 ? mask : scratch;
    for (let p = 0; p < planes.length; p++) {
      const { bits } = planes[p] as Mask;
      const one = ((code >>> p) & 1) === 1;
      if (p > 0) (one ? and : andNot)(to.bits, to.bits, bits, words);
      else (one ? copy : not)(to.bits, bits, words);
    }
    if (i > 0) or(mask.bits, mask.bits, scratch.bits, words);
  }
  if (negated) not(mask.bits, mask.bits, words);
}
