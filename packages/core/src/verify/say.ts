import type { Edition } from '../edition/edition.js';
import { type Names, namesOf } from '../explain/names.js';
import { joinItems, type Words, wordsOf } from '../explain/words.js';
import type { Bilingual, Locale } from '../format/types.js';
import { dateOf } from '../program/calendar.js';
import type { Program, ProgramCondition } from '../program/program.js';
import { numberOf, type Rational } from '../program/rational.js';
import type { Term } from '../program/term.js';
import { tableWordsOf } from '../words/table-words.js';

/** Both languages of a sentence, each written with its own names. */
export function inBoth(program: Program, write: (names: Names, locale: Locale) => string): Bilingual {
  return { vi: write(namesOf(program, 'vi'), 'vi'), en: write(namesOf(program, 'en'), 'en') };
}

/** What a fact, figure or derived fact is called, in quotation marks; its bare id where nobody gave it a name. */
export function nameOf(names: Names, id: string): string {
  return quoted(names.words, names.label(id), id);
}

/** What a decision is called, in quotation marks. */
export function decisionName(names: Names, id: string): string {
  return quoted(names.words, names.text.decisions[id] ?? id, id);
}

/** What rules say, each in quotation marks. Ids stand behind where two of them say the same. */
export function ruleNames(names: Names, ids: readonly string[]): readonly string[] {
  const said = ids.map((id) => names.text.rules[id]?.replace(/\.$/, '') ?? id);
  const alike = new Set(said).size < said.length;
  return said.map((text, i) => {
    const id = ids[i] as string;
    return alike && text !== id ? `${names.words.quoteMarks(text)} (${id})` : quoted(names.words, text, id);
  });
}

/** Several names in a sentence: “a”, “b” and “c”. */
export function listOf(names: Names, each: readonly string[]): string {
  return joinItems(each, names.words.and);
}

/** What an outcome is called, in quotation marks. */
export function outcomeName(names: Names, id: string): string {
  return quoted(names.words, names.outcome(id), id);
}

/** What a fact or a figure of an edition is called, where the edition may not link. */
export function nameIn({ texts, vocabulary, rulebook }: Edition, id: string, locale: Locale): string {
  const subject = vocabulary.find((one) => one.subject === rulebook.subject);
  const members = vocabulary.find((one) => one.subject === subject?.members);
  const fact = subject?.facts[id] ?? members?.facts[id];
  const text = texts[locale];
  const label = fact?.label[locale] ?? text.derived?.[id] ?? text.parameters?.[id] ?? id;
  return quoted(wordsOf(locale), label, id);
}

const quoted = (words: Words, label: string, id: string) => (label === id ? id : words.quoteMarks(label));

/** A condition in words, with the names of what it compares. */
export function sayCondition(names: Names, condition: ProgramCondition): string {
  const { words } = names;
  if (condition.kind === 'leaf') {
    const { left, operator, right } = condition;
    const dates =
      left.type === 'date' ? words.dateRelationsWhenTrue[operator] : yearRelation(names, condition);
    const relation = dates ?? words.relationsWhenTrue[operator];
    return `${names.label(left.id ?? '')} ${relation(sayTerm(names, left, right))}`;
  }
  const parts = condition.of.map((part) => sayCondition(names, part));
  if (condition.kind === 'not')
    return names.locale === 'vi' ? `không phải (${parts[0]})` : `not (${parts[0]})`;
  if (parts.length === 1) return parts[0] as string;
  return `(${joinItems(parts, condition.kind === 'all' ? words.and : words.or)})`;
}

/** "before 2020" of a year of the calendar, which is no amount to be below. */
function yearRelation(names: Names, { left, operator }: ProgramCondition & { readonly kind: 'leaf' }) {
  const years: Partial<Record<string, (year: string) => string>> = tableWordsOf(names.locale).years;
  return left.unit === 'calendarYear' ? years[operator] : undefined;
}

function sayTerm(names: Names, left: Term, right: Term): string {
  const { diagram } = names.program;
  const known = right.root !== undefined && right.root < 0 ? diagram.valueOf(right.root) : undefined;
  if (known === undefined) return right.id === undefined ? '' : names.words.quoteMarks(names.label(right.id));
  const value = Array.isArray(known)
    ? joinItems(
        known.map((one) => names.value(left.id ?? '', one as string)),
        ', ',
      )
    : names.value(left.id ?? '', plain(right, known), right.unit);
  return right.id === undefined || right.origin === 'literal' ? value : `${value} (${names.label(right.id)})`;
}

function plain(term: Term, value: unknown): string | number | boolean {
  if (term.type === 'date') return dateOf(value as number);
  return typeof value === 'object' ? numberOf(value as Rational) : (value as string | number | boolean);
}
