import type { Member, RawRow, RowAnswer, TogetherAnswer } from '@giamngheo/core/cell';
import { findHeaderFaults } from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { BatchError } from '../batch-error.js';
import { type Database, openDatabase } from '../duckdb.js';
import type { FileRun } from '../evaluate/evaluate-file.js';
import { factsIn } from '../evaluate/facts-in.js';
import { noteInvalid } from '../evaluate/invalid-rows.js';
import { KnownAnswers } from '../evaluate/known-answers.js';
import { LookAgain } from '../evaluate/look-again.js';
import { answerRaw, createRowAnswerer } from '../evaluate/run-rows.js';
import { columnsOf } from '../output/row-format.js';
import { sqlName, sqlText } from '../sql-text.js';
import { describeParquet, type ParquetColumns } from '../table/parquet-table.js';
import { hashFile } from '../table/read-text.js';
import { hasUniqueIds } from './check-ids.js';
import { type FactColumn, factSql, hasWords } from './fact-column.js';
import { type FileQuery, writeFileQuery } from './file-query.js';
import { readRows } from './read-rows.js';

/** Rows that are looked at for the words that stand in a column. */
const SEEN = 50_000;
/** Rows that are looked at for whether all of them can be answered by SQL. */
const SAMPLE = 20_000;
const MOST_WORDS = 300;
/** Rows and patterns that are answered one by one; where they are more, the file goes row by row. */
const MOST_UNTOLD = 250_000;

/**
 * Parquet to Parquet within DuckDB: rows that SQL can answer never leave it. Rows with a cell that SQL does not know go the
 * way of single rows; so does one row of each pattern of facts that leaves a decision open, for what it is missing.
 * @throws {LookAgain} where the file cannot be taken like that: row by row it can, or the fault is told there
 */
export async function evaluateQuery(run: FileRun): Promise<readonly Member[]> {
  const { options, signal, words } = run;
  let database: Database | undefined;
  const stop = () => database?.connection.interrupt();
  try {
    database = await openDatabase({ memory: options.memory });
    signal.addEventListener('abort', stop);
    const hashing =
      options.summary === undefined ? undefined : hashFile(options.input, words, signal, run.hash);
    hashing?.catch(() => {});
    await answerFile(run, database);
    await hashing;
    return [];
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof BatchError && error.code !== 'file/not-parquet') throw error;
    // What DuckDB or its dialect stumbles on, single rows do not, or say in words.
    throw new LookAgain();
  } finally {
    signal.removeEventListener('abort', stop);
    await database?.close();
  }
}

async function answerFile(run: FileRun, database: Database): Promise<void> {
  const { options, signal, words, names } = run;
  const { input, editions, on } = options;
  const [edition] = editions;
  const columns = await describeParquet(database, input, words);
  if (edition === undefined || findHeaderFaults(columns.names, names, words).length > 0)
    throw new LookAgain();
  if (columns.names.some((name) => name.trim() === '')) throw new LookAgain();
  const idPlace = columns.names.findIndex((name) => names.find(name).kind === 'id');
  const id = { name: columns.names[idPlace] as string, type: columns.types[idPlace] as string };
  if (!/^(VARCHAR|U?(TINYINT|SMALLINT|INTEGER|BIGINT))$/.test(id.type)) throw new LookAgain();
  const query = writeFileQuery(edition, on, input.path, id, await readFacts(run, database, columns));
  const described = await rowsOf(database, `DESCRIBE SELECT * FROM ${query.rows(0)}`);
  const typeOf: TypeOf = (name) => String(described.find(([of]) => of === name)?.[1]);
  // A row goes the way of single rows, so that the columns left out are noted.
  const [sample] = await readRows(database, input.path, columns, 'file_row_number = 0');
  if (sample === undefined) throw new LookAgain();
  answerRaw(run, sample);
  if (!(await hasUniqueIds(database, input.path, id.name))) throw new LookAgain();
  const out = await run.openOutput();
  // A pipe cannot be read again.
  if ('path' in options.output && out.temporary === options.output.path) throw new LookAgain();
  const [some] = await rowsOf(database, `SELECT count(*) FROM ${query.rows(SAMPLE)} WHERE ${query.untold}`);
  let complete = Number(some?.[0]) === 0;
  if (complete) {
    await copy(run, database, query, typeOf, out.temporary, false);
    signal.throwIfAborted();
    complete = await count(run, database, query, out.temporary);
  }
  if (!complete) {
    await tellRows(run, database, query, typeOf, columns, id.name);
    await copy(run, database, query, typeOf, out.temporary, true);
    signal.throwIfAborted();
    if (!(await count(run, database, query, out.temporary))) throw new LookAgain();
  }
  run.isWritten = true;
  options.onProgress?.(run.tallies.counts.rows);
}

