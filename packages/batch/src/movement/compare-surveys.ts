import type { NumberLocale } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { Database } from '../duckdb.js';
import type { FileReport } from '../evaluate/file-run.js';
import type { BatchWords } from '../words.js';
import { readSurvey, type Survey, type SurveyGround } from './survey-results.js';

/** What is compared, and within which bounds. */
export interface CompareSurveysOptions {
  readonly before: Survey;
  readonly after: Survey;
  /** The outcome column, `class` by default. */
  readonly decision?: string | undefined;
  /** Columns of both files whose texts households are grouped by. */
  readonly groupBy?: readonly string[] | undefined;
  readonly numberLocale?: NumberLocale | undefined;
  readonly words: BatchWords;
  /** Bytes of memory that the comparison may take; by default 1 GiB. What does not fit is put on disk for the while. */
  readonly memory?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How many households stood so before and so after. */
export interface Transition {
  /**
   * The outcome before; `undetermined` or `invalid` where there was none; `new` where the household was not in the survey;
   * within a group `elsewhere` where it stood in another.
   */
  readonly from: string;
  /** The outcome after; `gone` where the household is not in the later survey; else as `from`. */
  readonly to: string;
  readonly count: number;
}

/** What moved, of all households or of a group. */
export interface MovedHouseholds {
  /** In the order of their names; the counts add up to all households of either survey. */
  readonly transitions: readonly Transition[];
  /** In both surveys (and in this group in both). `both` = `stayed` + `moved` + `unsettled`. */
  readonly both: number;
  /** With the same outcome twice. */
  readonly stayed: number;
  /** With two outcomes. */
  readonly moved: number;
  /** Undetermined or invalid in one survey or in both: whether they moved is not known. */
  readonly unsettled: number;
  /** In the later survey only. */
  readonly appeared: number;
  /** In the earlier survey only. */
  readonly gone: number;
  /** Of a group: in both surveys, and there in another group before, or after. */
  readonly cameFrom: number;
  readonly wentTo: number;
}

/** One survey, by itself. */
export interface SurveyTotals {
  readonly rows: number;
  /** Rows that cannot be matched, since they have no id. They stand in no transition. */
  readonly withoutId: number;
  /** As its `edition` column says; undefined where that is empty. */
  readonly edition: string | undefined;
  /** Of a survey that was evaluated first. */
  readonly report: FileReport | undefined;
}

/** What moved between two surveys. */
export interface SurveyMovement extends MovedHouseholds {
  readonly decision: string;
  readonly before: SurveyTotals;
  readonly after: SurveyTotals;
  /** By column asked for, its groups in the order of their texts. */
  readonly groups: readonly {
    readonly column: string;
    readonly groups: readonly (MovedHouseholds & { readonly group: string })[];
  }[];
}

/**
 * Who moved between two surveys, households matched by id. A household without an outcome in one of them is kept apart, never
 * counted as one that did not move. Within a group, one that stood in another group at the other survey is neither new nor
 * gone: it came from elsewhere, or went there. So the counts of a group add up to its households at each survey.
 *
 * @throws {BatchError} when a file cannot be read or lacks a column; `file/duplicate-id`; `file/not-a-result`
 *
 * @example
 * const { moved, transitions } = await compareSurveys({
 *   before: { results: { shown: '2017.csv', path: '/data/2017.csv' } },
 *   after: { results: { shown: '2018.csv', path: '/data/2018.csv' } },
 *   words: batchWords('en'),
 * });
 */
export async function compareSurveys(options: CompareSurveysOptions): Promise<SurveyMovement> {
  const { before, after, decision = 'class', groupBy = [], numberLocale, words, memory } = options;
  const signal = options.signal ?? new AbortController().signal;
  // Loaded when called: who only evaluates text needs no database.
  const { openDatabase } = await import('../duckdb.js');
  const database = await openDatabase({ memory });
  try {
    const ground: SurveyGround = { decision, groupBy, numberLocale, words, memory, signal };
    const totals = [
      await loadSurvey(database, 'before', before, ground),
      await loadSurvey(database, 'after', after, ground),
    ] as const;
    signal.throwIfAborted();
    const groups = (side: 'b' | 'a') => groupBy.map((_, i) => `, ${side}.g${i} AS ${side}${i}`).join('');
    await database.connection.run(
      `CREATE TABLE joined AS
       SELECT coalesce(b.state, 'new') AS f, coalesce(a.state, 'gone') AS t${groups('b')}${groups('a')}
       FROM (FROM "before" WHERE id <> '') b FULL JOIN (FROM "after" WHERE id <> '') a ON a.id = b.id`,
    );
    const whole = await transitionsOf(
      database,
      "SELECT '' AS g, f, t, count(*) AS n FROM joined GROUP BY ALL",
    );
    const parts = [];
    for (const [i, column] of groupBy.entries())
      parts.push({ column, groups: [...(await transitionsOf(database, groupQuery(i)))] });
    return {
      decision,
      before: totals[0],
      after: totals[1],
      ...summarize(whole.get('') ?? []),
      groups: parts.map(({ column, groups: found }) => ({
        column,
        groups: found.map(([group, transitions]) => ({ group, ...summarize(transitions) })),
      })),
    };
  } finally {
    await database.close();
  }
}

/** A household counts in its group of each survey: once where these are one, else in both, from or to elsewhere. */
const groupQuery = (i: number) =>
  `SELECT g, f, t, sum(n) AS n FROM (
     SELECT b${i} AS g, f, CASE WHEN t <> 'gone' AND a${i} <> b${i} THEN 'elsewhere' ELSE t END AS t, count(*) AS n
     FROM joined WHERE f <> 'new' GROUP BY ALL
     UNION ALL
     SELECT a${i} AS g, CASE WHEN f = 'new' THEN f ELSE 'elsewhere' END AS f, t, count(*) AS n
     FROM joined WHERE t <> 'gone' AND (f = 'new' OR a${i} <> b${i}) GROUP BY ALL
   ) GROUP BY ALL`;

async function transitionsOf(database: Database, query: string): Promise<Map<string, Transition[]>> {
  const reader = await database.connection.runAndReadAll(
    `SELECT g, f, t, n::BIGINT FROM (${query}) ORDER BY g, f, t`,
  );
  const found = new Map<string, Transition[]>();
  for (const [group, from, to, count] of reader.getRows()) {
    const list = found.get(String(group)) ?? [];
    list.push({ from: String(from), to: String(to), count: Number(count) });
    found.set(String(group), list);
  }
  return found;
}

async function loadSurvey(
  database: Database,
  name: 'before' | 'after',
  survey: Survey,
  ground: SurveyGround,
): Promise<SurveyTotals> {
  const { connection } = database;
  const { groupBy, words } = ground;
  const columns = groupBy.map((_, i) => `, g${i} VARCHAR NOT NULL`).join('');
  await connection.run(
    `CREATE TABLE "${name}" ("row" BIGINT NOT NULL, id VARCHAR NOT NULL, state VARCHAR NOT NULL${columns})`,
  );
  const appender = await connection.createAppender(name);
  let [rows, withoutId] = [0, 0];
  const { edition, report } = await readSurvey(survey, ground, ({ number, id, state, groups }) => {
    rows++;
    if (id === '') withoutId++;
    appender.appendBigInt(BigInt(number));
    for (const text of [id, state, ...groups]) appender.appendVarchar(text);
    appender.endRow();
  });
  appender.closeSync();
  const twice = await connection.runAndReadAll(
    `SELECT id, min("row"), max("row") FROM "${name}" WHERE id <> '' GROUP BY id HAVING count(*) > 1 ORDER BY 2 LIMIT 1`,
  );
  const [found] = twice.getRows();
  if (found !== undefined) {
    const { shown } = 'results' in survey ? survey.results : survey.survey;
    const [id, first, second] = found;
    throw new BatchError(
      'file/duplicate-id',
      words.file.duplicateId(shown, String(id), Number(first), Number(second)),
    );
  }
  return { rows, withoutId, edition, report };
}

const unsettled = new Set(['undetermined', 'invalid']);

function summarize(transitions: readonly Transition[]): MovedHouseholds {
  const count = (holds: (one: Transition) => boolean) =>
    transitions.filter(holds).reduce((sum, one) => sum + one.count, 0);
  const inBoth = ({ from, to }: Transition) =>
    from !== 'new' && from !== 'elsewhere' && to !== 'gone' && to !== 'elsewhere';
  const open = ({ from, to }: Transition) => unsettled.has(from) || unsettled.has(to);
  return {
    transitions,
    both: count(inBoth),
    stayed: count((one) => inBoth(one) && !open(one) && one.from === one.to),
    moved: count((one) => inBoth(one) && !open(one) && one.from !== one.to),
    unsettled: count((one) => inBoth(one) && open(one)),
    appeared: count(({ from }) => from === 'new'),
    gone: count(({ to }) => to === 'gone'),
    cameFrom: count(({ from }) => from === 'elsewhere'),
    wentTo: count(({ to }) => to === 'elsewhere'),
  };
}
