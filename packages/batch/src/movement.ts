import { BatchError } from './batch-error.js';
import { sqlName, sqlText } from './sql-text.js';
import { formatByEnding } from './table/file-format.js';
import { openTable } from './table/open-table.js';
import type { Source } from './table/read-text.js';
import type { BatchWords } from './words.js';

/** How many subjects went from one outcome to another between two surveys. */
export interface Movement {
  /** The outcome before; `undetermined` or `invalid` where there was none, `new` where the subject was not there. */
  readonly from: string;
  /** The outcome after; `gone` where the subject is not there any more. */
  readonly to: string;
  readonly count: number;
}

/** What is compared, and within which bounds. */
export interface MovementOptions {
  /** The output of a run over the earlier survey: CSV or Parquet. */
  readonly before: Source;
  /** That over the later one. */
  readonly after: Source;
  /** The outcome column, `class` by default. */
  readonly decision?: string;
  readonly words: BatchWords;
  readonly memory?: number;
}

/**
 * Who moved between two surveys, subjects matched by id: the table from each outcome to each. The counts add up to all
 * subjects of either survey.
 * @throws {BatchError} when a file cannot be read, or lacks the column
 */
export async function compareResults(options: MovementOptions): Promise<readonly Movement[]> {
  const { before, after, decision = 'class', words, memory } = options;
  // Loaded when called: who only evaluates text needs no database.
  const { openDatabase } = await import('./duckdb.js');
  const database = await openDatabase({ memory });
  try {
    const tables = [];
    for (const source of [before, after]) tables.push(await answersIn(source, decision, words));
    const [first, second] = tables as [string, string];
    const reader = await database.connection.runAndReadAll(
      `SELECT coalesce(b.outcome, 'new') AS "from", coalesce(a.outcome, 'gone') AS "to", count(*) AS n
       FROM (${first}) b FULL JOIN (${second}) a ON a.id = b.id
       GROUP BY ALL ORDER BY ALL`,
    );
    return reader.getRows().map(([from, to, count]) => ({
      from: String(from),
      to: String(to),
      count: Number(count),
    }));
  } finally {
    await database.close();
  }
}

/** The id and outcome of each row of an output file, as SQL. */
async function answersIn(source: Source, decision: string, words: BatchWords): Promise<string> {
  const table = await openTable(source, words, new AbortController().signal);
  // Only the header is of use here: the database reads the rows.
  await table.blocks[Symbol.asyncIterator]().return?.();
  const header = table.header ?? [];
  for (const column of ['id', 'status', decision]) {
    if (!header.includes(column))
      throw new BatchError('file/no-such-column', words.file.noSuchColumn(source.shown, column, header));
  }
  const types = header.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ');
  const from =
    formatByEnding(source.path) === 'parquet'
      ? `read_parquet(${sqlText(source.path)})`
      : `read_csv(${sqlText(source.path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}})`;
  const outcome = sqlName(decision);
  return `SELECT id, CASE WHEN ${outcome} IS NULL OR ${outcome} = '' THEN status ELSE ${outcome} END AS outcome FROM ${from}`;
}
