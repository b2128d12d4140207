import type { Edition } from '../edition/edition.js';
import { DecisionError, FactError } from '../error/index.js';
import { type Decision, evaluate, type Facts, type FactValue } from '../evaluate/index.js';
import { programOf } from '../program/index.js';
import type { ColumnNames } from './columns.js';
import { describeFactError, type Given } from './describe-fact-error.js';
import { outcomeCells, outcomeColumns } from './outcome-columns.js';
import { quoteColumn, quoteValue } from './quote-value.js';
import { findCell, type ReadRow } from './read-row.js';
import type { Member } from './row.js';
import type { RowAnswer } from './row-answer.js';
import { joinFaults, type RowFault } from './row-fault.js';
import type { CellWords } from './words.js';

/** Evaluates the rows of one run. */
export interface RowEvaluator {
  /** The answer to a row; `members` undefined when nobody said who they are. */
  answer(row: ReadRow, members: readonly Member[] | undefined): RowAnswer;
}

const noFaults: readonly RowFault[] = [];

/** Prepares the evaluation of many rows under one edition. `see` is given the decision on each row that is valid. */
export function createRowEvaluator(
  edition: Edition,
  on: string | undefined,
  names: ColumnNames,
  words: CellWords,
  see?: (decision: Decision) => void,
): RowEvaluator {
  const blanks = outcomeColumns(edition).map(() => '');
  const options = on === undefined ? {} : { on };
  const invalid = (id: string, faults: readonly RowFault[]): RowAnswer => ({
    id,
    outcomes: blanks,
    status: 'invalid',
    rule: '',
    missing: '',
    errors: joinFaults(faults),
    faults,
  });
  return {
    answer: (row, members) => {
      const faults = [...row.faults];
      for (const member of members ?? []) {
        for (const fault of member.faults)
          faults.push({
            ...fault,
            message: words.row.member(quoteColumn(member.id), member.row, fault.message),
          });
      }
      const facts: Facts =
        members === undefined ? row.facts : { ...row.facts, members: members.map((member) => member.facts) };
      const result = decide(edition, facts, options);
      if (!(result instanceof Error) && faults.length === 0) {
        see?.(result);
        return valid(row.id, result);
      }
      // A fault of the cells does not hide a disagreement between the cells that were readable.
      faults.push(...findDisagreements({ edition, options, names, words }, facts, row, members));
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
    faults: noFaults,
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
  readonly words: CellWords;
}

/** Every disagreement of stated and derived facts: each stated fact that disagrees is set aside, and the rest tried again. */
function findDisagreements(
  ground: Ground,
  facts: Facts,
  row: ReadRow,
  members: readonly Member[] | undefined,
): RowFault[] {
  const { edition, options, words } = ground;
  const found: RowFault[] = [];
  let rest = facts;
  for (;;) {
    const result = decide(edition, rest, options);
    if (!(result instanceof Error)) return found;
    const { code, path } = result;
    if (code !== 'fact/disagrees' || rest[path] === undefined) {
      found.push({
        code,
        message:
          result instanceof DecisionError
            ? words.row.undecidable(result.message.replaceAll(';', ','))
            : describeFactError(result, givenIn(ground, row, members), words),
      });
      return found;
    }
    const { [path]: stated, ...others } = rest;
    rest = others;
    const message = describe(ground, path, stated as FactValue, others, row, members);
    found.push({ code, column: findCell(row.raw, ground.names, path)?.column, message });
  }
}

/** A row as words about its facts name it. */
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
  { edition, options, names, words }: Ground,
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
      ? words.row.otherValue
      : typeof derived === 'boolean'
        ? words.row[derived ? 'yes' : 'no']
        : quoteValue(derived);
  const cell = findCell(row.raw, names, fact);
  const column = quoteColumn(cell?.column ?? fact);
  return words.row.disagrees(column, quoteValue(cell?.cell ?? stated), shown, given.join(', '));
}
