import { FileFault, limits } from './limits.js';

/** One record with the line of the file on which it starts, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Parses CSV (RFC 4180) piece by piece: a state machine over what is written, quotation marks around whole cells only,
 * doubled within. A blank line is no record.
 *
 * A stray mark would join rows without anybody noticing, so it refuses the file.
 * @throws {FileFault} `file/quote-in-cell`, `file/text-after-quote`, `file/open-quote`, `file/row-too-long`, with lines
 */
export class CsvParser {
  readonly #parting: number;
  #cells: string[] = [];
  /** What of the open cell came in pieces before. */
  #cell = '';
  #place: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  #line = 1;
  #rowLine = 1;
  #opened = 0;
  #length = 0;
  #afterReturn = false;

  constructor(delimiter: string) {
    this.#parting = delimiter.charCodeAt(0);
  }

  /** Takes the next piece of text; returns the records that it ends. */
  push(text: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    // where the letters begin that are not yet in `#cell`
    let from = 0;
    const take = (to: number) => {
      if (to > from) this.#cell += text.slice(from, to);
    };
    for (let i = 0; i < text.length; i++) {
      const sign = text.charCodeAt(i);
      if (this.#place === 'quoted') {
        if (sign === LF || sign === CR) {
          if (!(sign === LF && this.#afterReturn)) this.#line++;
          this.#afterReturn = sign === CR;
        } else {
          this.#afterReturn = false;
        }
        if (sign !== QUOTE) continue;
        take(i);
        from = i + 1;
        this.#place = 'closed';
        continue;
      }
      if (sign === this.#parting) {
        take(i);
        this.#endCell();
        from = i + 1;
      } else if (sign === LF || sign === CR) {
        if (sign === LF && this.#afterReturn) {
          this.#afterReturn = false;
          from = i + 1;
          this.#rowLine = this.#line;
          continue;
        }
        take(i);
        from = i + 1;
        this.#endRow(records);
        this.#afterReturn = sign === CR;
        continue;
      } else if (sign === QUOTE) {
        if (this.#place === 'plain') throw new FileFault('file/quote-in-cell', this.#line);
        if (this.#place === 'closed') this.#cell += '"';
        else this.#opened = this.#line;
        from = i + 1;
        this.#place = 'quoted';
      } else if (this.#place === 'closed') {
        throw new FileFault('file/text-after-quote', this.#opened, this.#line);
      } else {
        this.#place = 'plain';
      }
      this.#afterReturn = false;
    }
    take(text.length);
    this.#length += text.length;
    if (this.#length > limits.row && this.#cells.length + this.#cell.length > 0 && records.length === 0)
      throw new FileFault('file/row-too-long', this.#rowLine);
    if (records.length > 0) this.#length = 0;
    return records;
  }

  /** The last record, where the text does not end with a line end. */
  end(): CsvRecord[] {
    if (this.#place === 'quoted') throw new FileFault('file/open-quote', this.#opened);
    const records: CsvRecord[] = [];
    if (this.#cells.length > 0 || this.#cell !== '' || this.#place !== 'start') this.#endRow(records);
    return records;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#place = 'start';
  }

  #endRow(records: CsvRecord[]): void {
    const blank = this.#cells.length === 0 && this.#cell === '' && this.#place === 'start';
    this.#endCell();
    if (!blank) records.push({ line: this.#rowLine, cells: this.#cells });
    this.#cells = [];
    this.#line++;
    this.#rowLine = this.#line;
  }
}
