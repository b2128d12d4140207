import type { Decision, FactValue } from '@giamngheo/core';
import {
  type ColumnNames,
  type LeftOut,
  type Member,
  type RawRow,
  type ReadRow,
  readInlineMembers,
  readRow,
  type TogetherAnswer,
  type TogetherEvaluator,
} from '@giamngheo/core/cell';
import { BatchError } from '../batch-error.js';
import type { RowMembers } from '../members/row-members.js';
import type { BatchWords } from '../words.js';
import { type KnownAnswers, NOT_KEPT, NOT_KNOWN } from './known-answers.js';
import type { RowInHand, RowWatch } from './row-watch.js';

/** What rows are answered with. */
export interface RowGround {
  readonly names: ColumnNames;
  /** For members that stand in the rows themselves. */
  readonly memberNames: ColumnNames;
  /** Whether any edition asks for a fact of members. */
  readonly takesMembers: boolean;
  /** From the members file; undefined when there is none. */
  readonly members: RowMembers | undefined;
  readonly leftOut: LeftOut;
  readonly evaluator: TogetherEvaluator;
  readonly words: BatchWords;
  /** Sees each row; undefined when nobody asks for more than answers. */
  readonly watch: RowWatch | undefined;
  /** By edition, the decision that was made last; kept for `watch` alone. */
  readonly decisions: readonly Decision[];
}

/**
 * Answers rows that were read, those like one before without evaluating them. `facts` are the facts that rows may have;
 * what the rows of a file have is known only once they are read.
 */
export function createRowAnswerer(ground: RowGround, known: KnownAnswers, facts: readonly string[]) {
  const targets = new Map(facts.map((fact) => [fact, known.targetsOf(fact)]));
  return (raw: RawRow): TogetherAnswer => {
    const row = readRow(raw, ground.names, ground.leftOut, ground.words);
    const members = membersOf(ground, row);
    if (row.faults.length > 0 || members !== undefined) return answerSingle(ground, row, members);
    known.clear();
    for (const fact in row.facts) {
      const value = row.facts[fact] as FactValue;
      for (const target of targets.get(fact) ?? []) known.putValue(target, value);
    }
    const number = known.find((place, before) => ground.evaluator.answerOne(place, row, before));
    if (number === NOT_KNOWN || ground.watch?.like(inHand(row)) === false)
      return answerSingle(ground, row, undefined);
    const { row: like, each } =
      number === NOT_KEPT ? known.joined() : (known.answers[number] as TogetherAnswer);
    return { row: { ...like, id: row.id }, each };
  };
}

/** Reads a row's cells and answers it. All ways through a file come here for a row that is answered by itself. */
export function answerRaw(ground: RowGround, raw: RawRow): TogetherAnswer {
  const row = readRow(raw, ground.names, ground.leftOut, ground.words);
  return answerSingle(ground, row, membersOf(ground, row));
}

function answerSingle(
  { evaluator, watch, decisions }: RowGround,
  row: ReadRow,
  members: readonly Member[] | undefined,
): TogetherAnswer {
  const answer = evaluator.answer(row, members);
  watch?.single(row.raw, answer, decisions);
  return answer;
}

function inHand({ raw, facts }: ReadRow): RowInHand {
  const { columns, values, json = false } = raw;
  return { columns, json, cell: (place) => values[place], stated: (fact) => facts[fact] };
}

function membersOf(ground: RowGround, row: ReadRow): readonly Member[] | undefined {
  const { members, memberNames, takesMembers, leftOut, words } = ground;
  const ofFile = members?.of(row.id, row.raw.number);
  if (row.members !== undefined) {
    if (ofFile !== undefined) {
      row.faults.push({ code: 'row/members-twice', column: 'members', message: words.row.membersTwice });
    }
    const inline = readInlineMembers(row.members, memberNames, row.faults, leftOut, words);
    return takesMembers ? inline : undefined;
  }
  return takesMembers ? ofFile : undefined;
}

/** Keeps ids, to find one that stands twice. */
export class IdRows {
  readonly #rowOf = new Map<string, number>();
  readonly #path: string;
  readonly #words: BatchWords;

  constructor(path: string, words: BatchWords) {
    this.#path = path;
    this.#words = words;
  }

  /** @throws {BatchError} `file/duplicate-id` naming both rows */
  add(id: string, row: number): void {
    if (id === '') return;
    const before = this.#rowOf.get(id);
    if (before !== undefined) {
      throw new BatchError('file/duplicate-id', this.#words.file.duplicateId(this.#path, id, before, row));
    }
    this.#rowOf.set(id, row);
  }
}
