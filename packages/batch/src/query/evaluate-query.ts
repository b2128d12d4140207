import type { RowAnswer, TogetherAnswer } from '@giamngheo/core/cell';
import { findHeaderFaults } from '@giamngheo/core/cell';
import { programOf } from '@giamngheo/core/program';
import { BatchError } from '../batch-error.js';
import { type Database, openDatabase } from '../duckdb.js';
import type { FileRun } from '../evaluate/file-run.js';
import { answerRaw } from '../evaluate/run-rows.js';
import { columnsOf } from '../output/row-format.js';
import { sqlName, sqlText } from '../sql-text.js';
import { describeParquet, type ParquetColumns } from '../table/parquet-table.js';
import { hashFile } from '../table/read-text.js';
import { hasUniqueIds } from './check-ids.js';
import { type FactColumn, factSql, hasWords } from './fact-column.js';
import { type FileQuery, writeFileQuery } from './file-query.js';
import { LeaveEngine } from './out-of-engine.js';
import { readRows } from './read-rows.js';
import { type CellColumn, cellColumn, tellRows, toldOutcome } from './told-rows.js';

/** Rows that are looked at for the words that stand in a column. */
const SEEN = 50_000;
const MOST_WORDS = 100;

/**
 * Parquet to Parquet within DuckDB: rows that SQL can answer never leave it. A row with a cell that SQL does not know is handed
 * to the rules for rows as the query comes to it; so is one row of each pattern of facts that leaves a decision open, for
 * what it is missing.
 * @throws {LeaveEngine} where the file cannot be taken like that: row by row it can, or the fault is told there
 */
export async function evaluateQuery(run: FileRun): Promise<void> {
  const { options, signal, words } = run;
  let database: Database | undefined;
  const stop = () => database?.connection.interrupt();
  try {
    database = await openDatabase({ memory: options.memory });
    signal.addEventListener('abort', stop);
    // A list of words would become a join, which keeps no order of rows.
    await database.connection.run("SET disabled_optimizers = 'in_clause'");
    const hashing =
      options.summary === undefined ? undefined : hashFile(options.input, words, signal, run.hash);
    hashing?.catch(() => {});
    await answerFile(run, database);
    await hashing;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LeaveEngine) throw error;
    if (error instanceof BatchError && error.code !== 'file/not-parquet') throw error;
    // What DuckDB or its dialect stumbles on, single rows do not, or say in words.
    throw new LeaveEngine('unsaid');
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
  if (findHeaderFaults(columns.names, names, words).length > 0) throw new LeaveEngine('header');
  if (columns.names.some((name) => name.trim() === '')) throw new LeaveEngine('header');
  const idPlace = columns.names.findIndex((name) => names.find(name).kind === 'id');
  const id = { name: columns.names[idPlace] as string, type: columns.types[idPlace] as string };
  if (!/^(VARCHAR|U?(TINYINT|SMALLINT|INTEGER|BIGINT))$/.test(id.type)) throw new LeaveEngine('id-type');
  const facts = await readFacts(run, database, columns);
  const cells = cellsOf(run, columns);
  const query = writeFileQuery(edition as NonNullable<typeof edition>, on, {
    path: input.path,
    id,
    facts,
    cells,
  });
  if (query.outcomes.join() !== run.evaluator.columns.join()) throw new LeaveEngine('unsaid');
  // A row goes the way of single rows, so that the columns left out are noted.
  const [sample] = await readRows(database, input.path, columns, 'file_row_number = 0');
  if (sample === undefined) throw new LeaveEngine('no-rows');
  answerRaw(run, sample);
  if (!(await hasUniqueIds(database, input.path, id.name))) throw new LeaveEngine('id-twice');
  const out = await run.openOutput();
  const told = tellRows(run, database, cells, id.name);
  try {
    await copy(database, query, out.temporary);
  } catch (error) {
    throw told.failure ?? error;
  }
  signal.throwIfAborted();
  await count(run, database, query, out.temporary);
  run.invalid.push(...told.invalid());
  run.isWritten = true;
  options.onProgress?.(run.tallies.counts.rows);
}

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
    if (variable === undefined) throw new LeaveEngine('unsaid');
    const fact: FactColumn = { variable, name, type: types[place] as string, read: column.read };
    const seen = hasWords(fact) ? await wordsOf(database, run.options.input.path, name) : [];
    const sql = factSql(fact, seen, exact.has(variable.index));
    if (sql === undefined) throw new LeaveEngine('fact-type');
    facts.push(sql);
  }
  return facts;
}

