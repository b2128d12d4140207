import type { Edition, FactValue } from '@giamngheo/core';
import {
  createPatternReader,
  handedOn,
  NO_PATTERN,
  PairTable,
  type PatternReader,
  type RowAnswer,
  type TogetherAnswer,
  type TogetherEvaluator,
} from '@giamngheo/core/cell';

/** The row must be answered by itself. */
export const NOT_KNOWN = -1;
/** The row's answer is known, but there are too many to keep: `joined` gives it until the next row. */
export const NOT_KEPT = -2;

const MOST_ANSWERS = 60_000;

/** Asks one edition, by its place, for its answer to the row in hand; undefined where the row is invalid. */
export type AskOne = (place: number, before: readonly RowAnswer[]) => RowAnswer | undefined;

/** One outcome that goes from an edition to a later one. */
interface Link {
  readonly from: number;
  readonly column: number;
  /** Under which slot the later one takes it. */
  readonly slot: number;
  /** By answer of the giver, the outcome's code for the taker, or -1 where there is none. */
  readonly codes: number[];
}

/** Where a fact goes: each edition that asks for it, by the slot it has there. */
export interface FactTarget {
  readonly reader: PatternReader;
  readonly slot: number;
  readonly place: number;
  /** Where an earlier edition hands the fact on too: its place among the outcomes handed on, or -1. */
  readonly link: number;
}

/** What is known of one edition. */
interface Part {
  readonly reader: PatternReader;
  /** The outcomes it is handed, each with its place among all that are handed on. */
  readonly links: readonly (Link & { readonly at: number })[];
  /** By pattern, its answer's number plus 1; 0 where it has none yet. */
  numbers: Int32Array;
  /** Different answers; many patterns may have one. */
  readonly answers: RowAnswer[];
  readonly known: Map<string, number>;
  /** A number so far and this edition's answer, as one number. */
  readonly pairs: PairTable;
}

/**
 * Answers to rows that are like one before: the same pattern under an edition has the same answer. What a row is told then
 * costs a few look-ups, and is to the letter what evaluating it would give. An edition is asked only for patterns of its
 * own that it has not met, whatever the others have.
 */
export class KnownAnswers {
  /** How many rows each answer was given to, by its number. */
  readonly times: number[] = [];
  /** The answers, without ids, by their numbers. */
  readonly answers: TogetherAnswer[] = [];
  readonly #parts: readonly Part[];
  readonly #evaluator: TogetherEvaluator;
  readonly #stated: Int32Array;
  /** By edition, the number of its answer to the row in hand. */
  readonly #now: Int32Array;
  readonly #numbers: (number | undefined)[] = [];
  /**
   * From here on editions take nothing from rows but what is handed on: their answers follow from those before. The number
   * of editions where the last one asks for a fact of rows.
   */
  readonly #following: number;
  /** By the number of the answers before `#following`, the number of the whole answer plus 1; 0 where it has none yet. */
  #wholes = new Int32Array(1024);
  /** Whether somebody reads the patterns of rows, so that every edition's must be found. */
  #isRead = false;

  readonly #most: number;