/** The type of a column of the answers. */
type TypeOf = (name: string) => string;

async function rowsOf({ connection }: Database, sql: string) {
  return (await connection.runAndReadAll(sql)).getRows();
}

/** The facts of the file as SQL, with the words that stand in its columns. */
async function readFacts(run: FileRun, database: Database, { names, types }: ParquetColumns) {
  const [edition] = run.options.editions;
  const program = programOf(edition as NonNullable<typeof edition>);
  const exact = new Set(program.steps.flatMap(({ baseIndexes }) => baseIndexes));
  const facts = [];
  for (const [place, name] of names.entries()) {
    const column = run.names.find(name);
    if (column.kind !== 'fact') continue;
    const variable = program.facts.get(column.fact);
    if (variable === undefined) throw new LookAgain();
    const fact: FactColumn = { variable, name, type: types[place] as string, read: column.read };
    const seen = hasWords(fact) ? await wordsOf(database, run.options.input.path, name) : [];
    const sql = factSql(fact, seen, exact.has(variable.index));
    if (sql === undefined) throw new LookAgain();
    facts.push(sql);
  }
  return facts;
}

async function wordsOf(database: Database, path: string, name: string): Promise<readonly unknown[]> {
  const from = `(SELECT ${sqlName(name)} AS word FROM read_parquet(${sqlText(path)}) LIMIT ${SEEN})`;
  const rows = await rowsOf(
    database,
    `SELECT DISTINCT word FROM ${from} WHERE word IS NOT NULL LIMIT ${MOST_WORDS}`,
  );
  return rows.map(([word]) => word);
}

