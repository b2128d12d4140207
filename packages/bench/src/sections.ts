import type { AllAtOnce, Contestant, OneByOne } from './contestants/contestant.js';
import { copyWithClass, oursFileToFile, plainCopy } from './contestants/files.js';
import { heavyBlockedLoop } from './contestants/heavy-by-hand.js';
import { heavyColumns, heavyEvaluate } from './contestants/heavy-ours.js';
import { branchFreeLoop, branchingLoop, functionByHand } from './contestants/light-by-hand.js';
import { columns, decisionOnly, withReasons } from './contestants/light-ours.js';
import {
  closures,
  fastEngine,
  fastEngineFirst,
  feel,
  jsonLogicEngine,
  jsonLogicJs,
  jsonRulesEngine,
  publicodes,
  zen,
} from './contestants/light-peers.js';
import { manyRulesColumns, manyRulesEngine, manyRulesEvaluate } from './contestants/many-rules.js';
import { oursParquet, parquetByHand, plainParquet } from './contestants/parquet.js';
import { oursProvince, plainProvinceCopy } from './contestants/province.js';
import { onDuckdb, onPostgres, postgresName } from './contestants/sql.js';
import { generateHeavy } from './households/heavy.js';
import { dwellingOptions } from './households/heavy-edition.js';
import { generateLight } from './households/light.js';

/** A goal: `of` must reach at least `atLeast` times the speed of `against`. */
export interface Goal {
  readonly of: string;
  readonly against: string;
  readonly atLeast: number;
  /** How the goal stands to what performance.md asks, where that is not plain. */
  readonly note?: string;
}

/** Contestants on one kind of households, and what is asked of them. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly names: readonly string[];
  /** Households a pass in a full and in a quick run. */
  readonly rows: { readonly full: number; readonly quick: number };
  /** Numbers of households, or of rules, over which growth is shown. */
  readonly growth?: {
    readonly over: 'households' | 'rules';
    readonly sizes: readonly number[];
    readonly quickSizes: readonly number[];
  };
  /** What goals go by: processor time (the default), or the clock where work is spread over threads or another process. */
  readonly clock?: 'cpu' | 'wall';
  readonly goals: readonly Goal[];
  /** Makes a contestant ready. `size` is the number of rules in a section that grows over rules. */
  prepare(name: string, rows: number, seed: number, size: number): Promise<OneByOne | AllAtOnce>;
  noteOf(name: string): string | undefined;
}

function sectionOf<Households>(
  section: Omit<Section, 'names' | 'prepare' | 'noteOf'>,
  contestants: readonly Contestant<Households>[],
  generate: (rows: number, seed: number, size: number) => Households,
): Section {
  const find = (name: string) => contestants.find((one) => one.name === name) as Contestant<Households>;
  return {
    ...section,
    names: contestants.map(({ name }) => name),
    prepare: async (name, rows, seed, size) => find(name).prepare(generate(rows, seed, size)),
    noteOf: (name) => find(name).note,
  };
}

const { name: engine } = jsonRulesEngine;
const { name: fast } = fastEngine;
const { name: fastest } = fastEngineFirst;