  /** `given`: the facts that rows may have; `most`: how many answers, and ways to come to one, are kept. */
  constructor(
    editions: readonly Edition[],
    on: string | undefined,
    evaluator: TogetherEvaluator,
    given: ReadonlySet<string>,
    most = MOST_ANSWERS,
  ) {
    this.#most = most;
    const links = handedOn(editions);
    this.#evaluator = evaluator;
    this.#parts = editions.map((edition, place) => {
      const handed = links.filter(({ to }) => to === place).map(({ fact }) => fact);
      const reader = createPatternReader(edition, on, new Set([...given, ...handed]));
      const own = links.flatMap(({ to, from, column, fact }, at) =>
        to === place ? [{ from, column, slot: reader.facts.indexOf(fact), codes: [], at }] : [],
      );
      return {
        reader,
        links: own,
        numbers: new Int32Array(1024),
        answers: [],
        known: new Map(),
        pairs: new PairTable(),
      };
    });
    this.#following = this.#parts.findLastIndex(({ reader }) => reader.facts.some((id) => given.has(id))) + 1;
    this.#stated = new Int32Array(links.length).fill(-1);
    this.#now = new Int32Array(editions.length);
  }

  /** Where a fact goes. */
  targetsOf(fact: string): readonly FactTarget[] {
    return this.#parts.flatMap(({ reader, links }, place) => {
      const slot = reader.facts.indexOf(fact);
      const link = links.find((one) => one.slot === slot)?.at ?? -1;
      return slot < 0 ? [] : [{ reader, slot, place, link }];
    });
  }

  /** What tells the patterns of an edition, by its place. */
  readerOf(place: number): PatternReader {
    this.#isRead = true;
    return (this.#parts[place] as Part).reader;
  }

  /** Forgets all facts. */
  clear(): void {
    const parts = this.#parts;
    for (let place = 0; place < parts.length; place++) (parts[place] as Part).reader.clear();
    this.#stated.fill(-1);
  }

  /** Forgets a fact. */
  forget({ reader, slot, link }: FactTarget): void {
    reader.forget(slot);
    if (link >= 0) this.#stated[link] = -1;
  }

  /** Puts a fact that is a yes-no or a choice, in place of what was put before. */
  put({ reader, slot, link }: FactTarget, code: number): void {
    reader.put(slot, code);
    if (link >= 0) this.#stated[link] = code;
  }

  /** Puts any fact by its value, which must be one that the fact takes. */
  putValue(target: FactTarget, value: FactValue): void {
    const { reader, slot } = target;
    const code = reader.codeOf(slot, value);
    if (reader.isNumber(slot)) reader.putNumber(slot, code);
    else this.put(target, code);
  }

  /** The number of the row's answer, or `NOT_KEPT`, or `NOT_KNOWN` where the row is to be answered by itself. */
  find(ask: AskOne): number {
    const parts = this.#parts;
    const now = this.#now;
    let path = 0;
    let kept = true;
    let before = -1;
    for (let place = 0; place < parts.length; place++) {
      if (place === this.#following && place > 0 && kept && !this.#isRead) {
        const whole = path < this.#wholes.length ? (this.#wholes[path] as number) : 0;
        if (whole > 0) return whole - 1;
        before = path;
      }
      const part = parts[place] as Part;
      if (part.links.length > 0 && !this.#handOn(part)) return NOT_KNOWN;
      const pattern = part.reader.find();
      if (pattern === NO_PATTERN) return NOT_KNOWN;
      let answer = pattern < part.numbers.length ? (part.numbers[pattern] as number) - 1 : -1;
      if (answer < 0) {
        answer = this.#learn(part, place, pattern, ask);
        if (answer < 0) return NOT_KNOWN;
      }
      now[place] = answer;
      if (place === 0 || !kept) {
        path = answer;
        continue;
      }
      const next = part.pairs.find(path, answer);
      kept = next >= 0 || part.pairs.size < this.#most;
      path = next >= 0 || !kept ? next : part.pairs.add(path, answer);
    }
    if (!kept) return NOT_KEPT;
    const number = this.#numbers[path] ?? this.#keep(path);
    if (before >= 0 && number >= 0) {
      if (before >= this.#wholes.length) this.#wholes = longer(this.#wholes, before);
      this.#wholes[before] = number + 1;
    }
    return number;
  }

  /** The answer to the row for which `find` was called last. */
  joined(): TogetherAnswer {
    const each = this.#before(this.#parts.length);
    return { row: this.#evaluator.join('', each), each };
  }

  /** Counts one row that was given the answer of a number. */
  give(number: number): TogetherAnswer {
    this.times[number] = (this.times[number] as number) + 1;
    return this.answers[number] as TogetherAnswer;
  }

  /** Puts the outcomes that earlier editions hand on. False where another one is stated. */
  #handOn({ reader, links }: Part): boolean {
    for (let i = 0; i < links.length; i++) {
      const { from, slot, codes, at } = links[i] as Part['links'][number];
      const giver = this.#now[from] as number;
      if (giver >= codes.length) this.#readCodes(links[i] as Link, reader);
      const code = codes[giver] as number;
      const stated = this.#stated[at] as number;
      if (stated >= 0) {
        if (code >= 0 && stated !== code) return false;
      } else if (code >= 0) reader.put(slot, code);
      else reader.forget(slot);
    }
    return true;
  }

  /** Reads the outcomes of all answers that the giver has so far. */
  #readCodes({ from, column, slot, codes }: Link, reader: PatternReader): void {
    const { answers } = this.#parts[from] as Part;
    for (let giver = codes.length; giver < answers.length; giver++) {
      const outcome = answers[giver]?.outcomes[column] as string;
      codes.push(outcome === '' ? -1 : reader.codeOf(slot, outcome));
    }
  }

  #learn(part: Part, place: number, pattern: number, ask: AskOne): number {
    const found = ask(place, this.#before(place));
    if (found === undefined) return -1;
    const answer = { ...found, id: '' };
    const key = JSON.stringify([answer.outcomes, answer.status, answer.rule, answer.missing]);
    let number = part.known.get(key);
    if (number === undefined) {
      number = part.answers.push(answer) - 1;
      part.known.set(key, number);
    }
    if (pattern >= part.numbers.length) part.numbers = longer(part.numbers, pattern);
    part.numbers[pattern] = number + 1;
    return number;
  }

  #before(place: number): readonly RowAnswer[] {
    return this.#parts
      .slice(0, place)
      .map(({ answers }, one) => answers[this.#now[one] as number] as RowAnswer);
  }

  #keep(path: number): number {
    if (this.answers.length >= this.#most) return NOT_KEPT;
    const number = this.answers.push(this.joined()) - 1;
    this.times.push(0);
    this.#numbers[path] = number;
    return number;
  }
}

/** With room for a place that has none. */
function longer(old: Int32Array, place: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(2 * Math.max(place, old.length));
  next.set(old);
  return next;
}
