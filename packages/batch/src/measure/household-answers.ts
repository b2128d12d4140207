import {
  type Decision,
  type Edition,
  evaluate,
  type Facts,
  type FactValue,
  PolicyError,
} from '@giamngheo/core';
import { type ColumnNames, createRowEvaluator, type Member, type ReadRow } from '@giamngheo/core/cell';
import type { DeprivationScheme } from '@giamngheo/core/measure';
import { programOf } from '@giamngheo/core/program';
import type { BatchWords } from '../words.js';

/** What the measures take of one household. */
export interface HouseholdAnswers {
  /** In the order of the indicators; undefined where unknown. */
  readonly answers: readonly (boolean | undefined)[];
  /** How many persons it has; undefined where unknown, or where persons are not counted. */
  readonly persons: number | undefined;
}

/** What rows are read with. */
export interface AnswerGround {
  readonly edition: Edition;
  readonly on: string | undefined;
  readonly scheme: DeprivationScheme;
  /** The fact that says how many persons a household has; undefined where these are not counted. */
  readonly persons: string | undefined;
  readonly names: ColumnNames;
  readonly words: BatchWords;
}

/**
 * Reads the indicators of a row, stated or derived from other cells and members. Of a row that a run would call invalid it
 * gives the errors, as that run would put them.
 */
export function createAnswerReader({
  edition,
  on,
  scheme: { indicators },
  persons,
  names,
  words,
}: AnswerGround): (row: ReadRow, members: readonly Member[] | undefined) => HouseholdAnswers | string {
  const evaluator = createRowEvaluator(edition, on, names, words);
  const mayFollow = createFollowCheck(edition, persons === undefined ? indicators : [...indicators, persons]);
  const options = on === undefined ? {} : { on };
  const read = (known: Readonly<Record<string, FactValue | undefined>>): HouseholdAnswers => {
    const size = persons === undefined ? undefined : known[persons];
    return {
      answers: indicators.map((id) => known[id] as boolean | undefined),
      persons: typeof size === 'number' ? size : undefined,
    };
  };
  return (row, members) => {
    const { facts } = row;
    const refused = () => evaluator.answer(row, members).errors;
    if (row.faults.length > 0 || members?.some(({ faults }) => faults.length > 0)) return refused();
    const all: Facts = members === undefined ? facts : { ...facts, members: members.map((one) => one.facts) };
    let decision: Decision;
    try {
      decision = evaluate(edition, all, options);
    } catch (error) {
      if (error instanceof PolicyError) return refused();
      throw error;
    }
    return read(mayFollow(facts, members !== undefined) ? decision.used : facts);
  };
}

/** Whether something wanted that is not stated may follow from what is. In a valid row what is stated and derived agree. */
function createFollowCheck(edition: Edition, wanted: readonly string[]) {
  const program = programOf(edition);
  const derivable = wanted.flatMap((id) => {
    const index = program.facts.get(id)?.index;
    const bases = program.steps.filter((step) => step.variable === index).flatMap((step) => step.bases);
    const given = bases.filter((base) => base !== id && program.facts.has(base));
    return bases.length === 0 ? [] : [{ id, given }];
  });
  return (facts: Readonly<Record<string, FactValue>>, hasMembers: boolean): boolean =>
    derivable.some(
      ({ id, given }) =>
        facts[id] === undefined && (hasMembers || given.some((base) => facts[base] !== undefined)),
    );
}
