import type { Decision, Edition } from '@giamngheo/core';
import type { DeprivationScheme } from '@giamngheo/core/measure';
import { programOf } from '@giamngheo/core/program';
import type { KnownAnswers } from '../evaluate/known-answers.js';
import type { RowInHand } from '../evaluate/row-watch.js';

/** What the measures take of one household. The lists are overwritten by the next. */
export interface HouseholdAnswers {
  /** In the order of the indicators; undefined where unknown. */
  readonly answers: readonly (boolean | undefined)[];
  /** How many persons it has; undefined where unknown, or where persons are not counted. */
  readonly persons: number | undefined;
}

/** Reads indicators, stated or derived from other cells and members. */
export interface AnswerReader {
  /** Of a row that is like one before; undefined where only its decision tells how many persons it has. */
  ofKnown(row: RowInHand): HouseholdAnswers | undefined;
  /** Of a row by its decision. */
  ofDecision(decision: Decision): HouseholdAnswers;
}

/**
 * Reads the indicators of one edition, by its place in the run. `persons`: the fact that says how many persons a household
 * has; undefined where these are not counted. `known`: undefined where no row is like one before.
 */
export function createAnswerReader(
  edition: Edition,
  place: number,
  { indicators }: DeprivationScheme,
  persons: string | undefined,
  known: KnownAnswers | undefined,
): AnswerReader {
  const readTruths = known?.readerOf(place).truthsOf(indicators);
  const mayFollow = persons === undefined ? () => false : createFollowCheck(edition, persons);
  const answers: (boolean | undefined)[] = [];
  const read = (size: unknown): HouseholdAnswers => {
    return { answers, persons: typeof size === 'number' ? size : undefined };
  };
  return {
    ofKnown: (row) => {
      const size = persons === undefined ? undefined : row.stated(persons);
      if (size === undefined && mayFollow(row)) return undefined;
      readTruths?.(answers);
      return read(size);
    },
    ofDecision: ({ used }) => {
      for (const [i, id] of indicators.entries()) answers[i] = used[id] as boolean | undefined;
      return read(persons === undefined ? undefined : used[persons]);
    },
  };
}

/** Whether a number that is not stated may follow from what is, in a row of which no member is told. */
function createFollowCheck(edition: Edition, wanted: string): (row: RowInHand) => boolean {
  const program = programOf(edition);
  const index = program.facts.get(wanted)?.index;
  const bases = program.steps.filter(({ variable }) => variable === index).flatMap((step) => step.bases);
  const given = bases.filter((base) => base !== wanted && program.facts.has(base));
  const handed = new Set(Object.keys(edition.rulebook.uses ?? {}));
  if (given.some((base) => handed.has(base))) return () => true;
  return (row) => given.some((base) => row.stated(base) !== undefined);
}
