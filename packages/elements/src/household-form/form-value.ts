import type { Edition, Facts, FactValue, MemberFacts } from '@giamngheo/core';
import { CellFault, createCellReader } from '@giamngheo/core/cell';
import { cellReasons } from './cell-reasons.js';
import { type Field, fieldsOf } from './field.js';
import type { Plan } from './plan.js';
import {
  type Answer,
  type Answers,
  EVALUATION_DATE,
  emptyRecord,
  type FormRecord,
  type MemberEntry,
} from './record.js';

/** An answer as it is handed on: its value, or the mark that stands for one. */
export type AnswerMark = {
  readonly state: 'given' | 'unknown' | 'refused' | 'unread';
  readonly value?: FactValue;
  readonly confirmed?: true;
  readonly earlier?: true;
  /** What was typed and could not be read. */
  readonly text?: string;
  /** `false` for an answer that is kept though nothing depends on it any longer. */
  readonly needed?: false;
};

/** A member as handed on. */
export interface MemberValue {
  /** "Họ và tên", for the reader; not a fact. */
  readonly name?: string;
  readonly facts: MemberFacts;
  readonly answers: Readonly<Record<string, AnswerMark>>;
}

/** The value of the form: what was asked by which rulebook, and every answer. */
export interface HouseholdFormValue {
  /** Of this shape; a later shape has a higher number. */
  readonly version: 1;
  readonly rulebook: string;
  readonly edition: string;
  /** The date put to the rulebook, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Facts of the subject, with `members` once their list is said to be whole: `evaluate` takes them as they are. */
  readonly facts: Facts;
  /** Everybody listed so far. */
  readonly members?: readonly MemberValue[];
  /** Whether everybody is listed. */
  readonly membersComplete?: boolean;
  /** Every answer of the subject by fact id, with those that leave a fact unknown. */
  readonly answers: Readonly<Record<string, AnswerMark>>;
}

/** The value of a record. */
export function formValueOf(edition: Edition, record: FormRecord, plan: Plan): HouseholdFormValue {
  const { members, membersComplete } = record;
  return {
    version: 1,
    rulebook: edition.id,
    edition: edition.name,
    ...(plan.on === undefined ? {} : { date: plan.on }),
    facts: plan.facts,
    ...(members.length > 0 || membersComplete
      ? {
          members: members.map(({ name, answers }) => ({
            ...(name === '' ? {} : { name }),
            facts: Object.fromEntries(
              Object.entries(answers).flatMap(([id, one]) =>
                one.state === 'given' ? [[id, one.value]] : [],
              ),
            ),
            answers,
          })),
          membersComplete,
        }
      : {}),
    answers: Object.fromEntries(
      Object.entries(record.answers).map(([id, answer]): [string, AnswerMark] => [
        id,
        plan.needed.has(id) || id === EVALUATION_DATE ? answer : { ...answer, needed: false },
      ]),
    ),
  };
}

