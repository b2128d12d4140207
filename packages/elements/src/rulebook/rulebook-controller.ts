import { DocumentError, type Edition, type Facts, type FactValue, type Locale } from '@giamngheo/core';
import { describeEdition, type EditionWords } from '@giamngheo/core/words';
import { factOf } from '../base/value-words.js';
import { Store } from '../controllers/store.js';
import { boxText, readAnswer } from '../household-form/read-answer.js';
import { type CaseResult, runCases } from './run-cases.js';
import { type Hit, indexWords, type SearchIndex, search } from './search.js';
import { editionOfSource, type RulebookSource, readCases, type SourceFault, sourceFault } from './source.js';
import { checkWithSet } from './source-checker.js';
import { type TryVerdict, tryOut } from './try-out.js';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

/** What to show: an edition, or one as plain JSON; with cases. */
export interface RulebookShown {
  readonly locale: Locale;
  readonly edition: Edition | undefined;
  /** Comes before `edition`. */
  readonly source: RulebookSource | undefined;
  /** cases.json or its list; comes before the cases of `source`. */
  readonly cases: unknown;
}

/** The answers in the try-it form. */
export interface TryAnswers {
  /** As typed or chosen, by fact; an empty text is unknown. */
  readonly typed: Readonly<Record<string, string>>;
  /** Facts of a case that the form does not ask for: raw facts, members. */
  readonly kept: Facts;
  /** The date put to the rulebook; empty for none. */
  readonly on: string;
  /** The case they come from; undefined once changed, and for none. */
  readonly from: string | undefined;
}

/** What a page shows of a rulebook. */
export interface RulebookState {
  readonly edition: Edition | undefined;
  readonly words: EditionWords | undefined;
  /** The source is being checked. */
  readonly checking: boolean;
  readonly faults: readonly SourceFault[];
  readonly cases: readonly CaseResult[];
  readonly answers: TryAnswers;
  /** What is wrong with an answer, by fact. */
  readonly answerFaults: Readonly<Record<string, string>>;
  /** Undefined until something was answered. */
  readonly verdict: TryVerdict | undefined;
  readonly query: string;
  readonly hits: readonly Hit[];
}

const noAnswers: TryAnswers = { typed: {}, kept: {}, on: '', from: undefined };
const allWords = { vi, en };

/** One edition for review: words, tables, cases with live results, a case to try, search; without a page. */
export class RulebookController extends Store<RulebookState> {
  #shown: RulebookShown = { locale: 'vi', edition: undefined, source: undefined, cases: undefined };
  #index: SearchIndex | undefined;
  /** Counts loads, so that a slow check does not overwrite a later source. */
  #loads = 0;

  constructor() {
    super({
      edition: undefined,
      words: undefined,
      checking: false,
      faults: [],
      cases: [],
      answers: noAnswers,
      answerFaults: {},
      verdict: undefined,
      query: '',
      hits: [],
    });
  }

  /** Shows an edition or a source. Does nothing when each part is the one shown already. */
  show(next: RulebookShown): void {
    const { locale, edition, source, cases } = this.#shown;
    const other = next.edition !== edition || next.source !== source;
    if (!other && next.locale === locale && next.cases === cases) return;
    this.#shown = next;
    if (other) {
      this.#loads++;
      this.update({ answers: noAnswers, answerFaults: {}, verdict: undefined });
      if (next.source !== undefined) {
        void this.#load(next.source);
        return;
      }
    }
    if (!this.state.checking || next.source === undefined) this.#describe(next.edition ?? this.state.edition);
  }

  /** Answers a question of the try-it form, as typed. Empty text: not known. */
  answer(fact: string, text: string): void {
    const { answers } = this.state;
    this.#try({ ...answers, typed: { ...answers.typed, [fact]: text }, from: undefined });
  }

  /** Sets the date put to the rulebook; empty for none. */
  answerDate(on: string): void {
    this.#try({ ...this.state.answers, on, from: undefined });
  }