/** Every section, in the order of the table. The contestant that the others are checked against comes first. */
export const sections: readonly Section[] = [
  sectionOf(
    {
      id: 'evaluate',
      title: 'One household at a time: class from area, income and ten indicators',
      rows: { full: 100_000, quick: 20_000 },
      goals: [
        { of: withReasons.name, against: engine, atLeast: 60 },
        { of: withReasons.name, against: fast, atLeast: 1, note: 'against a stand-in' },
        { of: withReasons.name, against: fastest, atLeast: 1, note: 'against a stand-in' },
        { of: decisionOnly.name, against: fast, atLeast: 2, note: 'against a stand-in' },
        { of: decisionOnly.name, against: fastest, atLeast: 2, note: 'against a stand-in' },
      ],
    },
    [
      decisionOnly,
      withReasons,
      jsonRulesEngine,
      fastEngine,
      fastEngineFirst,
      closures,
      jsonLogicJs,
      jsonLogicEngine,
      zen,
      publicodes,
      feel,
      functionByHand,
    ],
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'columns',
      title: 'Columns in memory, everything known: class, rule and status',
      rows: { full: 1_000_000, quick: 200_000 },
      goals: [{ of: columns.name, against: branchFreeLoop.name, atLeast: 0.8 }],
    },
    [columns, branchFreeLoop, branchingLoop],
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'columns-unknown',
      title: 'Columns in memory, one answer in ten unknown (the loop by hand takes none)',
      rows: { full: 1_000_000, quick: 200_000 },
      goals: [],
    },
    [columns, decisionOnly],
    (rows, seed) => generateLight(rows, seed, 0.1),
  ),
  sectionOf(
    {
      id: 'columns-heavy',
      title: 'Columns in memory with members and fifteen benefits',
      rows: { full: 300_000, quick: 50_000 },
      goals: [{ of: heavyColumns.name, against: heavyBlockedLoop.name, atLeast: 0.8 }],
    },
    [heavyColumns, heavyBlockedLoop, heavyEvaluate],
    (rows, seed) => generateHeavy(rows, seed, dwellingOptions),
  ),
  sectionOf(
    {
      id: 'growth-rows',
      title: 'Growth over households',
      rows: { full: 100_000, quick: 20_000 },
      growth: {
        over: 'households',
        sizes: [10_000, 100_000, 1_000_000, 4_000_000],
        quickSizes: [10_000, 100_000],
      },
      goals: [],
    },
    [columns, decisionOnly],
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'growth-rules',
      title: 'Growth over rules',
      rows: { full: 100_000, quick: 20_000 },
      growth: { over: 'rules', sizes: [10, 30, 100, 300, 1000], quickSizes: [10, 100] },
      goals: [],
    },
    [manyRulesEvaluate, manyRulesColumns, manyRulesEngine],
    (rows, seed, size) => ({ households: generateLight(rows, seed), rules: size }),
  ),
  sectionOf(
    {
      id: 'sql-duckdb',
      title: 'SQL on DuckDB, a table to counts, two threads',
      rows: { full: 1_000_000, quick: 100_000 },
      clock: 'wall',
      goals: [
        { of: onDuckdb[1]?.name ?? '', against: onDuckdb[2]?.name ?? '', atLeast: 1 / 1.3 },
        { of: onDuckdb[0]?.name ?? '', against: onDuckdb[2]?.name ?? '', atLeast: 1 / 2 },
        { of: onDuckdb[3]?.name ?? '', against: onDuckdb[2]?.name ?? '', atLeast: 1 / 2 },
      ],
    },
    onDuckdb,
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'sql-postgres',
      title: `SQL on ${postgresName}, a table to counts`,
      rows: { full: 200_000, quick: 20_000 },
      clock: 'wall',
      goals: [
        { of: onPostgres[1]?.name ?? '', against: onPostgres[2]?.name ?? '', atLeast: 1 / 1.5 },
        { of: onPostgres[0]?.name ?? '', against: onPostgres[2]?.name ?? '', atLeast: 1 / 1.5 },
        { of: onPostgres[3]?.name ?? '', against: onPostgres[2]?.name ?? '', atLeast: 1 / 1.5 },
      ],
    },
    onPostgres,
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'files',
      title: 'File to file, CSV',
      rows: { full: 1_000_000, quick: 50_000 },
      clock: 'wall',
      goals: [{ of: oursFileToFile.name, against: plainCopy.name, atLeast: 1 / 2 }],
    },
    [oursFileToFile, plainCopy, copyWithClass],
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'parquet',
      title: 'File to file, Parquet',
      rows: { full: 1_000_000, quick: 100_000 },
      clock: 'wall',
      goals: [
        { of: oursParquet.name, against: parquetByHand.name, atLeast: 1 / 3 },
        { of: oursParquet.name, against: plainParquet.name, atLeast: 1 / 3 },
      ],
    },
    [oursParquet, parquetByHand, plainParquet],
    (rows, seed) => generateLight(rows, seed),
  ),
  sectionOf(
    {
      id: 'province',
      title: 'A province, CSV to CSV: class and five components of one survey',
      rows: { full: 300_000, quick: 50_000 },
      clock: 'wall',
      // What is wanted is a time on the clock of two idle cores, which is no ratio: 1.5 s for the full size.
      goals: [],
    },
    [oursProvince, plainProvinceCopy],
    (rows, seed) => ({ rows, seed }),
  ),
];