/** A record read from outside, and what of it the rulebook does not take. */
export interface ReadRecord {
  readonly record: FormRecord;
  /** Fact ids (after a member's number from 1, a full stop) that were left out. */
  readonly dropped: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a value, a draft or plain facts into a record. What does not fit the rulebook is left out and named: a draft may be
 * older than the rulebook's correction.
 *
 * `earlier`: mark what is given as coming from an earlier record, to be confirmed.
 */
export function readRecord(edition: Edition, given: unknown, earlier = false): ReadRecord {
  if (!isObject(given)) return { record: emptyRecord, dropped: [] };
  const fields = fieldsOf(edition);
  const dropped: string[] = [];
  const facts = isObject(given.facts) ? given.facts : 'answers' in given ? {} : given;
  const stated = readAnswers(
    fields.subject,
    { ...facts, members: undefined },
    given.answers,
    '',
    dropped,
    earlier,
  );
  const date = typeof given.date === 'string' && !(EVALUATION_DATE in stated) ? given.date : undefined;
  const list = Array.isArray(given.members)
    ? given.members
    : Array.isArray(facts.members)
      ? facts.members
      : undefined;
  const takesMembers =
    fields.member.size > 0 || [...fields.subject.values()].some(({ group }) => group === 'members');
  if (list !== undefined && !takesMembers && list.length > 0) dropped.push('members');
  const members = (takesMembers ? (list ?? []) : []).map((one: unknown, i): MemberEntry => {
    const member = isObject(one) ? one : {};
    const own = isObject(member.facts) ? member.facts : 'answers' in member ? {} : member;
    return {
      key: `m${i + 1}`,
      name: typeof member.name === 'string' ? member.name : '',
      answers: readAnswers(
        fields.member,
        { ...own, name: undefined },
        member.answers,
        `${i + 1}.`,
        dropped,
        earlier,
      ),
    };
  });
  const complete = typeof given.membersComplete === 'boolean' ? given.membersComplete : list !== undefined;
  return {
    record: {
      answers:
        date === undefined ? stated : { ...stated, [EVALUATION_DATE]: { state: 'given', value: date } },
      members,
      membersComplete: takesMembers && complete,
    },
    dropped,
  };
}

function readAnswers(
  fields: ReadonlyMap<string, Field>,
  facts: Readonly<Record<string, unknown>>,
  marks: unknown,
  prefix: string,
  dropped: string[],
  earlier: boolean,
): Answers {
  const answers: Record<string, Answer> = {};
  const given = { ...facts, ...(isObject(marks) ? marks : {}) };
  for (const [id, one] of Object.entries(given)) {
    if (one === undefined) continue;
    const field = fields.get(id);
    const answer =
      field === undefined ? undefined : readMark(field, isObject(one) ? one : { state: 'given', value: one });
    if (answer === undefined) dropped.push(`${prefix}${id}`);
    else
      answers[id] =
        earlier && answer.state === 'given' && !answer.confirmed ? { ...answer, earlier: true } : answer;
  }
  return answers;
}

function readMark({ fact }: Field, mark: Readonly<Record<string, unknown>>): Answer | undefined {
  const { state, value, text } = mark;
  if (state === 'unknown' || state === 'refused') return { state };
  if (state === 'unread') return typeof text === 'string' ? { state, text } : undefined;
  if (state !== 'given') return undefined;
  const typed =
    fact.type === 'boolean'
      ? typeof value === 'boolean'
      : fact.type.match(/integer|decimal/)
        ? typeof value === 'number'
        : typeof value === 'string';
  if (!typed) return undefined;
  if (fact.type === 'choice' && !fact.options.some((one) => one.id === value)) return undefined;
  const read = fact.type === 'boolean' ? value : createCellReader(fact, undefined, cellReasons.en)(value);
  if (read === undefined || read instanceof CellFault) return undefined;
  return {
    state,
    value: read as FactValue,
    ...(mark.confirmed === true ? { confirmed: true } : {}),
    ...(mark.earlier === true ? { earlier: true } : {}),
  };
}

/** The entries of a form: the whole value as JSON under the name, and each fact flat under `name.path`. */
export function formEntries(name: string, value: HouseholdFormValue): FormData {
  const entries = new FormData();
  entries.append(name, JSON.stringify(value));
  const put = (path: string, one: AnswerMark) => {
    if (one.state === 'given') entries.append(`${name}.${path}`, String(one.value));
    else if (one.state !== 'unread') entries.append(`${name}.${path}.state`, one.state);
  };
  for (const [id, one] of Object.entries(value.answers)) put(id, one);
  for (const [i, member] of (value.members ?? []).entries()) {
    if (member.name !== undefined) entries.append(`${name}.members.${i}.name`, member.name);
    for (const [id, one] of Object.entries(member.answers)) put(`members.${i}.${id}`, one);
  }
  return entries;
}