  /** Puts the facts of a case into the try-it form. */
  tryCase(id: string): void {
    const { edition, cases } = this.state;
    const found = cases.find((one) => one.id === id);
    if (edition === undefined || found === undefined) return;
    const asked = new Set(edition.rulebook.facts);
    const entries = Object.entries(found.given);
    const typed = entries.filter(([fact, value]) => asked.has(fact) && value !== undefined);
    this.#try({
      typed: Object.fromEntries(
        typed.map(([fact, value]) => [fact, this.#textOf(edition, fact, value as FactValue)]),
      ),
      kept: Object.fromEntries(entries.filter(([fact]) => !asked.has(fact))) as Facts,
      on: found.on ?? '',
      from: id,
    });
  }

  /** A value as a person would type it in the language in use. */
  #textOf(edition: Edition, id: string, value: FactValue): string {
    const fact = factOf(edition, id);
    return fact === undefined ? String(value) : boxText(fact, value, this.#shown.locale);
  }

  /** Empties the try-it form. */
  clearAnswers(): void {
    this.update({ answers: noAnswers, answerFaults: {}, verdict: undefined });
  }

  /** Searches rules, figures, facts, clauses and cases. */
  find(query: string): void {
    const { words, cases } = this.state;
    if (words === undefined) return;
    this.#index ??= indexWords(words, cases);
    this.update({ query, hits: search(this.#index, query) });
  }

  async #load(source: RulebookSource): Promise<void> {
    const load = this.#loads;
    this.update({ checking: true, edition: undefined, words: undefined, cases: [], faults: [] });
    const faults = await checked(source);
    if (load !== this.#loads) return;
    this.update({ checking: false });
    if (faults.length > 0) this.update({ faults });
    else this.#describe(editionOfSource(source));
  }

  #describe(edition: Edition | undefined): void {
    const { locale, cases, source } = this.#shown;
    this.#index = undefined;
    if (edition === undefined) {
      this.update({ edition, words: undefined, cases: [], hits: [] });
      return;
    }
    try {
      const words = describeEdition(edition, locale);
      const results = runCases(edition, readCases(cases ?? source?.cases), locale, allWords[locale]);
      this.update({ edition, words, cases: results, faults: [] });
      if (this.state.query !== '') this.find(this.state.query);
      const { verdict, answers } = this.state;
      if (answers.from !== undefined) this.tryCase(answers.from);
      else if (verdict !== undefined) this.#try(answers);
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      const faults = error.faults.map((one) => sourceFault('rulebook', one));
      this.update({ edition: undefined, words: undefined, cases: [], faults });
    }
  }

  #try(answers: TryAnswers): void {
    const { edition, words } = this.state;
    if (edition === undefined || words === undefined) return;
    const { locale } = this.#shown;
    const facts: Record<string, FactValue> = {};
    const answerFaults: Record<string, string> = {};
    for (const [id, text] of Object.entries(answers.typed)) {
      const read = readTyped(edition, id, text, locale);
      if (read?.fault !== undefined) answerFaults[id] = read.fault;
      else if (read !== undefined) facts[id] = read.value;
    }
    const on = answers.on === '' ? undefined : answers.on;
    const verdict = tryOut(edition, words, { ...answers.kept, ...facts }, on, locale);
    this.update({ answers, answerFaults, verdict });
  }
}

async function checked(source: RulebookSource): Promise<readonly SourceFault[]> {
  try {
    return await checkWithSet(source);
  } catch (error) {
    return [
      {
        file: 'source',
        code: 'document/unchecked',
        path: '',
        text: error instanceof Error ? error.message : String(error),
      },
    ];
  }
}

/** A yes or no, an option or a date comes as its id; a number as people type it, or as a case writes it. */
function readTyped(
  edition: Edition,
  id: string,
  text: string,
  locale: Locale,
): ReturnType<typeof readAnswer> {
  const fact = factOf(edition, id);
  if (fact === undefined || text === '') return undefined;
  if (fact.type === 'boolean') return { value: text === 'true' };
  if (fact.type === 'choice' || fact.type === 'date') return { value: text };
  return readAnswer(fact, text, locale);
}