/** What the rules for rows are handed of a row: its id, its facts, and what else they look at. */
function cellsOf(run: FileRun, { names, types }: ParquetColumns): readonly CellColumn[] {
  return names.flatMap((name, i) => {
    const { kind } = run.names.find(name);
    if (kind === 'unknown' || kind === 'unused') return [];
    const cell = cellColumn(name, types[i] as string);
    if (cell === undefined) throw new LeaveEngine('fact-type');
    return [cell];
  });
}

async function wordsOf(database: Database, path: string, name: string): Promise<readonly unknown[]> {
  const from = `(SELECT ${sqlName(name)} AS word FROM read_parquet(${sqlText(path)}) LIMIT ${SEEN})`;
  const rows = await rowsOf(
    database,
    `SELECT DISTINCT word FROM ${from} WHERE word IS NOT NULL LIMIT ${MOST_WORDS}`,
  );
  return rows.map(([word]) => word);
}

/** Writes the output: what SQL answers, and what the rules for rows tell in its stead. */
async function copy(database: Database, query: FileQuery, to: string): Promise<void> {
  const described = await rowsOf(database, `DESCRIBE SELECT * FROM ${query.rows(0)}`);
  const typeOf = (name: string) => String(described.find(([of]) => of === name)?.[1]);
  const columns = columnsOf(query.outcomes);
  const items = columns.map((name) => {
    const own = `answered.${sqlName(name)}`;
    const place = query.outcomes.indexOf(name);
    const told = `answered."#told".${sqlName(place < 0 ? name : toldOutcome(place))}`;
    if (name === 'edition') return own;
    if (name === 'errors') return told;
    if (name === 'id') return `CASE WHEN "#bad" THEN ${told} ELSE ${own} END`;
    if (name === 'missing') return `CASE WHEN "#bad" THEN ${told} ELSE "#missing" END`;
    // Where rules are joined as a text, none are an empty one.
    const given = name === 'rule' && typeOf(name) === 'VARCHAR' ? `NULLIF(${own}, '')` : own;
    return `CASE WHEN "#bad" THEN CAST(${told} AS ${typeOf(name)}) ELSE ${given} END`;
  });
  const list = items.map((item, i) => `${item} AS ${sqlName(columns[i] as string)}`).join(', ');
  const copying = (order: string) =>
    `COPY (SELECT ${list} FROM ${query.rows()}${order}) TO ${sqlText(to)} ` +
    '(FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false, DICTIONARY_SIZE_LIMIT 4096)';
  const inOrder = (await keepsOrder(database, copying(''))) ? '' : ` ORDER BY ${query.row}`;
  await database.connection.run(copying(inOrder));
}

/** Whether DuckDB writes the rows of a `COPY` in the order in which they are read, as it plans to do it. */
async function keepsOrder(database: Database, copying: string): Promise<boolean> {
  const [plan] = await rowsOf(database, `EXPLAIN (FORMAT json) ${copying}`);
  const [{ name }] = JSON.parse(String(plan?.[1])) as [{ name: string }];
  return name === 'BATCH_COPY_TO_FILE';
}

/** Counts what was written. */
async function count(run: FileRun, database: Database, query: FileQuery, path: string): Promise<void> {
  const names = [...query.outcomes, 'status', 'rule'].map(sqlName).join(', ');
  const rows = await rowsOf(
    database,
    `SELECT count(*), ${names} FROM read_parquet(${sqlText(path)}) GROUP BY ALL`,
  );
  for (const [times, ...cells] of rows) {
    const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
    const [status, rule] = texts.splice(query.outcomes.length) as [RowAnswer['status'], string];
    const row = { id: '', outcomes: texts, status, rule, missing: '', errors: '', faults: [] };
    const answer: TogetherAnswer = { row, each: [row] };
    run.tallies.add(answer, Number(times));
  }
}
