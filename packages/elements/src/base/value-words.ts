import type { Edition, Fact, FactValue, Locale, Subject } from '@giamngheo/core';
import { formatDate, formatQuantity } from '@giamngheo/core/explain';
import { baseWords } from './base-words.js';

/** The vocabulary's entry of a fact of the edition's subject, or else of its members. */
export function factOf(edition: Edition, id: string): Fact | undefined {
  const subject = edition.vocabulary.find((one) => one.subject === edition.rulebook.subject);
  return subject?.facts[id] ?? memberFactOf(edition, id);
}

/** The vocabulary's entry of a fact of the members of the edition's subject. */
export function memberFactOf(edition: Edition, id: string): Fact | undefined {
  const subject = edition.vocabulary.find((one) => one.subject === edition.rulebook.subject);
  return edition.vocabulary.find((one) => one.subject === subject?.members)?.facts[id];
}

/** A short name of a fact, parameter or derived fact; the id where nobody gave it one. */
export function labelOf(edition: Edition, id: string, locale: Locale): string {
  const text = edition.texts[locale];
  return factOf(edition, id)?.label[locale] ?? text.derived?.[id] ?? text.parameters?.[id] ?? id;
}

/** What a subject is called: "Hộ gia đình"; the id where the vocabulary has no such subject. */
export function subjectLabel(edition: Edition, subject: Subject, locale: Locale): string {
  return edition.vocabulary.find((one) => one.subject === subject)?.label[locale] ?? subject;
}

/** A value as a person reads it: an option by its label, a number with its unit, a date as the language writes it. */
export function sayValue(
  fact: Fact | undefined,
  value: FactValue | readonly string[],
  locale: Locale,
  unit?: string,
): string {
  if (typeof value === 'boolean') return value ? baseWords[locale].yes : baseWords[locale].no;
  if (typeof value === 'number') {
    const declared = unit ?? (fact !== undefined && 'unit' in fact ? fact.unit : undefined);
    return formatQuantity(value, declared, locale);
  }
  if (typeof value === 'object') return value.map((one) => sayValue(fact, one, locale)).join(', ');
  const option = fact?.type === 'choice' ? fact.options.find(({ id }) => id === value) : undefined;
  if (option !== undefined) return option.label[locale];
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, locale) : value;
}
