import type { Locale } from '../format/types.js';
import { en } from './diff-words.en.js';
import { type DiffWords, vi } from './diff-words.vi.js';

export type { DiffWords } from './diff-words.vi.js';

/** The sentence patterns of differences. */
export function diffWordsOf(locale: Locale): DiffWords {
  return locale === 'en' ? en : vi;
}
