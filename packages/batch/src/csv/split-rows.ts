const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** A mark within a plain cell, or text after a closing mark: no row can be told from the next any more. */
export const MALFORMED = -2;
/** The row is not all there yet. */
export const UNFINISHED = -1;

/** Finds the cells of rows of CSV in bytes. One splitter serves one row after the other, in the same arrays. */
export class RowSplitter {
  /** How many cells the row has. */
  count = 0;
  /** Where each cell's content starts and ends, quotation marks left out. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** Whether a cell holds doubled quotation marks. */
  escaped = new Uint8Array(64);
  /** Lines that the row takes. */
  lines = 1;
  readonly #delimiter: number;
  /** Whether a byte may end a plain cell. */
  readonly #stops = new Uint8Array(256);

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
    for (const byte of [this.#delimiter, LF, CR, QUOTE]) this.#stops[byte] = 1;
  }

  /**
   * Splits the row that starts at `from`. Gives where the next row starts, or `UNFINISHED`, or `MALFORMED`. `last`: no
   * bytes come after these.
   */
  split(bytes: Uint8Array, from: number, to: number, last: boolean): number {
    const delimiter = this.#delimiter;
    const stops = this.#stops;
    let { starts, ends, escaped } = this;
    let count = 0;
    let lines = 1;
    let at = from;
    for (;;) {
      if (count === starts.length) ({ starts, ends, escaped } = this.#grow());
      let sign = at < to ? (bytes[at] as number) : -1;
      escaped[count] = 0;
      if (sign === QUOTE) {
        starts[count] = ++at;
        for (;;) {
          if (at >= to) return UNFINISHED;
          sign = bytes[at] as number;
          if (sign === QUOTE) {
            if (at + 1 >= to && !last) return UNFINISHED;
            if (at + 1 < to && bytes[at + 1] === QUOTE) {
              escaped[count] = 1;
              at += 2;
              continue;
            }
            break;
          }
          if (sign === LF || (sign === CR && bytes[at + 1] !== LF)) lines++;
          at++;
        }
        ends[count++] = at++;
        sign = at < to ? (bytes[at] as number) : -1;
        if (sign !== delimiter && sign !== LF && sign !== CR && sign !== -1) return MALFORMED;
      } else {
        starts[count] = at;
        while (at < to && stops[bytes[at] as number] === 0) at++;
        sign = at < to ? (bytes[at] as number) : -1;
        if (sign === QUOTE) return MALFORMED;
        ends[count++] = at;
      }
      if (sign === delimiter) {
        at++;
        continue;
      }
      if (sign === -1 && !last) return UNFINISHED;
      this.count = count;
      this.lines = lines;
      if (sign === CR) {
        if (at + 1 >= to && !last) return UNFINISHED;
        return at + 1 < to && bytes[at + 1] === LF ? at + 2 : at + 1;
      }
      return sign === LF ? at + 1 : at;
    }
  }

  /** Makes room for so many cells. */
  makeRoom(cells: number): void {
    while (this.starts.length < cells) this.#grow();
  }

  #grow() {
    const longer = <T extends Int32Array | Uint8Array>(old: T): T => {
      const next = new (old.constructor as new (length: number) => T)(old.length * 2);
      next.set(old as never);
      return next;
    };
    this.starts = longer(this.starts);
    this.ends = longer(this.ends);
    this.escaped = longer(this.escaped);
    return this;
  }
}
