import { PolicyError, quote } from '../error/index.js';
import type { Locale } from '../format/types.js';
import { en } from './words.en.js';
import { vi, type Words } from './words.vi.js';

export type { Words } from './words.vi.js';

/**
 * The sentence patterns of a language.
 * @throws {PolicyError} `explain/locale` for a language that there are no words in
 */
export function wordsOf(locale: Locale): Words {
  if (locale === 'vi') return vi;
  if (locale === 'en') return en;
  throw new PolicyError(
    'explain/locale',
    'locale',
    `Cannot explain in that language: expected "vi" or "en"; found ${quote(locale)}. Give one of them.`,
  );
}

/** "a, b or c" and the like: items with commas, the last two joined by `last`. Empty for none. */
export function joinItems(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}${last}${items[items.length - 1]}`;
}

/** The text with a small first letter, for use within a sentence; names in capitals stay. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  return second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()
    ? text
    : first.toLowerCase() + text.slice(first.length);
}
