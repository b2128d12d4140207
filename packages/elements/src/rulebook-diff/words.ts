import type { Bilingual } from '../base/locale.js';
import { en } from './words.en.js';
import { type DiffElementWords, vi } from './words.vi.js';

export type { DiffElementWords } from './words.vi.js';

/** What gn-rulebook-diff says, in both languages. */
export const diffElementWords: Bilingual<DiffElementWords> = { vi, en };
