import type { Edition } from '../edition/edition.js';
import type { Decision, FactValue } from '../evaluate/index.js';
import { programOf } from '../program/index.js';
import { createRowEvaluator } from './answer-row.js';
import type { ColumnNames } from './columns.js';
import { outcomeColumns } from './outcome-columns.js';
import { quoteColumn, quoteValue } from './quote-value.js';
import { findCell, type ReadRow } from './read-row.js';
import type { Member } from './row.js';
import type { RowAnswer } from './row-answer.js';
import { joinFaults, type RowFault } from './row-fault.js';
import type { CellWords } from './words.js';

/** What several rulebooks say of one row. */
export interface TogetherAnswer {
  /** All of it as one row of the output. */
  readonly row: RowAnswer;
  /** The same by edition, in their order. */
  readonly each: readonly RowAnswer[];
}

/** Evaluates the rows of a run under several editions at once. */
export interface TogetherEvaluator {
  /** The outcome columns of all editions, in their order. */
  readonly columns: readonly string[];
  /** The answer to a row; `members` undefined when nobody said who they are. */
  answer(row: ReadRow, members: readonly Member[] | undefined): TogetherAnswer;
  /**
   * What one edition, by its place, says of a row without members, on the outcomes that those before it hand on.
   * Undefined where the row is invalid: `answer` then says why.
   */
  answerOne(place: number, row: ReadRow, before: readonly RowAnswer[]): RowAnswer | undefined;
  /** One row of the output from the answers of the editions to a row that is valid under each. */
  join(id: string, each: readonly RowAnswer[]): RowAnswer;
}

/**
 * The output's outcome columns for several editions: each edition's own; one that two editions have is named
 * `RULEBOOK#column` in the later.
 */
export function togetherColumns(editions: readonly Edition[]): readonly string[] {
  return qualify(
    editions.map((edition) => ({ rulebook: edition.id, names: outcomeColumns(edition) })),
  ).flat();
}

/** Ids of the rules of each edition as the `rule` column names them: `RULEBOOK#rule` where an edition before has the id too. */
export function togetherRules(editions: readonly Edition[]): readonly ReadonlyMap<string, string>[] {
  const ids = editions.map(({ id, rulebook }) => ({
    rulebook: id,
    names: [...new Set(rulebook.decisions.flatMap(({ rules }) => rules.map((rule) => rule.id)))],
  }));
  return qualify(ids).map(
    (names, i) => new Map(names.map((name, at) => [ids[i]?.names[at] as string, name])),
  );
}

function qualify(
  lists: readonly { readonly rulebook: string; readonly names: readonly string[] }[],
): readonly (readonly string[])[] {
  const taken = new Set<string>();
  return lists.map(({ rulebook, names }) => {
    const own = names.map((name) => (taken.has(name) ? `${rulebook}#${name}` : name));
    for (const name of names) taken.add(name);
    return own;
  });
}

/** One outcome that an edition hands on, or takes, as a fact. */
export interface HandedOn {
  /** The edition that uses it, by its place. */
  readonly to: number;
  /** The fact that it is there. */
  readonly fact: string;
  /** The edition that gives it, by its place: one before `to`. */
  readonly from: number;
  /** The decision's place among that edition's outcome columns. */
  readonly column: number;
  readonly decision: string;
}

/** Which outcomes go from one edition to a later one, as their `uses` say. */
export function handedOn(editions: readonly Edition[]): readonly HandedOn[] {
  return editions.flatMap((edition, to) =>
    Object.entries(edition.rulebook.uses ?? {}).flatMap(([fact, { rulebook, decision }]): HandedOn[] => {
      const from = editions.findIndex((one, at) => at < to && one.id === rulebook);
      const giver = editions[from];
      const column = giver === undefined ? -1 : outcomeColumns(giver).indexOf(decision);
      return column < 0 ? [] : [{ to, fact, from, column, decision }];
    }),
  );
}

/**
 * Prepares the evaluation of many rows under several editions of one subject, in the order in which they hand outcomes on:
 * classification, eligibility, targets.
 *
 * A row is invalid when it is so under any of the editions; decided when all of them decide. An outcome that is handed on
 * is not `missing` itself: what it needs is. With one edition the answers are those of `createRowEvaluator`. `see` is given
 * the decision of each edition, by its place, that takes a row for valid; another may not.
 */
