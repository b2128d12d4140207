import { type Edition, editionName } from '@giamngheo/core';
import {
  type DeprivationMeasures,
  type DeprivationScheme,
  type MeasureBounds,
  partOfWhole,
} from '@giamngheo/core/measure';
import type { RowInHand, RowWatch } from '../evaluate/row-watch.js';
import type { BatchWords } from '../words.js';
import { cellsOfRow, createGroupReader } from './group-reader.js';
import { type AnswerReader, createAnswerReader, type HouseholdAnswers } from './household-answers.js';
import { MeasuredPart, type MeasuredRows } from './measured-part.js';

/** The measures of a group of households: all that have one text in a column. */
export interface MeasuredGroup extends MeasuredRows {
  /** The text; empty where the cell is. */
  readonly group: string;
  readonly measures: DeprivationMeasures;
  /** Its part of M0 of the whole; null where nobody can be poor. */
  readonly contribution: MeasureBounds | null;
}

/** The measures of a file under one edition. */
export interface EditionMeasures extends MeasuredRows {
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  readonly scheme: DeprivationScheme;
  readonly measures: DeprivationMeasures;
  /** By column asked for, its groups in the order of their texts. */
  readonly groups: readonly { readonly column: string; readonly groups: readonly MeasuredGroup[] }[];
}

/** An edition that is measured, by its place in the run. */
export interface MeasuredEdition {
  readonly edition: Edition;
  readonly place: number;
  readonly scheme: DeprivationScheme;
}

/** What rows are measured by. */
export interface MeasureGround {
  readonly measured: readonly MeasuredEdition[];
  readonly groupBy: readonly string[];
  readonly countBy: 'household' | 'person';
  readonly path: string;
  readonly words: BatchWords;
}

/** Measures rows as they are answered. */
export interface MeasureWatch extends RowWatch {
  /** What was measured so far, in the order of the editions. */
  results(): readonly EditionMeasures[];
}

/** Counts the rows of a run for the measures. Only counts are kept. */
export function createMeasureWatch({ measured, groupBy, countBy, path, words }: MeasureGround): MeasureWatch {
  let counters: readonly EditionCounter[] = [];
  let groupsOf = createGroupReader(groupBy, path, words);
  return {
    begin: (header, known) => {
      groupsOf = createGroupReader(groupBy, path, words);
      if (header !== undefined) groupsOf(cellsOfRow({ columns: header, values: [] }));
      counters = measured.map((one) => {
        const { edition, place, scheme } = one;
        const persons = countBy === 'person' ? scheme.persons : undefined;
        const reader = createAnswerReader(edition, place, scheme, persons, known);
        return new EditionCounter(one, reader, groupBy, countBy);
      });
    },
    like: (row) => {
      for (const counter of counters) if (!counter.readKnown(row)) return false;
      const groups = groupsOf(row);
      for (const counter of counters) counter.add(groups);
      return true;
    },
    single: (raw, answer, decisions) => {
      const groups = groupsOf(cellsOfRow(raw));
      for (const counter of counters) {
        if (answer.row.status === 'invalid') counter.refuse(groups);
        else counter.addDecided(decisions, groups);
      }
    },
    results: () => counters.map((one) => one.results()),
  };
}

/** Counts under one edition. */
class EditionCounter {
  readonly #of: MeasuredEdition;
  readonly #reader: AnswerReader;
  readonly #groupBy: readonly string[];
  readonly #countBy: 'household' | 'person';
  readonly #whole: MeasuredPart;
  readonly #parts: readonly Map<string, MeasuredPart>[];
  #now: HouseholdAnswers = { answers: [], persons: undefined };

  constructor(
    of: MeasuredEdition,
    reader: AnswerReader,
    groupBy: readonly string[],
    countBy: 'household' | 'person',
  ) {
    this.#of = of;
    this.#reader = reader;
    this.#groupBy = groupBy;
    this.#countBy = countBy;
    this.#whole = new MeasuredPart(of.scheme);
    this.#parts = groupBy.map(() => new Map());
  }

  /** Reads a row that is like one before. False where it must be answered by itself. */
  readKnown(row: RowInHand): boolean {
    const found = this.#reader.ofKnown(row);
    if (found === undefined) return false;
    this.#now = found;
    return true;
  }

  /** Counts what was read last. */
  add(groups: readonly string[]): void {
    const { answers, persons } = this.#now;
    const weight = this.#countBy === 'household' ? 1 : persons;
    this.#whole.add(answers, weight);
    for (let i = 0; i < groups.length; i++) this.#partOf(i, groups[i] as string).add(answers, weight);
  }

  addDecided(decisions: Parameters<RowWatch['single']>[2], groups: readonly string[]): void {
    const decision = decisions[this.#of.place];
    if (decision === undefined) return;
    this.#now = this.#reader.ofDecision(decision);
    this.add(groups);
  }

  refuse(groups: readonly string[]): void {
    this.#whole.invalid++;
    for (let i = 0; i < groups.length; i++) this.#partOf(i, groups[i] as string).invalid++;
  }

  results(): EditionMeasures {
    const { edition, scheme } = this.#of;
    const all = this.#whole.result();
    return {
      ...all,
      edition: editionName(edition),
      scheme,
      groups: this.#groupBy.map((column, i) => ({
        column,
        groups: [...(this.#parts[i] as Map<string, MeasuredPart>)]
          .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
          .map(([group, part]) => {
            const found = part.result();
            return { group, ...found, contribution: partOfWhole(found.measures, all.measures) };
          }),
      })),
    };
  }

  #partOf(column: number, group: string): MeasuredPart {
    const known = this.#parts[column] as Map<string, MeasuredPart>;
    let part = known.get(group);
    if (part === undefined) {
      part = new MeasuredPart(this.#of.scheme);
      known.set(group, part);
    }
    return part;
  }
}
