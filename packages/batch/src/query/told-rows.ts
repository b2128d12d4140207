import {
  BIGINT,
  BOOLEAN,
  DOUBLE,
  type DuckDBDataChunk,
  DuckDBScalarFunction,
  DuckDBStructValue,
  type DuckDBType,
  type DuckDBValue,
  type DuckDBVector,
  INTEGER,
  SMALLINT,
  STRUCT,
  TINYINT,
  UBIGINT,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { RawRow, RowAnswer } from '@giamngheo/core/cell';
import type { Database } from '../duckdb.js';
import { factsIn } from '../evaluate/facts-in.js';
import type { FileRun } from '../evaluate/file-run.js';
import { type InvalidRow, noteInvalidInAnyOrder } from '../evaluate/invalid-rows.js';
import { KnownAnswers } from '../evaluate/known-answers.js';
import { createRowAnswerer } from '../evaluate/run-rows.js';
import { LeaveEngine } from './out-of-engine.js';

/** The function that answers a row: its number from 0 and its cells in, `TOLD` out, each text null where it is empty. */
export const TELL_ROW = 'tell_row';
/** The function that says what a row is missing: its pattern (null for none), its number and cells in. */
export const TELL_MISSING = 'tell_missing';

/** What `TELL_ROW` tells beside the outcomes. */
export const TOLD = ['id', 'status', 'rule', 'missing', 'errors'] as const;

/** The name under which it tells an outcome, by its place. */
export const toldOutcome = (place: number): string => `outcome_${place}`;

/** Patterns of which it is kept what they are missing. */
const MOST_PATTERNS = 500_000;

const CELL_TYPES: Readonly<Record<string, DuckDBType>> = {
  BOOLEAN,
  TINYINT,
  SMALLINT,
  INTEGER,
  BIGINT,
  UTINYINT,
  USMALLINT,
  UINTEGER,
  UBIGINT,
  DOUBLE,
  VARCHAR,
};

/** A column of cells that are handed to the functions: its name in the file, its type there and as it is handed over. */
export interface CellColumn {
  readonly name: string;
  readonly source: string;
  readonly type: DuckDBType;
}

/** A column of a file, as its cells are handed over; undefined where they are not. */
export function cellColumn(name: string, source: string): CellColumn | undefined {
  const type = source.startsWith('DECIMAL') ? DOUBLE : CELL_TYPES[source];
  return type && { name, source, type };
}

/** What the functions found out in a run. */
export interface ToldRows {
  /** What kept them from telling; undefined for nothing. */
  readonly failure: unknown;
  /** The first few invalid rows of the file. */
  invalid(): readonly InvalidRow[];
}

/**
 * Lets DuckDB ask the rules for rows about those that SQL does not answer, in the middle of a query, so that the order of rows is
 * kept and none is read twice. The functions run here, one call at a time, whatever thread of DuckDB asks.
 */
export function tellRows(
  run: FileRun,
  { connection }: Database,
  cells: readonly CellColumn[],
  idName: string,
): ToldRows {
  const { editions, on } = run.options;
  const names = cells.map(({ name }) => name);
  const facts = factsIn(names, run.names);
  const answer = createRowAnswerer(run, new KnownAnswers(editions, on, run.evaluator, new Set(facts)), facts);
  const idPlace = names.indexOf(idName);
  const missingOf = new Map<number, string | null>();
  const found: InvalidRow[] = [];
  let failure: unknown;

  const tell = (chunk: DuckDBDataChunk, first: number, row: number): RowAnswer => {
    const number = Number(chunk.getColumnVector(first).getItem(row)) + 1;
    const values = cells.map((_, i) => chunk.getColumnVector(first + 1 + i).getItem(row));
    const raw: RawRow = { number, line: number, columns: names, values, fault: undefined };
    const given = answer(raw);
    checkId(values[idPlace], given.row.id);
    noteInvalidInAnyOrder(found, given, number, number);
    return given.row;
  };
  const register = (
    name: string,
    parameters: readonly DuckDBType[],
    returnType: DuckDBType,
    tellOne: (chunk: DuckDBDataChunk, row: number) => DuckDBValue,
  ) =>
    connection.registerScalarFunction(
      DuckDBScalarFunction.create({
        name,
        parameterTypes: [...parameters, ...cells.map(({ type }) => type)],
        returnType,
        // A null is a cell like others, and each row is told once.
        specialHandling: true,
        volatile: true,
        mainFunction: (info, chunk, output: DuckDBVector) => {
          try {
            for (let row = 0; row < chunk.rowCount; row++) output.setItem(row, tellOne(chunk, row));
            output.flush();
          } catch (error) {
            failure ??= error;
            info.setError(String(error));
          }
        },
      }),
    );

  const outcomes = run.evaluator.columns.map((_, i) => toldOutcome(i));
  const told = STRUCT(Object.fromEntries([...outcomes, ...TOLD].map((name) => [name, VARCHAR])));
  register(TELL_ROW, [BIGINT], told, (chunk, row) => {
    const given = tell(chunk, 0, row);
    const values = Object.fromEntries(TOLD.map((name) => [name, orNull(given[name])]));
    given.outcomes.forEach((outcome, i) => {
      values[toldOutcome(i)] = orNull(outcome);
    });
    return new DuckDBStructValue(values);
  });
  register(TELL_MISSING, [DOUBLE, BIGINT], VARCHAR, (chunk, row) => {
    const pattern = chunk.getColumnVector(0).getItem(row) as number | null;
    if (pattern === null) return orNull(tell(chunk, 1, row).missing);
    const before = missingOf.get(pattern);
    if (before !== undefined) return before;
    const missing = orNull(tell(chunk, 1, row).missing);
    if (missingOf.size < MOST_PATTERNS) missingOf.set(pattern, missing);
    return missing;
  });
  return {
    get failure() {
      return failure;
    },
    invalid: () => found,
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** An id that single rows have otherwise than SQL would tell in another place twice. */
function checkId(cell: unknown, id: string): void {
  if (id !== '' && String(cell) !== id) throw new LeaveEngine('id-with-space');
}
