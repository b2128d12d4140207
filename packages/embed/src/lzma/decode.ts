/**
 * A decoder for LZMA streams in the `.lzma` form (LZMA SDK, "LZMA specification", Igor Pavlov, public domain): 13 bytes of
 * header, then one range-coded stream. Only for data of known length that was made with this package's build; it checks no
 * more than that.
 *
 * Here because the rulebooks, packed by deflate as every server packs a script, weigh a quarter more, and a library that
 * decodes brings its encoder along.
 */

const TOP = 2 ** 24;
const PROBABILITY = 1 << 10;

const probabilities = (count: number) => new Uint16Array(count).fill(PROBABILITY);

/** Decodes a whole `.lzma` file. */
export function decodeLzma(data: Uint8Array): Uint8Array {
  const properties = data[0] as number;
  const lc = properties % 9;
  const lp = Math.trunc(properties / 9) % 5;
  const pb = Math.trunc(properties / 45);
  let length = 0;
  for (let i = 0; i < 8; i++) length += (data[5 + i] as number) * 2 ** (8 * i);

  let at = 14; // the first byte of a range-coded stream is always 0
  let range = 0xffffffff;
  let code = 0;
  for (let i = 0; i < 4; i++) code = ((code << 8) | (data[at++] as number)) >>> 0;

  const normalize = () => {
    if (range >= TOP) return;
    range = (range << 8) >>> 0;
    code = ((code << 8) | (data[at++] ?? 0)) >>> 0;
  };
  const bit = (model: Uint16Array, index: number): number => {
    const p = model[index] as number;
    const bound = (range >>> 11) * p;
    let found = 0;
    if (code < bound) {
      range = bound;
      model[index] = p + ((2048 - p) >> 5);
    } else {
      range -= bound;
      code -= bound;
      model[index] = p - (p >> 5);
      found = 1;
    }
    normalize();
    return found;
  };
  const direct = (count: number): number => {
    let value = 0;
    for (let i = 0; i < count; i++) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      if (one === 1) code -= range;
      value = value * 2 + one;
      normalize();
    }
    return value;
  };
  const tree = (model: Uint16Array, base: number, bits: number): number => {
    let m = 1;
    for (let i = 0; i < bits; i++) m = (m << 1) | bit(model, base + m);
    return m - (1 << bits);
  };
  const reverse = (model: Uint16Array, base: number, bits: number): number => {
    let m = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const one = bit(model, base + m);
      m = (m << 1) | one;
      value |= one << i;
    }
    return value;
  };

  const literals = probabilities(0x300 << (lc + lp));
  const isMatch = probabilities(12 << 4);
  const isRep = probabilities(12);
  const isRep0 = probabilities(12);
  const isRep1 = probabilities(12);
  const isRep2 = probabilities(12);
  const isRep0Long = probabilities(12 << 4);
  const slots = probabilities(4 << 6);
  const special = probabilities(115);
  const align = probabilities(16);
  const lengthCoder = () => ({
    choice: probabilities(2),
    low: probabilities(16 << 3),
    mid: probabilities(16 << 3),
    high: probabilities(256),
  });
  const matchLengths = lengthCoder();
  const repLengths = lengthCoder();
  const lengthOf = (coder: ReturnType<typeof lengthCoder>, position: number): number => {
    if (bit(coder.choice, 0) === 0) return 2 + tree(coder.low, position << 3, 3);
    if (bit(coder.choice, 1) === 0) return 10 + tree(coder.mid, position << 3, 3);
    return 18 + tree(coder.high, 0, 8);
  };

  const out = new Uint8Array(length);
  const distances = [0, 0, 0, 0] as [number, number, number, number];
  let state = 0;
  let written = 0;
  while (written < length) {
    const position = written & ((1 << pb) - 1);
    if (bit(isMatch, (state << 4) + position) === 0) {
      const before = written > 0 ? (out[written - 1] as number) : 0;
      const base = 0x300 * (((written & ((1 << lp) - 1)) << lc) + (before >> (8 - lc)));
      let symbol = 1;
      if (state >= 7) {
        let match = out[written - distances[0] - 1] as number;
        do {
          const matchBit = (match >> 7) & 1;
          match <<= 1;
          const one = bit(literals, base + ((1 + matchBit) << 8) + symbol);
          symbol = (symbol << 1) | one;
          if (matchBit !== one) break;
        } while (symbol < 0x100);
      }
      while (symbol < 0x100) symbol = (symbol << 1) | bit(literals, base + symbol);
      out[written++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count: number;
    if (bit(isRep, state) === 1) {
      if (bit(isRep0, state) === 0) {
        if (bit(isRep0Long, (state << 4) + position) === 0) {
          state = state < 7 ? 9 : 11;
          out[written] = out[written - distances[0] - 1] as number;
          written++;
          continue;
        }
      } else {
        let distance: number;
        if (bit(isRep1, state) === 0) distance = distances[1];
        else {
          if (bit(isRep2, state) === 0) distance = distances[2];
          else {
            distance = distances[3];
            distances[3] = distances[2];
          }
          distances[2] = distances[1];
        }
        distances[1] = distances[0];
        distances[0] = distance;
      }
      count = lengthOf(repLengths, position);
      state = state < 7 ? 8 : 11;
    } else {
      distances[3] = distances[2];
      distances[2] = distances[1];
      distances[1] = distances[0];
      count = lengthOf(matchLengths, position);
      state = state < 7 ? 7 : 10;
      const slot = tree(slots, Math.min(count - 2, 3) << 6, 6);
      let distance = slot;
      if (slot >= 4) {
        const bits = (slot >> 1) - 1;
        distance = (2 | (slot & 1)) << bits;
        if (slot < 14) distance += reverse(special, distance - slot, bits);
        else distance += direct(bits - 4) * 16 + reverse(align, 0, 4);
      }
      distances[0] = distance;
    }
    for (let from = written - distances[0] - 1; count > 0 && written < length; count--)
      out[written++] = out[from++] as number;
  }
  return out;
}
