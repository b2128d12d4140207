import type { Facts, FactValue, MemberFacts } from '@giamngheo/core';

/**
 * An answer as it is kept. `unknown` ("Không biết") and `refused` ("Từ chối trả lời") are answers: they are recorded and
 * leave the fact unknown; neither ever counts as "no". `unread` is a text that is no answer, kept as it was typed.
 */
export type Answer =
  | {
      readonly state: 'given';
      readonly value: FactValue;
      /** Someone looked at an unusual value, or one of an earlier record, and said that it is right. */
      readonly confirmed?: true;
      /** It stands in an earlier record. */
      readonly earlier?: true;
    }
  | { readonly state: 'unknown' }
  | { readonly state: 'refused' }
  | { readonly state: 'unread'; readonly text: string };

/** Answers by fact id. */
export type Answers = Readonly<Record<string, Answer>>;

/** A member: a name for the reader, and answers by fact id. */
export interface MemberEntry {
  /** Stays the same when members change places. */
  readonly key: string;
  /** "Họ và tên"; no fact, and never evaluated. */
  readonly name: string;
  readonly answers: Answers;
}

/** All that was entered: what undo and redo go over, and what a draft keeps. */
export interface FormRecord {
  readonly answers: Answers;
  readonly members: readonly MemberEntry[];
  /** Whether the list of members is said to be whole. Until then nothing is derived from it. */
  readonly membersComplete: boolean;
}

/** A form in which nothing was entered. */
export const emptyRecord: FormRecord = { answers: {}, members: [], membersComplete: false };

/** The date of evaluation is asked for as a fact, and handed to `evaluate` as its date. */
export const EVALUATION_DATE = 'evaluationDate';

function given(answers: Answers): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {};
  for (const [id, answer] of Object.entries(answers))
    if (answer.state === 'given' && id !== EVALUATION_DATE) facts[id] = answer.value;
  return facts;
}

/** What is known of each member listed, whether the list is whole or not. */
export const memberFactsOf = (record: FormRecord): readonly MemberFacts[] =>
  record.members.map(({ answers }) => given(answers));

/** Everything known, as `evaluate` takes it: answers that are unknown or refused are left out. */
export function factsOf(record: FormRecord): Facts {
  const facts: Facts = given(record.answers);
  return record.membersComplete ? { ...facts, members: memberFactsOf(record) } : facts;
}

/** Where an answer stands: a fact of the subject, or of one member. */
export interface Place {
  readonly fact: string;
  /** The member's key. */
  readonly member?: string | undefined;
}

/** A place as one word, to compare and to look up by. */
export const pathOf = ({ fact, member }: Place): string =>
  member === undefined ? fact : `${member}.${fact}`;

/** The place that a path names. */
export function placeOf(path: string): Place {
  const [first = '', second] = path.split('.');
  return second === undefined ? { fact: first } : { member: first, fact: second };
}

/** The answer at a place. */
export function answerAt(record: FormRecord, { fact, member }: Place): Answer | undefined {
  if (member === undefined) return record.answers[fact];
  return record.members.find(({ key }) => key === member)?.answers[fact];
}
