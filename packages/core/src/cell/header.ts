import type { Column, ColumnNames } from './columns.js';
import type { CellWords } from './words.js';

/** What makes a header unusable, or takes a column out of it. */
export interface HeaderFault {
  readonly code:
    | 'header/ambiguous-column'
    | 'header/same-fact'
    | 'header/same-id'
    | 'header/no-id'
    | 'header/no-household';
  /** The columns at fault, as the file names them; none where one is wanting. */
  readonly columns: readonly string[];
  /** A sentence of what is wrong and what to do. */
  readonly message: string;
}

/**
 * All that is wrong with a header, in the order of its columns: a name that can mean several facts, a fact or an id that
 * stands twice; then, that the id or the household is wanting.
 */
export function findHeaderFaults(
  header: readonly string[],
  names: ColumnNames,
  words: CellWords,
): readonly HeaderFault[] {
  const faults: HeaderFault[] = [];
  const seen = new Map<string, string>();
  const { header: reasons } = words;
  for (const name of header) {
    const column = names.find(name);
    if (column.kind === 'ambiguous') {
      faults.push({
        code: 'header/ambiguous-column',
        columns: [name],
        message: reasons.ambiguousColumn(name, column.facts),
      });
      continue;
    }
    const key = keyOf(column);
    if (key === undefined) continue;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, name);
    } else if (column.kind === 'fact') {
      const message = reasons.twoFactColumns(column.fact, before, name);
      faults.push({ code: 'header/same-fact', columns: [before, name], message });
    } else {
      const message = reasons.twoIdColumns(before, name);
      faults.push({ code: 'header/same-id', columns: [before, name], message });
    }
  }
  const shown = header.filter((name) => name !== '');
  if (!seen.has('id')) {
    faults.push({ code: 'header/no-id', columns: [], message: reasons.noIdColumn(names.ids, shown) });
  }
  if (names.owners.length > 0 && !seen.has('owner')) {
    const message = reasons.noHouseholdColumn(names.owners, shown);
    faults.push({ code: 'header/no-household', columns: [], message });
  }
  return faults;
}

/** What may stand once only in a header. */
function keyOf(column: Column): string | undefined {
  if (column.kind === 'fact') return `fact ${column.fact}`;
  return column.kind === 'id' || column.kind === 'owner' ? column.kind : undefined;
}

/** One column of a header as it was matched. */
export interface MappedColumn {
  readonly name: string;
  /** Its place in the header, from 0. */
  readonly place: number;
  readonly column: Column;
}

/** A header as it was matched to facts. */
export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
  /** For `readRow`. */
  readonly names: ColumnNames;
  /** What must be mended, or said with `overrides`, before the rows can be read. */
  readonly faults: readonly HeaderFault[];
  /** Columns that are no fact that is known. */
  readonly unknown: readonly string[];
  /** Columns with facts that the editions do not ask for. */
  readonly unused: readonly string[];
  /** The facts that stand in a column. */
  readonly facts: ReadonlySet<string>;
}

/**
 * Matches the columns of a header.
 *
 * @example
 * const names = nameTableColumns([edition], { locale: 'vi', words: cellWords('vi') });
 * const mapping = mapHeader(['Mã hộ', 'Khu vực', 'Thu nhập'], names.subject, cellWords('vi'));
 */
export function mapHeader(header: readonly string[], names: ColumnNames, words: CellWords): ColumnMapping {
  const columns = header.map((name, place) => ({ name, place, column: names.find(name) }));
  const named = (kind: Column['kind']) =>
    columns.filter(({ column, name }) => column.kind === kind && name.trim() !== '').map(({ name }) => name);
  const facts = new Set(columns.flatMap(({ column }) => (column.kind === 'fact' ? [column.fact] : [])));
  return {
    columns,
    names,
    faults: findHeaderFaults(header, names, words),
    unknown: named('unknown'),
    unused: named('unused'),
    facts,
  };
}
