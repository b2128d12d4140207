import { type Edition, editionName } from '@giamngheo/core';
import {
  foldAccents,
  type LeftOut,
  type Member,
  type NumberLocale,
  nameTableColumns,
  readInlineMembers,
  readRow,
} from '@giamngheo/core/cell';
import {
  createDeprivationTally,
  type DeprivationMeasures,
  type DeprivationScheme,
  type DeprivationTally,
  deprivationSchemeOf,
  type MeasureBounds,
  measureDeprivation,
  partOfWhole,
} from '@giamngheo/core/measure';
import { BatchError } from '../batch-error.js';
import type { InvalidRow } from '../evaluate/invalid-rows.js';
import { checkHeader } from '../table/check-header.js';
import { type Members, readMembers } from '../table/members.js';
import { openTable } from '../table/open-table.js';
import type { Source } from '../table/read-text.js';
import type { BatchWords } from '../words.js';
import { createDistinctIds, SeenTwice } from './distinct-ids.js';
import { createGroupReader } from './group-reader.js';
import { createAnswerReader } from './household-answers.js';

/** What is measured, and how. */
export interface MeasureFileOptions {
  readonly edition: Edition;
  /** The date put to the rulebook. */
  readonly on?: string | undefined;
  readonly input: Source;
  readonly members?: Source | undefined;
  readonly numberLocale?: NumberLocale | undefined;
  /** Columns of the input whose texts households are grouped by: the commune, the district. */
  readonly groupBy?: readonly string[] | undefined;
  /** Whether a household counts once, or as often as it has persons. */
  readonly countBy?: 'household' | 'person' | undefined;
  readonly words: BatchWords;
  readonly signal?: AbortSignal | undefined;
  /** Told from time to time how many rows are done. */
  readonly onProgress?: ((rows: number) => void) | undefined;
  /** Bytes that DuckDB may take for a Parquet file; by default 1 GiB. */
  readonly memory?: number | undefined;
}

/** Rows of a file, or of a group of them. `measured` + `unsized` + `invalid` = `rows`. */
export interface MeasuredRows {
  readonly rows: number;
  /** Rows that stand in the measures. */
  readonly measured: number;
  /** Valid rows left out, since persons are counted and how many they have is unknown. */
  readonly unsized: number;
  /** Rows left out, since they cannot be taken as they are. */
  readonly invalid: number;
}

/** The measures of a group of households: all that have one text in a column. */
export interface MeasuredGroup extends MeasuredRows {
  /** The text; empty where the cell is. */
  readonly group: string;
  readonly measures: DeprivationMeasures;
  /** Its part of M0 of the whole; null where nobody can be poor. */
  readonly contribution: MeasureBounds | null;
}

/** The measures of a file. */
export interface FileMeasures extends MeasuredRows {
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  readonly scheme: DeprivationScheme;
  readonly countBy: 'household' | 'person';
  readonly measures: DeprivationMeasures;
  /** By column asked for, its groups in the order of their texts. */
  readonly groups: readonly { readonly column: string; readonly groups: readonly MeasuredGroup[] }[];
  /** The first few invalid rows. */
  readonly invalidRows: readonly InvalidRow[];
  /** Members whose household is not among the rows. */
  readonly stray: readonly Member[];
  /** Each file that was read, with the columns that were left out. */
  readonly files: readonly { readonly path: string; readonly leftOut: LeftOut }[];
}

const SHOWN = 5;

/**
 * The measures of Alkire and Foster over a survey file, as a whole and by group. Only counts are kept, and 64 bits of each id.
 * A row that `evaluateFile` would call invalid stands in no measure, and is counted apart.
 *
 * @throws {BatchError} `measures/no-deprivation` when the edition declares no indicators, `measures/no-persons` when it does
 *   not say how many persons a household has; `file/…` on a file that cannot be read or used, or has an id twice
 *
 * @example
 * const { measures } = await measureFile({
 *   edition: poverty.on('2018-12-31'),
 *   input: { shown: 'survey.csv', path: '/data/survey.csv' },
 *   groupBy: ['commune'],
 *   words: batchWords('en'),
 * });
 * measures.m0 // { least: 3/80, most: 1/20, open: 12 }
 */
export async function measureFile(options: MeasureFileOptions): Promise<FileMeasures> {
  const { edition, countBy = 'household', words } = options;
  const scheme = deprivationSchemeOf(edition);
  const name = editionName(edition);
  if (scheme === undefined)
    throw new BatchError('measures/no-deprivation', words.measure.noDeprivation(name));
  if (countBy === 'person' && scheme.persons === undefined)
    throw new BatchError('measures/no-persons', words.measure.noPersons(name));
  try {
    return await readFile(options, scheme, countBy, false);
  } catch (error) {
    if (!(error instanceof SeenTwice)) throw error;
    return readFile(options, scheme, countBy, true);
  }
}

