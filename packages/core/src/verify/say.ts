import { type Names, namesOf } from '../explain/names.js';
import { joinItems } from '../explain/words.js';
import type { Bilingual, Locale } from '../format/types.js';
import { dateOf } from '../program/calendar.js';
import type { Program, ProgramCondition } from '../program/program.js';
import { numberOf, type Rational } from '../program/rational.js';
import type { Term } from '../program/term.js';

/** Both languages of a sentence, each written with its own names. */
export function inBoth(program: Program, write: (names: Names, locale: Locale) => string): Bilingual {
  return { vi: write(namesOf(program, 'vi'), 'vi'), en: write(namesOf(program, 'en'), 'en') };
}

/** A name in quotation marks, with its id after it where that says something else. */
export function nameOf(names: Names, id: string): string {
  const label = names.label(id);
  return label === id ? id : `${names.words.quoteMarks(label)} (${id})`;
}

/** A condition in words, with the names of what it compares. */
export function sayCondition(names: Names, condition: ProgramCondition): string {
  const { words } = names;
  if (condition.kind === 'leaf') {
    const { left, operator, right } = condition;
    const dates = left.type === 'date' ? words.dateRelationsWhenTrue[operator] : undefined;
    const relation = dates ?? words.relationsWhenTrue[operator];
    return `${names.label(left.id ?? '')} ${relation(sayTerm(names, left, right))}`;
  }
  const parts = condition.of.map((part) => sayCondition(names, part));
  if (condition.kind === 'not')
    return names.locale === 'vi' ? `không phải (${parts[0]})` : `not (${parts[0]})`;
  if (parts.length === 1) return parts[0] as string;
  return `(${joinItems(parts, condition.kind === 'all' ? words.and : words.or)})`;
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
