import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition } from '@giamngheo/core';
import { foldAccents, type NumberLocale, type RawRow } from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import { evaluateFile } from '../evaluate/evaluate-file.js';
import type { FileReport } from '../evaluate/file-run.js';
import { cellsOfRow, createGroupReader } from '../measure/group-reader.js';
import { openTable } from '../table/open-table.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';

/** One survey: the output of a run over it, or the survey file with the editions to evaluate it under. */
export type Survey =
  | { readonly results: Source }
  | {
      readonly survey: Source;
      readonly members?: Source | undefined;
      readonly edition: Edition;
      /** Editions that the same rows are put to after it, in the order in which they hand outcomes on. */
      readonly with?: readonly Edition[] | undefined;
      readonly on?: string | undefined;
    };

/** What surveys are read with. */
export interface SurveyGround {
  readonly decision: string;
  readonly groupBy: readonly string[];
  readonly numberLocale: NumberLocale | undefined;
  readonly words: BatchWords;
  readonly memory: number | undefined;
  readonly signal: AbortSignal;
}

/** One household of a survey. */
export interface SurveyRow {
  readonly number: number;
  /** Empty where the row has none. */
  readonly id: string;
  /** An outcome; or `undetermined`, `invalid`. */
  readonly state: string;
  /** By column to group by. */
  readonly groups: readonly string[];
}

/** What reading a survey told besides its rows. */
export interface SurveyReading {
  /** What the `edition` column of the first row says; undefined without rows or column. */
  readonly edition: string | undefined;
  /** The report of the run; undefined where results were given. */
  readonly report: FileReport | undefined;
}

/** What stands for an outcome where there is none, or on the other side of one. No outcome may have such a name. */
const reserved = new Set(['undetermined', 'invalid', 'new', 'gone', 'elsewhere']);

/**
 * Reads a survey's households one by one.
 * @throws {BatchError} `file/no-such-column`; `file/not-a-result` naming the row that no run can have written
 */
export async function readSurvey(
  survey: Survey,
  ground: SurveyGround,
  take: (row: SurveyRow) => void,
): Promise<SurveyReading> {
  if ('results' in survey) {
    const { results } = survey;
    const read = readerOfResults(results, ground);
    const groupsOf = createGroupReader(ground.groupBy, results.shown, ground.words);
    const rows = eachRow(results, ground, (header) => {
      read.check(header);
      groupsOf(cellsOfRow({ columns: header, values: [] }));
    });
    for await (const raw of rows) take({ ...read.row(raw), groups: groupsOf(cellsOfRow(raw)) });
    return { edition: read.edition(), report: undefined };
  }
  const folder = await mkdtemp(join(tmpdir(), 'giamngheo-'));
  try {
    return await evaluateFirst(survey, join(folder, 'results.csv'), ground, take);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rows out are rows in, in the same order: what a survey says of its groups is read beside what the run gave. */
async function evaluateFirst(
  { survey, members, edition, with: others = [], on }: Exclude<Survey, { readonly results: Source }>,
  path: string,
  ground: SurveyGround,
  take: (row: SurveyRow) => void,
): Promise<SurveyReading> {
  const { words, numberLocale, memory, signal, groupBy } = ground;
  const results = { shown: survey.shown, path };
  const report = await evaluateFile({
    editions: [edition, ...others],
    on,
    input: survey,
    members,
    output: results,
    numberLocale,
    words,
    memory,
    signal,
  });
  const read = readerOfResults(results, ground);
  const groupsOf = createGroupReader(groupBy, survey.shown, words);
  const inputs = eachRow(survey, ground, (header) => groupsOf(cellsOfRow({ columns: header, values: [] })));
  for await (const raw of eachRow(results, ground, read.check)) {
    const input = groupBy.length === 0 ? undefined : (await inputs.next()).value;
    take({ ...read.row(raw), groups: input === undefined ? [] : groupsOf(cellsOfRow(input)) });
  }
  await inputs.return(undefined);
  // A column to group by is used, though it is no fact.
  const grouped = new Set(groupBy.map(foldAccents));
  const files = report.files.map(({ path: file, leftOut }) => ({
    path: file,
    leftOut: {
      ...leftOut,
      unknown: new Set([...leftOut.unknown].filter((one) => !grouped.has(foldAccents(one)))),
    },
  }));
  return { edition: read.edition(), report: { ...report, files } };
}

/** The rows of a table; `check` is given its header first, where it has one, so that a table without rows is checked too. */
async function* eachRow(
  source: Source,
  { words, signal, memory }: SurveyGround,
  check: (header: readonly string[]) => void,
): AsyncGenerator<RawRow, undefined> {
  const table = await openTable(source, words, signal, undefined, memory);
  try {
    if (table.header !== undefined) check(table.header);
    for await (const block of table.blocks) {
      signal.throwIfAborted();
      yield* block;
    }
  } finally {
    await table.close?.();
  }
  return undefined;
}

/** Reads rows that a run wrote. */
function readerOfResults(source: Source, { decision, words }: SurveyGround) {
  let known:
    | { readonly columns: readonly string[]; readonly places: Readonly<Record<string, number>> }
    | undefined;
  let edition: string | undefined;
  const placesIn = (columns: readonly string[]) => {
    if (known?.columns === columns) return known.places;
    const places = Object.fromEntries(
      ['id', 'status', decision, 'edition'].map((column) => [column, columns.indexOf(column)]),
    );
    for (const column of ['id', 'status', decision]) {
      if ((places[column] as number) < 0)
        throw new BatchError('file/no-such-column', words.file.noSuchColumn(source.shown, column, columns));
    }
    known = { columns, places };
    return places;
  };
  const refuse = (raw: RawRow, detail: string): never => {
    throw new BatchError('file/not-a-result', words.movement.notAResult(source.shown, raw.number, detail));
  };
  return {
    check: (header: readonly string[]): void => {
      placesIn(header);
    },
    edition: () => edition,
    row: (raw: RawRow): Omit<SurveyRow, 'groups'> => {
      if (raw.fault !== undefined) refuse(raw, raw.fault.message);
      const places = placesIn(raw.columns);
      const cell = (column: string) => {
        const value = raw.values[places[column] as number];
        return value === null || value === undefined ? '' : String(value).trim();
      };
      edition ??= cell('edition') === '' ? undefined : cell('edition');
      const [status, outcome] = [cell('status'), cell(decision)];
      if (status !== 'decided' && status !== 'undetermined' && status !== 'invalid')
        refuse(raw, words.movement.badStatus(status));
      if (reserved.has(outcome)) refuse(raw, words.movement.badOutcome(decision, outcome));
      if (status === 'decided' && outcome === '') refuse(raw, words.movement.noOutcome(decision));
      if (status === 'invalid' && outcome !== '') refuse(raw, words.movement.badOutcome(decision, outcome));
      // Of several benefits one may be known while others are not; `unknown` stands for one that is not.
      const state = outcome === '' ? status : outcome === 'unknown' ? 'undetermined' : outcome;
      return { number: raw.number, id: cell('id'), state };
    },
  };
}
