import type { Edition, FactValue } from '@giamngheo/core';
import {
  createPatternReader,
  handedOn,
  NO_PATTERN,
  type PatternReader,
  type RowAnswer,
  type TogetherAnswer,
  type TogetherEvaluator,
} from '@giamngheo/core/cell';

/** The row must be answered by itself; `learn` with its answer makes the next of its kind known, where that is possible. */
export const NOT_KNOWN = -1;

const MOST_ANSWERS = 250_000;

/** One outcome that goes from an edition to a later one. */
interface Link {
  readonly to: number;
  readonly from: number;
  readonly column: number;
  /** Under which slot the later one takes it. */
  readonly slot: number;
}

/** Where a fact goes: each edition that asks for it, by the slot it has there. */
export interface FactTarget {
  readonly reader: PatternReader;
  readonly slot: number;
  readonly place: number;
}

/**
 * Answers to rows that are like one before: the same pattern under every edition. What a row is told then costs a few
 * look-ups, and is to the letter what evaluating it would give.
 */
export class KnownAnswers {
  /** How many rows each answer was given to, by its number. */
  readonly times: number[] = [];
  /** The answers, without ids, by their numbers. */
  readonly answers: TogetherAnswer[] = [];
  readonly #readers: readonly PatternReader[];
  readonly #evaluator: TogetherEvaluator;
  readonly #links: readonly Link[];
  /** By edition, what is known of a pattern. */
  readonly #each: Map<number, RowAnswer>[];
  /** Pairs of a number so far and the next edition's pattern, as numbers of their own. */
  readonly #pairs: Map<number, number>[];
  readonly #stated: Int32Array;
  readonly #patterns: Int32Array;
  readonly #numbers: (number | undefined)[] = [];

  /** `given`: the facts that rows may have. */
  constructor(
    editions: readonly Edition[],
    on: string | undefined,
    evaluator: TogetherEvaluator,
    given: ReadonlySet<string>,
  ) {
    const links = handedOn(editions);
    this.#evaluator = evaluator;
    this.#readers = editions.map((edition, place) => {
      const handed = links.filter(({ to }) => to === place).map(({ fact }) => fact);
      return createPatternReader(edition, on, new Set([...given, ...handed]));
    });
    this.#links = links.map(({ to, from, column, fact }) => ({
      to,
      from,
      column,
      slot: (this.#readers[to] as PatternReader).facts.indexOf(fact),
    }));
    this.#each = editions.map(() => new Map());
    this.#pairs = editions.map(() => new Map());
    this.#stated = new Int32Array(this.#links.length);
    this.#patterns = new Int32Array(editions.length);
  }

  /** Where a fact goes. */
  targetsOf(fact: string): readonly FactTarget[] {
    return this.#readers.flatMap((reader, place) => {
      const slot = reader.facts.indexOf(fact);
      return slot < 0 ? [] : [{ reader, slot, place }];
    });
  }

  /** Starts a row: no fact is known. */
  clear(): void {
    for (const reader of this.#readers) reader.clear();
    this.#stated.fill(-1);
  }

  /** Puts a fact that is a yes-no or a choice. */
  put({ reader, slot, place }: FactTarget, code: number): void {
    reader.put(slot, code);
    if (this.#stated.length === 0) return;
    this.#links.forEach((link, i) => {
      if (link.to === place && link.slot === slot) this.#stated[i] = code;
    });
  }

  /** Puts any fact by its value, which must be one that the fact takes. */
  putValue(target: FactTarget, value: FactValue): void {
    const { reader, slot } = target;
    const code = reader.codeOf(slot, value);
    if (reader.isNumber(slot)) reader.putNumber(slot, code);
    else this.put(target, code);
  }

  /** The number of the row's answer, or `NOT_KNOWN`. */
  find(): number {
    const readers = this.#readers;
    let path = 0;
    for (let place = 0; place < readers.length; place++) {
      if (this.#links.length > 0 && !this.#handOn(place)) return NOT_KNOWN;
      const pattern = (readers[place] as PatternReader).find();
      if (pattern === NO_PATTERN) return NOT_KNOWN;
      this.#patterns[place] = pattern;
      path = place === 0 ? pattern : this.#pathOf(place, path, pattern);
    }
    return this.#numbers[path] ?? this.#join(path);
  }

  /** Keeps a row's answer for the next of its kind. To be called right after `find`, with the answer to that row. */
  learn({ row, each }: TogetherAnswer): void {
    if (row.status === 'invalid') return;
    for (let place = 0; place < this.#readers.length; place++) {
      if (!this.#handOn(place)) return;
      const pattern = (this.#readers[place] as PatternReader).find();
      if (pattern === NO_PATTERN) return;
      this.#patterns[place] = pattern;
      const known = this.#each[place] as Map<number, RowAnswer>;
      if (!known.has(pattern)) known.set(pattern, each[place] as RowAnswer);
    }
  }

  /** Counts one row that was given the answer of a number. */
  give(number: number): TogetherAnswer {
    this.times[number] = (this.times[number] as number) + 1;
    return this.answers[number] as TogetherAnswer;
  }

  /** Puts the outcomes that earlier editions hand on to one. False where they cannot be told, or another one is stated. */
  #handOn(place: number): boolean {
    for (let i = 0; i < this.#links.length; i++) {
      const { to, from, column, slot } = this.#links[i] as Link;
      if (to !== place) continue;
      const giver = this.#each[from]?.get(this.#patterns[from] as number);
      if (giver === undefined) return false;
      const outcome = giver.outcomes[column] as string;
      if (outcome === '') continue;
      const reader = this.#readers[to] as PatternReader;
      const code = reader.codeOf(slot, outcome);
      const stated = this.#stated[i] as number;
      if (stated < 0) reader.put(slot, code);
      else if (stated !== code) return false;
    }
    return true;
  }

  #pathOf(place: number, path: number, pattern: number): number {
    const pairs = this.#pairs[place] as Map<number, number>;
    const key = path * 0x4000000 + pattern;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    pairs.set(key, pairs.size);
    return pairs.size - 1;
  }

  #join(path: number): number {
    if (this.answers.length >= MOST_ANSWERS) return NOT_KNOWN;
    const each: RowAnswer[] = [];
    for (let place = 0; place < this.#readers.length; place++) {
      const one = this.#each[place]?.get(this.#patterns[place] as number);
      if (one === undefined) return NOT_KNOWN;
      each.push({ ...one, id: '' });
    }
    const number = this.answers.push({ row: this.#evaluator.join('', each), each }) - 1;
    this.times.push(0);
    this.#numbers[path] = number;
    return number;
  }
}