async function readFile(
  options: MeasureFileOptions,
  scheme: DeprivationScheme,
  countBy: 'household' | 'person',
  exact: boolean,
): Promise<FileMeasures> {
  const { edition, on, input, words, groupBy = [], memory, onProgress } = options;
  const signal = options.signal ?? new AbortController().signal;
  const names = nameTableColumns([edition], { locale: options.numberLocale, words });
  const table = await openTable(input, words, signal, undefined, memory);
  if (table.header !== undefined) checkHeader(table.path, table.header, names.subject, words);
  const leftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const membersLeftOut: LeftOut = { unknown: new Set(), unused: new Set() };
  const members = await loadMembers(options, names.members, membersLeftOut, signal);
  const persons = countBy === 'person' ? scheme.persons : undefined;
  const answersOf = createAnswerReader({ edition, on, scheme, persons, names: names.subject, words });
  const groupsOf = createGroupReader(groupBy, table.path, words);
  if (table.header !== undefined) groupsOf({ columns: table.header, values: [] });
  const ids = createDistinctIds(table.path, words, exact);
  // Households with members, to find members without a household.
  const met = new Set<string>();
  const whole = new Part(scheme);
  const parts = groupBy.map(() => new Map<string, Part>());
  const invalidRows: InvalidRow[] = [];
  for await (const block of table.blocks) {
    for (const raw of block) {
      const row = readRow(raw, names.subject, leftOut, words);
      ids.add(row.id, raw.number);
      const given = members?.byHousehold.get(row.id);
      if (given !== undefined) met.add(row.id);
      let own = names.takesMembers ? given : undefined;
      if (row.members !== undefined) {
        if (given !== undefined)
          row.faults.push({ code: 'row/members-twice', column: 'members', message: words.row.membersTwice });
        const inline = readInlineMembers(row.members, names.members, row.faults, leftOut, words);
        own = names.takesMembers ? inline : undefined;
      }
      const answer = answersOf(row, own);
      const mine = [whole];
      groupsOf(raw).forEach((group, i) => {
        const known = parts[i] as Map<string, Part>;
        const part = known.get(group) ?? new Part(scheme);
        known.set(group, part);
        mine.push(part);
      });
      if (typeof answer === 'string') {
        if (invalidRows.length < SHOWN)
          invalidRows.push({ row: raw.number, line: raw.line, id: row.id, errors: answer });
        for (const part of mine) part.invalid++;
        continue;
      }
      const weight = countBy === 'household' ? 1 : answer.persons;
      for (const part of mine) part.add(answer.answers, weight);
    }
    signal.throwIfAborted();
    onProgress?.(whole.rows);
  }
  const all = whole.result();
  const stray = [...(members?.byHousehold ?? [])].flatMap(([household, list]) =>
    met.has(household) ? [] : list,
  );
  const grouped = new Set(groupBy.map(foldAccents));
  return {
    ...all,
    edition: editionName(edition),
    scheme,
    countBy,
    groups: groupBy.map((column, i) => ({
      column,
      groups: [...(parts[i] as Map<string, Part>)]
        .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([group, part]) => {
          const found = part.result();
          return { group, ...found, contribution: partOfWhole(found.measures, all.measures) };
        }),
    })),
    invalidRows,
    stray: stray.sort((a, b) => a.row - b.row),
    files: [
      {
        path: input.shown,
        // A column to group by is used, though it is no fact.
        leftOut: {
          ...leftOut,
          unknown: new Set([...leftOut.unknown].filter((one) => !grouped.has(foldAccents(one)))),
        },
      },
      ...(options.members === undefined ? [] : [{ path: options.members.shown, leftOut: membersLeftOut }]),
    ],
  };
}

/** What is counted of the whole file, or of a group. */
class Part {
  invalid = 0;
  readonly #tally: DeprivationTally;
  readonly #scheme: DeprivationScheme;
  #measured = 0;
  #unsized = 0;

  constructor(scheme: DeprivationScheme) {
    this.#scheme = scheme;
    this.#tally = createDeprivationTally(scheme);
  }

  get rows(): number {
    return this.#measured + this.#unsized + this.invalid;
  }

  add(answers: readonly (boolean | undefined)[], weight: number | undefined): void {
    if (weight === undefined) {
      this.#unsized++;
      return;
    }
    this.#measured++;
    this.#tally.add(answers, weight);
  }

  result(): MeasuredRows & { readonly measures: DeprivationMeasures } {
    const { rows, invalid } = this;
    const measures = measureDeprivation(this.#scheme, this.#tally.counts());
    return { rows, measured: this.#measured, unsized: this.#unsized, invalid, measures };
  }
}

async function loadMembers(
  { members, words, memory }: MeasureFileOptions,
  names: ReturnType<typeof nameTableColumns>['members'],
  leftOut: LeftOut,
  signal: AbortSignal,
): Promise<Members | undefined> {
  if (members === undefined) return undefined;
  const table = await openTable(members, words, signal, undefined, memory);
  return readMembers(table, names, leftOut, words);
}
