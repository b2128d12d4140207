import {
  type Decision,
  DecisionError,
  type Edition,
  evaluate,
  FactError,
  type Facts,
  type FactValue,
} from '@giamngheo/core';
import { programOf } from '@giamngheo/core/program';
import type { ColumnNames } from '../table/columns.js';
import type { Member } from '../table/members.js';
import { findCell, type ReadRow } from '../table/read-row.js';
import type { Messages } from '../text/messages.js';
import { quoteColumn, quoteValue } from '../text/quote-value.js';
import { describeFactError, type Given } from './describe-fact-error.js';
import { outcomeCells, outcomeColumns } from './outcome-columns.js';
import type { RowAnswer } from './row-answer.js';

/** Evaluates the rows of one run. */
export interface RowEvaluator {
  /** The answer to a row; `members` undefined when nobody said who they are. */
  answer(row: ReadRow, members: readonly Member[] | undefined): RowAnswer;
}

/** Prepares the evaluation of many rows under one edition. */
export function createRowEvaluator(
  edition: Edition,
  on: string | undefined,
  names: ColumnNames,
  messages: Messages,
): RowEvaluator {
  const blanks = outcomeColumns(edition).map(() => '');
  const options = on === undefined ? {} : { on };
  const invalid = (id: string, faults: readonly string[]): RowAnswer => ({
    id,
    outcomes: blanks,
    status: 'invalid',
    rule: '',
    missing: '',
    errors: faults.join(';'),
  });
  return {
    answer: (row, members) => {
      const faults = [...row.faults];
      for (const member of members ?? []) {
        for (const fault of member.faults)
          faults.push(messages.row.member(quoteColumn(member.id), member.row, fault));
      }
      const facts: Facts =
        members === undefined ? row.facts : { ...row.facts, members: members.map((member) => member.facts) };
      const result = decide(edition, facts, options);
      if (!(result instanceof Error) && faults.length === 0) return valid(row.id, result);
      // A fault of the cells does not hide a disagreement between the cells that were readable.
      faults.push(...findDisagreements({ edition, options, names, messages }, facts, row, members));
      return invalid(row.id, faults);
    },
  };
}

function valid(id: string, decision: Decision): RowAnswer {
  const decided = decision.status === 'decided';
  return {
    id,
    outcomes: outcomeCells(decision),
    status: decision.status,
    rule: ruleIds(decision).join(';'),
    missing: decided ? '' : decision.missing.join(';'),
    errors: '',
  };
}

function ruleIds(decision: Decision): string[] {
  return decision.decisions.flatMap((one) =>
    one.hit === 'unique' && one.status !== 'decided' ? [] : one.ruleIds,
  );
}

function decide(
  edition: Edition,
  facts: Facts,
  options: { on?: string },
): Decision | FactError | DecisionError {
  try {
    return evaluate(edition, facts, options);
  } catch (error) {
    if (error instanceof FactError || error instanceof DecisionError) return error;
    throw error;
  }
}

interface Ground {
  readonly edition: Edition;
  readonly options: { on?: string };
  readonly names: ColumnNames;
  readonly messages: Messages;
}

/** Every disagreement of stated and derived facts: each stated fact that disagrees is set aside, and the rest tried again. */
function findDisagreements(
  ground: Ground,
  facts: Facts,
  row: ReadRow,
  members: readonly Member[] | undefined,
): string[] {
  const { edition, options, messages } = ground;
  const found: string[] = [];
  let rest = facts;
  for (;;) {
    const result = decide(edition, rest, options);
    if (!(result instanceof Error)) return found;
    const { code, path } = result;
    if (code !== 'fact/disagrees' || rest[path] === undefined) {
      found.push(
        result instanceof DecisionError
          ? messages.row.undecidable(result.message.replaceAll(';', ','))
          : describeFactError(result, givenIn(ground, row, members), messages),
      );
      return found;
    }
    const { [path]: stated, ...others } = rest;
    rest = others;
    found.push(describe(ground, path, stated as FactValue, others, row, members));
  }
}

/** A row as messages about its facts name it. */
function givenIn({ edition, names }: Ground, row: ReadRow, members: readonly Member[] | undefined): Given {
  return {
    edition,
    cellOf: (fact) => findCell(row.raw, names, fact),
    members: row.members ?? (members === undefined ? undefined : 'members'),
    memberFact: (place, fact) => members?.[place]?.facts[fact],
  };
}

/** Both sides of a disagreement: the stated cell, and the cells from which another value follows. */
function describe(
  { edition, options, names, messages }: Ground,
  fact: string,
  stated: FactValue,
  others: Facts,
  row: ReadRow,
  members: readonly Member[] | undefined,
): string {
  const program = programOf(edition);
  const index = program.facts.get(fact)?.index;
  const bases = program.steps.find((step) => step.variable === index)?.bases ?? [];
  const nameCell = (id: string) => {
    const cell = findCell(row.raw, names, id);
    return cell === undefined ? id : `${quoteColumn(cell.column)} ${quoteValue(cell.cell)}`;
  };
  const given = bases.filter((id) => row.facts[id] !== undefined).map(nameCell);
  const ofMembers = bases.filter((id) => program.memberFacts.has(id) || id === 'members');
  if (members !== undefined && (ofMembers.length > 0 || given.length === 0)) {
    given.push(ofMembers.length > 0 ? `members (${ofMembers.join(', ')})` : 'members');
  }
  const without = decide(edition, others, options);
  const derived = without instanceof Error ? undefined : without.used[fact];
  const shown =
    derived === undefined
      ? messages.row.otherValue
      : typeof derived === 'boolean'
        ? messages.row[derived ? 'yes' : 'no']
        : quoteValue(derived);
  const cell = findCell(row.raw, names, fact);
  const column = quoteColumn(cell?.column ?? fact);
  return messages.row.disagrees(column, quoteValue(cell?.cell ?? stated), shown, given.join(', '));
}
