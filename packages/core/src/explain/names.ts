import type { Edition } from '../edition/edition.js';
import type { FactValue } from '../evaluate/index.js';
import type { Fact, Locale, RulebookText } from '../format/types.js';
import type { Program } from '../program/program.js';
import { EVALUATION_DATE } from '../program/resolve-term.js';
import { formatDate, formatQuantity } from './value-text.js';
import { type Words, wordsOf } from './words.js';

/** How much of a unit to write: "đồng/người/tháng", "đồng" or nothing. A sentence needs the whole of it once. */
export type UnitStyle = 'whole' | 'short' | 'none';

/** An edition's words in one language: labels, options, outcomes, values. */
export interface Names {
  readonly locale: Locale;
  readonly words: Words;
  readonly text: RulebookText;
  readonly program: Program;
  /** The vocabulary's entry of a fact of the subject, or else of its members. */
  factOf(id: string): Fact | undefined;
  /** A short name for a fact, parameter or derived fact; the id where nobody gave it one. */
  label(id: string): string;
  outcome(id: string): string;
  option(factId: string, option: string): string;
  /** A value of a fact, or of what is compared with it, in the unit of the fact. */
  value(factId: string, value: FactValue, unit?: string, style?: UnitStyle): string;
  /** The unit in which people read a fact: years of a person's life are an age. */
  unit(factId: string, unit: string | undefined): string | undefined;
}

/** The words of an edition in one language. */
export function namesOf(program: Program, locale: Locale): Names {
  const edition: Edition = program.edition;
  const text = edition.texts[locale];
  const words = wordsOf(locale);
  const subject = edition.vocabulary.find((one) => one.subject === edition.rulebook.subject);
  const members = edition.vocabulary.find((one) => one.subject === subject?.members);
  const factOf = (id: string) => subject?.facts[id] ?? members?.facts[id];
  const option = (factId: string, id: string): string => {
    const fact = factOf(factId);
    const known = fact?.type === 'choice' ? fact.options.find((one) => one.id === id) : undefined;
    return known?.label[locale] ?? id;
  };
  const unit = (factId: string, declared: string | undefined) =>
    declared === 'year' && isAge(edition, factId) ? 'age' : declared;
  return {
    locale,
    words,
    text,
    program,
    factOf,
    option,
    unit,
    label: (id) =>
      id === EVALUATION_DATE
        ? words.askDateLabel
        : (factOf(id)?.label[locale] ?? text.derived?.[id] ?? text.parameters?.[id] ?? id),
    outcome: (id) => text.outcomes[id] ?? id,
    value: (factId, value, declared, style = 'whole') => {
      if (typeof value === 'boolean') return value ? words.yes : words.no;
      if (typeof value === 'number') {
        const whole = unit(factId, declared);
        const none = style === 'none' && whole !== 'calendarYear';
        return formatQuantity(
          value,
          none ? undefined : style === 'short' ? whole?.split('/')[0] : whole,
          locale,
        );
      }
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : option(factId, value);
    },
  };
}

function isAge(edition: Edition, id: string): boolean {
  const formula = edition.rulebook.derived?.[id];
  return /(?:^age|Age)(?:Limit)?$/.test(id) || (formula !== undefined && 'age' in formula);
}
