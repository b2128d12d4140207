import { cellWords } from '@giamngheo/core/cell';
import type { BatchWords } from './words.js';

const list = (items: readonly string[]) => items.join(', ');

/** English. */
export const en: BatchWords = {
  ...cellWords('en'),
  file: {
    missing: (path) => `Cannot read ${path}: there is no such file. Check the path.`,
    isFolder: (path) => `Cannot use ${path}: expected a file, found a folder.`,
    unreadable: (path, detail) => `Cannot read ${path}: ${detail}.`,
    empty: (path) =>
      `Cannot use ${path}: the file is empty. Expected a header line, then one row for each subject.`,
    notText: (path, looks) => `Cannot read ${path}: expected UTF-8 text, but it looks like ${looks}.`,
    looksLike: {
      xlsx: 'an Excel workbook. Give it a name that ends in .xlsx',
      xls: 'an old Excel workbook (.xls). Save it as .xlsx or "CSV UTF-8" first',
      parquet: 'a Parquet file. Give it a name that ends in .parquet',
      pdf: 'a PDF. A table is needed',
      gzip: 'a gzip archive. Unpack it first',
      utf16: 'UTF-16 text ("Unicode text" in Excel). Save it as "CSV UTF-8" instead',
      binary: 'binary data',
      oneByte: 'an older one-byte encoding (Windows-1258, TCVN3 or VNI). Save it as "CSV UTF-8" instead',
    },
    notWorkbook: (path) =>
      `Cannot read ${path}: it is no Excel workbook (.xlsx), or a damaged one. Open it in Excel and save it again.`,
    notParquet: (path) => `Cannot read ${path}: it is no Parquet file, or a damaged one. Export it again.`,
    tooManyRows: (path, rows) =>
      `Cannot write ${path}: a sheet takes at most 1,048,575 rows, and there are ${rows}. Write .csv or .parquet instead.`,
    notYet: (path, ending) =>
      `Cannot read ${path}: ${ending} files are not read. Save the table as .xlsx or CSV (UTF-8) and give that.`,
    unknownEnding: (path, use) =>
      use === 'input'
        ? `Cannot read ${path}: expected a name that ends in .csv, .xlsx, .parquet or .ndjson.`
        : `Cannot write ${path}: expected a name that ends in .csv, .xlsx, .parquet or .ndjson, or - for standard output.`,
    openQuote: (path, line) =>
      `Cannot read ${path}: the quotation mark opened on line ${line} is never closed. Close it, or double it ("") where it is part of the text.`,
    quoteInCell: (path, line) =>
      `Cannot read ${path}: line ${line} has a quotation mark within a cell. Put the whole cell in quotation marks, and double the one that is part of the text ("").`,
    textAfterQuote: (path, opened, line) =>
      `Cannot read ${path}: the quoted cell opened on line ${opened} is followed by text on line ${line}. Expected the end of the cell after the closing quotation mark. Is the mark on line ${opened} stray? Take it out, or double ("") each mark that is part of the text.`,
    cutOff: (path) =>
      `Cannot read ${path}: the file seems to be cut off at its end, in the middle of its last letter. Copy or export it again.`,
    duplicateKey: (path, key) => `Cannot use ${path}: the key ${key} stands twice. Keep one.`,
    rowTooLong: (path, line) =>
      `Cannot read ${path}: the row that starts on line ${line} is longer than 1,000,000 characters. Is a quotation mark left open?`,
    unusable: (path, detail) => `Cannot use ${path}: ${detail}`,
    duplicateId: (path, id, first, second) =>
      `Cannot use ${path}: the id ${id} stands in row ${first} and again in row ${second}. An id may stand once only.`,
    duplicateMember: (path, id, household, first, second) =>
      `Cannot use ${path}: the member ${id} of ${household} stands in row ${first} and again in row ${second}. A member may stand once only.`,
    exists: (path) => `Cannot write ${path}: the file exists. Give another name, or --force to replace it.`,
    isInput: (path) => `Cannot write ${path}: it is a file that is being read. Give another name.`,
    sameOutput: (path) => `Cannot write ${path}: two outputs have that name. Give each its own.`,
    noFolder: (path) => `Cannot write ${path}: its folder does not exist. Make the folder first.`,
    cannotWrite: (path, detail) => `Cannot write ${path}: ${detail}. Nothing was kept.`,
    diskFull: (path) =>
      `Cannot write ${path}: no space is left. Nothing was kept. Make room and run it again.`,
    notJson: (path, detail) => `Cannot read ${path}: it is no JSON. ${detail}`,
    unknownColumns: (path, columns, unused) =>
      `${path}: ${[
        columns.length > 0 ? `left out, being no fact that is known: ${list(columns)}` : '',
        unused.length > 0 ? `left out, since this edition does not ask for it: ${list(unused)}` : '',
      ]
        .filter((part) => part !== '')
        .join('. Also ')}.`,
    noSuchColumn: (path, column, found) => `Cannot use ${path}: no column ${column}. Found: ${list(found)}.`,
    noFactColumn: (path) =>
      `${path}: no column is a fact that this edition asks for, so nothing can be decided.`,
  },
  measure: {
    noDeprivation: (edition) =>
      `Cannot measure: ${edition} does not declare any indicators of deprivation. Expected a rulebook that has \`deprivation\`, such as classification/poverty from 2016 on.`,
    noPersons: (edition) =>
      `Cannot count persons: ${edition} does not say which fact is the number of persons (\`deprivation.persons\`). Count households.`,
  },
  movement: {
    notAResult: (path, row, detail) =>
      `Cannot use ${path}: row ${row} cannot be that of a results file. ${detail} Give the output of giamngheo evaluate, or a survey file with --rulebook.`,
    badStatus: (status) =>
      `The column status: expected decided, undetermined or invalid; found ${JSON.stringify(status)}.`,
    noOutcome: (decision) => `Its status is decided, and the column ${decision} is empty.`,
    badOutcome: (decision, outcome) => `The column ${decision} cannot be ${JSON.stringify(outcome)} here.`,
  },
};
