/** What a file may be at most: beyond these a page would stall or run out of memory. */
export const limits = {
  /** Bytes of the file as it is chosen. */
  bytes: 50 * 1024 * 1024,
  /** Rows below the header. */
  rows: 500_000,
  columns: 300,
  /** Bytes of all parts of a workbook once unpacked: what packs smaller than this could still unpack without end. */
  unpacked: 600 * 1024 * 1024,
  /** Letters of one row. */
  row: 1_000_000,
} as const;

/** Stable codes of a file that cannot be read. */
export type FileFaultCode =
  | 'file/too-large'
  | 'file/too-many-rows'
  | 'file/too-many-columns'
  | 'file/unpacks-too-large'
  | 'file/empty'
  | 'file/not-text'
  | 'file/quote-in-cell'
  | 'file/text-after-quote'
  | 'file/open-quote'
  | 'file/row-too-long'
  | 'file/not-workbook'
  | 'file/no-sheet';

/** A file that cannot be read as a whole: its code, and what a message needs besides. */
export class FileFault extends Error {
  readonly code: FileFaultCode;
  /** Lines, counts, or what the file looks like. */
  readonly details: readonly (string | number)[];

  constructor(code: FileFaultCode, ...details: readonly (string | number)[]) {
    super(`${code} ${details.join(' ')}`.trim());
    this.name = 'FileFault';
    this.code = code;
    this.details = details;
  }
}
