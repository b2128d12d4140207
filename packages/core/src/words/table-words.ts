import type { Locale } from '../format/types.js';
import { en } from './table-words.en.js';
import { type TableWords, vi } from './table-words.vi.js';

export type { TableWords } from './table-words.vi.js';

/** The sentence patterns of tables; a language without any has failed in `namesOf` before. */
export function tableWordsOf(locale: Locale): TableWords {
  return locale === 'en' ? en : vi;
}
