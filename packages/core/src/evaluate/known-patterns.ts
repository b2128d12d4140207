import type { SharedAnswer } from './case-in-hand.js';
import type { CaseReader } from './case-reader.js';
import { PatternTable } from './pattern-table.js';
import type { ReasonTemplate } from './reason-parts.js';
import type { ReasonTemplates } from './reason-templates.js';
import type { State } from './state.js';

/** The patterns of an edition that were met, each with its answer and, once asked for, the templates of its reasons. */
export class KnownPatterns {
  readonly reader: CaseReader;
  readonly #table = new PatternTable();
  /** By number of the pattern. */
  readonly #patterns: number[] = [];
  readonly #answers: SharedAnswer[] = [];
  /** By decision, then by number of the pattern. */
  readonly #made: (ReasonTemplate | undefined)[][];
  readonly #templates: readonly ReasonTemplates[];

  constructor(reader: CaseReader, templates: readonly ReasonTemplates[]) {
    this.reader = reader;
    this.#templates = templates;
    this.#made = templates.map(() => []);
  }

  get size(): number {
    return this.#table.size;
  }

  /** The number of a pattern; -1 where it was not met, and for -1. */
  find(pattern: number): number {
    return this.#table.find(pattern);
  }

  /** Keeps the answer of a pattern that was not met before; gives its number. */
  add(pattern: number, answer: SharedAnswer): number {
    const number = this.#table.add(pattern);
    this.#patterns.push(pattern);
    this.#answers.push(answer);
    for (const made of this.#made) made.push(undefined);
    return number;
  }

  patternAt(number: number): number {
    return this.#patterns[number] as number;
  }

  answerAt(number: number): SharedAnswer {
    return this.#answers[number] as SharedAnswer;
  }

  /** The template of a pattern's reasons for a decision; where it was not asked for before, `stateOf` gives a case that has the pattern. */
  templateAt(number: number, place: number, stateOf: () => State): ReasonTemplate {
    const made = this.#made[place] as (ReasonTemplate | undefined)[];
    let template = made[number];
    if (template === undefined) {
      template = (this.#templates[place] as ReasonTemplates).find(stateOf(), this.reader);
      made[number] = template;
    }
    return template;
  }
}
