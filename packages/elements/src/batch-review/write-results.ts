import { outcomeColumns, type RawRow, type RowAnswer } from '@giamngheo/core/cell';
import { csvRow, type OutCell } from '../base/write-csv.js';
import type { BatchFile, BatchMapping, BatchResult, BatchSetup } from './messages.js';
import type { OpenTable } from './open-table.js';

/** A run's answers, kept for files and details. */
export interface BatchRun {
  readonly setup: BatchSetup;
  readonly table: OpenTable;
  readonly name: string;
  readonly mapping: BatchMapping;
  readonly answers: readonly RowAnswer[];
  /** Rows that could not be taken, as they stand in the file. */
  readonly bad: readonly { readonly raw: RawRow; readonly answer: RowAnswer }[];
  readonly result: BatchResult;
}

const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PIECE = 5000;

/** The answers of a run as a file: CSV or workbook of every row, or the bad rows with what is wrong with each. */
export async function writeResults(run: BatchRun, kind: BatchFile): Promise<Blob> {
  if (kind === 'xlsx') {
    const { writeWorkbook } = await import('./write-workbook.js');
    const vi = run.setup.locale === 'vi';
    const sheets = [
      { name: vi ? 'Kết quả' : 'Results', rows: resultRows(run) },
      { name: vi ? 'Vết' : 'Trace', rows: traceRows(run) },
    ];
    return new Blob([await writeWorkbook(sheets)], { type: XLSX });
  }
  return csvBlob(kind === 'bad' ? badRows(run) : resultRows(run));
}

/** Every row of the file in its order, with the columns that the command writes. */
function* resultRows({ setup, answers, result }: BatchRun): Generator<readonly OutCell[]> {
  yield ['id', ...outcomeColumns(setup.edition), 'status', 'rule', 'missing', 'errors', 'edition'];
  for (const { id, outcomes, status, rule, missing, errors } of answers)
    yield [id, ...outcomes, status, rule, missing, errors, result.edition];
}

/** Bad rows as they stand in the file, behind their place in it and what is wrong. */
function* badRows({ table, bad, setup }: BatchRun): Generator<readonly OutCell[]> {
  const own =
    setup.locale === 'vi' ? ['Dòng dữ liệu', 'Dòng của tệp', 'Lỗi'] : ['Row', 'Line of the file', 'Errors'];
  yield [...own, ...table.header];
  for (const { raw, answer } of bad)
    yield [raw.number, raw.line, answer.errors, ...raw.values.map((value) => plain(value))];
}

/** What somebody needs to run the same again: file, edition, hashes, how columns were read, and the counts. */
function* traceRows({ setup, table, name, mapping, result }: BatchRun): Generator<readonly OutCell[]> {
  const vi = setup.locale === 'vi';
  yield vi ? ['Mục', 'Giá trị'] : ['Item', 'Value'];
  yield [vi ? 'Tệp đầu vào' : 'Input file', name];
  yield [vi ? 'Mã băm tệp (SHA-256)' : 'Hash of the file (SHA-256)', table.hash];
  yield [vi ? 'Phiên bản quy tắc' : 'Edition', result.edition];
  yield [vi ? 'Mã băm quy tắc (SHA-256)' : 'Hash of the rulebook (SHA-256)', result.rulebookHash];
  yield [vi ? 'Gói phần mềm' : 'Package', `${setup.edition.release.name} ${setup.edition.release.version}`];
  yield [vi ? 'Ngày xét' : 'Day of evaluation', setup.on ?? ''];
  yield [vi ? 'Cách viết số' : 'Writing of numbers', mapping.numberLocale ?? ''];
  yield [vi ? 'Cột địa bàn' : 'Column of communes', mapping.group ?? ''];
  for (const [column, target] of mapping.overrides)
    yield [vi ? `Cột “${column}”` : `Column “${column}”`, target.kind === 'fact' ? target.fact : target.kind];
  for (const [key, count] of Object.entries(result.counts)) yield [key, count];
  for (const [outcome, count] of Object.entries(result.byOutcome)) yield [outcome, count];
}

/** Rows as a file with the byte order mark by which spreadsheets know UTF-8; put together in pieces. */
function csvBlob(rows: Iterable<readonly OutCell[]>): Blob {
  const pieces: string[] = ['\uFEFF'];
  let piece: string[] = [];
  for (const row of rows) {
    piece.push(csvRow(row));
    if (piece.length < PIECE) continue;
    pieces.push(piece.join(''));
    piece = [];
  }
  return new Blob([...pieces, piece.join('')], { type: CSV });
}

function plain(value: unknown): OutCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : '';
}