export function createTogetherEvaluator(
  editions: readonly Edition[],
  on: string | undefined,
  names: ColumnNames,
  words: CellWords,
  see?: (place: number, decision: Decision) => void,
): TogetherEvaluator {
  const columns = togetherColumns(editions);
  const [only] = editions;
  if (editions.length === 1 && only !== undefined) {
    const alone = createRowEvaluator(only, on, names, words, see && ((decision) => see(0, decision)));
    return {
      columns,
      answer: (row, members) => {
        const answer = alone.answer(row, members);
        return { row: answer, each: [answer] };
      },
      answerOne: (_, row) => validOnly(alone.answer(row, undefined)),
      join: (id, each) => ({ ...(each[0] as RowAnswer), id }),
    };
  }
  const links = handedOn(editions);
  const rules = togetherRules(editions);
  const parts = editions.map((edition, place) => ({
    takes: takenBy(edition),
    evaluator: createRowEvaluator(edition, on, names, words, see && ((decision) => see(place, decision))),
    links: links.filter(({ to }) => to === place),
    blanks: outcomeColumns(edition).map(() => ''),
  }));
  return {
    columns,
    answer: (row, members) => {
      const faults = [...row.faults, ...memberFaults(members, words)];
      const sound = members?.map((member) => ({ ...member, faults: [] }));
      const each: RowAnswer[] = [];
      for (const { takes, evaluator, links: taken } of parts) {
        const own = takes(row.facts, sound);
        const facts: Record<string, FactValue> = own.facts;
        for (const { fact, from, column, decision } of taken) {
          const outcome = each[from]?.outcomes[column];
          if (outcome === undefined || outcome === '') continue;
          const stated = facts[fact];
          if (stated === undefined) facts[fact] = outcome;
          else if (stated !== outcome) {
            const cell = findCell(row.raw, names, fact);
            const message = words.row.disagrees(
              quoteColumn(cell?.column ?? fact),
              quoteValue(cell?.cell ?? stated),
              quoteValue(outcome),
              `${(editions[from] as Edition).id} (${decision})`,
            );
            faults.push({ code: 'fact/disagrees', column: cell?.column, message });
          }
        }
        each.push(evaluator.answer({ ...row, faults: [], facts }, own.members));
      }
      for (const { faults: found } of each) faults.push(...found);
      const once = [...new Map(faults.map((fault) => [fault.message, fault])).values()];
      return once.length > 0 ? refuse(row.id, once) : { row: join(row.id, each), each };
    },
    answerOne: (place, row, before) => {
      const { takes, evaluator, links: taken } = parts[place] as (typeof parts)[number];
      const { facts } = takes(row.facts, undefined);
      for (const { fact, from, column } of taken) {
        const outcome = before[from]?.outcomes[column];
        if (outcome === undefined || outcome === '') continue;
        if (facts[fact] !== undefined && facts[fact] !== outcome) return undefined;
        facts[fact] = outcome;
      }
      return validOnly(evaluator.answer({ ...row, faults: [], facts }, undefined));
    },
    join,
  };

  function refuse(id: string, faults: readonly RowFault[]): TogetherAnswer {
    const errors = joinFaults(faults);
    const blank = (outcomes: readonly string[]): RowAnswer => {
      return { id, outcomes, status: 'invalid', rule: '', missing: '', errors, faults };
    };
    return { row: blank(columns.map(() => '')), each: parts.map(({ blanks }) => blank(blanks)) };
  }

  function join(id: string, each: readonly RowAnswer[]): RowAnswer {
    const decided = each.every(({ status }) => status === 'decided');
    const rule = each.flatMap((one, i) =>
      one.rule === '' ? [] : one.rule.split(';').map((name) => rules[i]?.get(name) ?? name),
    );
    const missing = each.flatMap((one, i) => {
      const given = links.filter(({ to, from }) => to === i && each[from]?.status === 'undetermined');
      return one.missing === ''
        ? []
        : one.missing.split(';').filter((fact) => !given.some((link) => link.fact === fact));
    });
    return {
      id,
      outcomes: each.flatMap(({ outcomes }) => outcomes),
      status: decided ? 'decided' : 'undetermined',
      rule: rule.join(';'),
      missing: [...new Set(missing)].join(';'),
      errors: '',
      faults: [],
    };
  }
}

const validOnly = (answer: RowAnswer) => (answer.status === 'invalid' ? undefined : answer);

function memberFaults(members: readonly Member[] | undefined, words: CellWords): readonly RowFault[] {
  return (members ?? []).flatMap((member) =>
    member.faults.map((fault) => ({
      ...fault,
      message: words.row.member(quoteColumn(member.id), member.row, fault.message),
    })),
  );
}

/** Of a row's facts and members, what one edition asks for. */
function takenBy(edition: Edition) {
  const program = programOf(edition);
  const takesMembers = program.memberSubject !== undefined && program.memberFacts.size > 0;
  const own = <T>(facts: Readonly<Record<string, T>>, known: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(Object.entries(facts).filter(([id]) => known.has(id)));
  return (facts: Readonly<Record<string, FactValue>>, members: readonly Member[] | undefined) => ({
    facts: own(facts, program.facts),
    members: takesMembers
      ? members?.map((member) => ({ ...member, facts: own(member.facts, program.memberFacts) }))
      : undefined,
  });
}
