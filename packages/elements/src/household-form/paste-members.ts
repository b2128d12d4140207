import type { Edition, Locale } from '@giamngheo/core';
import { CellFault, createCellReader, NameIndex } from '@giamngheo/core/cell';
import { cellReasons } from './cell-reasons.js';
import { fieldsOf } from './field.js';
import type { Answer, MemberEntry } from './record.js';

/** A cell that was pasted: what it says, and what it was read as. */
export interface PastedCell {
  readonly text: string;
  readonly answer: Answer | undefined;
  /** Why it could not be read. */
  readonly fault: string | undefined;
}

/** Rows from a spreadsheet, read but not taken yet. */
export interface Pasted {
  /** `name`, or the fact, of each column used. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly PastedCell[])[];
  /** Headers of columns that mean nothing here. */
  readonly ignored: readonly string[];
  readonly faults: number;
}

const NAME = 'name';

/** Whether a text copied is a table: more than one cell. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

/**
 * Reads rows copied from a spreadsheet. With a header the columns go by their names; without, by the order of `shown`,
 * the columns of the table pasted into. Cells are read as strictly as typed answers; what cannot be read stays empty.
 */
export function readPasted(edition: Edition, text: string, shown: readonly string[], locale: Locale): Pasted {
  const table = text
    .replace(/\r/g, '')
    .replace(/\n+$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.normalize('NFC').trim()));
  const fields = fieldsOf(edition).member;
  const names = new NameIndex<string>();
  names.add(NAME, NAME, ['Họ và tên', 'Họ tên', 'Full name']);
  for (const [id, { fact }] of fields)
    names.add(id, id, [fact.label.vi, fact.label.en, ...(fact.aliases ?? [])]);
  const found = (table[0] ?? []).map((cell) => {
    const target = names.find(cell);
    return target !== undefined && 'one' in target ? target.one : undefined;
  });
  const header = found.some((one) => one !== undefined);
  const targets = header ? found : (table[0] ?? []).map((_, i) => [NAME, ...shown][i]);
  const used = targets.flatMap((target, at) => (target === undefined ? [] : [{ target, at }]));
  const readers = new Map(
    [...fields].map(([id, { fact }]) => [id, createCellReader(fact, locale, cellReasons[locale])]),
  );
  const marks: Record<string, 'unknown' | 'refused'> = {
    'không biết': 'unknown',
    'not known': 'unknown',
    'từ chối trả lời': 'refused',
    'từ chối': 'refused',
    'declined to answer': 'refused',
  };
  const read = (target: string, cell: string): PastedCell => {
    const mark = marks[cell.toLowerCase()];
    if (target === NAME || cell === '') return { text: cell, answer: undefined, fault: undefined };
    if (mark !== undefined) return { text: cell, answer: { state: mark }, fault: undefined };
    const value = readers.get(target)?.(cell);
    if (value instanceof CellFault) return { text: cell, answer: undefined, fault: value.reason };
    return {
      text: cell,
      answer: value === undefined ? undefined : { state: 'given', value },
      fault: undefined,
    };
  };
  const rows = (header ? table.slice(1) : table).map((row) =>
    used.map(({ target, at }) => read(target, row[at] ?? '')),
  );
  return {
    columns: used.map(({ target }) => target),
    rows,
    ignored: header ? (table[0] ?? []).filter((cell, i) => found[i] === undefined && cell !== '') : [],
    faults: rows.flat().filter(({ fault }) => fault !== undefined).length,
  };
}

/** The rows as members. */
export function pastedMembers({ columns, rows }: Pasted): readonly Omit<MemberEntry, 'key'>[] {
  return rows.map((row) => ({
    name: row[columns.indexOf(NAME)]?.text ?? '',
    answers: Object.fromEntries(
      row.flatMap(({ answer }, i) => (answer === undefined ? [] : [[columns[i] as string, answer]])),
    ),
  }));
}