/** Answers what SQL does not, into the table `told`. */
async function tellRows(
  run: FileRun,
  database: Database,
  query: FileQuery,
  typeOf: TypeOf,
  columns: ParquetColumns,
  idName: string,
): Promise<void> {
  const { connection } = database;
  const { editions, on } = run.options;
  await connection.run(
    `CREATE TEMP TABLE wanted AS SELECT ${query.key} AS key, min(${query.row}) AS place FROM ${query.rows()} WHERE ${query.untold} GROUP BY key`,
  );
  const [found] = await rowsOf(database, 'SELECT count(*) FROM wanted');
  if (Number(found?.[0]) > MOST_UNTOLD) throw new LookAgain();
  const keys = new Map(
    (await rowsOf(database, 'SELECT place, key FROM wanted')).map(([place, key]) => [
      Number(place) + 1,
      key as bigint,
    ]),
  );
  const rows = await readRows(
    database,
    run.options.input.path,
    columns,
    'file_row_number IN (SELECT place FROM wanted)',
  );
  run.signal.throwIfAborted();
  const known = new KnownAnswers(editions, on, run.evaluator, new Set(factsIn(columns.names, run.names)));
  const answer = createRowAnswerer(run, known, factsIn(columns.names, run.names));
  await makeTold(database, query);
  const appender = await connection.createAppender('told_text');
  for (const raw of rows) {
    const given = answer(raw);
    checkId(raw, given.row, columns, idName);
    noteInvalid(run.invalid, given, raw.number, raw.line);
    const { outcomes, status, rule, missing, errors } = given.row;
    appender.appendBigInt(keys.get(raw.number) as bigint);
    for (const text of [...outcomes, status, rule, missing, errors]) {
      if (text === '') appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
  const answers = [...query.outcomes, 'status', 'rule'];
  const items = answers.map((name) => `CAST(${sqlName(name)} AS ${typeOf(name)}) AS ${sqlName(name)}`);
  await connection.run(
    `CREATE TEMP TABLE told AS SELECT key, ${items.join(', ')}, missing, errors FROM told_text`,
  );
}

/** An id that single rows have otherwise than SQL would tell in another place twice. */
function checkId(raw: RawRow, row: RowAnswer, { names }: ParquetColumns, idName: string): void {
  const cell = raw.values[names.indexOf(idName)];
  if (row.id !== '' && String(cell) !== row.id) throw new LookAgain();
}

/** The tables that hold what single rows were told: as text, and with the types of the query's own answers. */
async function makeTold(database: Database, query: FileQuery): Promise<void> {
  const texts = [...query.outcomes, 'status', 'rule', 'missing', 'errors'];
  const items = texts.map((name) => `${sqlName(name)} VARCHAR`).join(', ');
  await database.connection.run(`CREATE TEMP TABLE told_text (key BIGINT, ${items})`);
}

/** Writes the output, with what single rows were told where that is not nothing. */
async function copy(
  { evaluator }: FileRun,
  database: Database,
  query: FileQuery,
  typeOf: TypeOf,
  to: string,
  isTold: boolean,
): Promise<void> {
  if (query.outcomes.join() !== evaluator.columns.join()) throw new LookAgain();
  const columns = columnsOf(query.outcomes);
  const own = (name: string) => {
    const column = `answered.${sqlName(name)}`;
    // Where rules are joined as a text, none are an empty one.
    return name === 'rule' && typeOf(name) === 'VARCHAR' ? `NULLIF(${column}, '')` : column;
  };
  const told = (name: string) => `told.${sqlName(name)}`;
  const items = columns.map((name) => {
    if (name === 'id') return "NULLIF(answered.id, '')";
    if (name === 'missing' || name === 'errors') return isTold ? told(name) : 'CAST(NULL AS VARCHAR)';
    if (name === 'edition') return own(name);
    if (isTold) return `CASE WHEN told.key < 0 THEN ${told(name)} ELSE ${own(name)} END`;
    return name === 'status' ? `CASE WHEN NOT ${query.untold} THEN ${own(name)} END` : own(name);
  });
  const list = items.map((item, i) => `${item} AS ${sqlName(columns[i] as string)}`).join(', ');
  // A join does not keep the order of the rows.
  const join = isTold ? `LEFT JOIN told ON told.key = ${query.key} ORDER BY ${query.row}` : '';
  await database.connection.run(
    `COPY (SELECT ${list} FROM ${query.rows()} ${join}) TO ${sqlText(to)} ` +
      '(FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)',
  );
}

/** Counts what was written. False, and nothing counted, where a row is left without an answer. */
async function count(run: FileRun, database: Database, query: FileQuery, path: string): Promise<boolean> {
  const names = [...query.outcomes, 'status', 'rule'].map(sqlName).join(', ');
  const rows = await rowsOf(
    database,
    `SELECT count(*), ${names} FROM read_parquet(${sqlText(path)}) GROUP BY ALL`,
  );
  const answers = rows.map(([times, ...cells]): [number, TogetherAnswer] => {
    const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
    const [status, rule] = texts.splice(query.outcomes.length) as [RowAnswer['status'], string];
    const row = { id: '', outcomes: texts, status, rule, missing: '', errors: '', faults: [] };
    return [Number(times), { row, each: [row] }];
  });
  if (answers.some(([, { row }]) => (row.status as string) === '')) return false;
  for (const [times, answer] of answers) run.tallies.add(answer, times);
  return true;
}
