/** A file is no workbook that can be read: broken, cut off, contradictory (`not-workbook`), or without a sheet (`no-sheet`). */
export class WorkbookFault extends Error {
  readonly what: 'not-workbook' | 'no-sheet';

  constructor(what: 'not-workbook' | 'no-sheet' = 'not-workbook') {
    super(what);
    this.name = 'WorkbookFault';
    this.what = what;
  }
}
