import type { Edition } from '../edition/edition.js';
import type { Bilingual, Case, Locale, Register } from '../format/types.js';
import { describeEdition, type EditionWords } from '../words/index.js';
import { compareWords, type WordChange } from './compare-words.js';
import { type DiffWords, diffWordsOf } from './diff-words.js';

/** What a change is about. */
export type Area =
  | 'edition'
  | 'facts'
  | 'parameters'
  | 'derived'
  | 'decisions'
  | 'outcomes'
  | 'rules'
  | 'conditions'
  | 'benefits'
  | 'sources'
  | 'quotes'
  | 'texts'
  | 'cases';

/** One difference between two editions, as data and as a sentence. */
export interface Change {
  readonly area: Area;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** The id of what differs: a fact, parameter, rule, outcome, clause, case; a key such as `outcomes.poor` of texts. */
  readonly id: string;
  /** Which side of it: `value`, `unit`, `order`, `label`; empty where the thing itself came or went. */
  readonly aspect: string;
  /** The decision, for what stands in one. */
  readonly decision: string | undefined;
  /** The option of a figure, the fact of a condition, the language of a text. */
  readonly of: string | undefined;
  /** As data; undefined on the side that lacks it. */
  readonly before: unknown;
  readonly after: unknown;
  /** Of a number: by how many per cent it rose (or fell, below 0), to one digit; undefined from 0 and for all else. */
  readonly percent: number | undefined;
  /** Of a text: word by word, in each language that differs. */
  readonly words: { readonly vi?: readonly WordChange[]; readonly en?: readonly WordChange[] } | undefined;
  /** The parameters whose new figures alone make this difference; empty when it was changed itself. */
  readonly follows: readonly string[];
  readonly text: Bilingual;
}

/** What else is compared, beside the editions. */
export interface DiffOptions {
  /** The cases of both editions; they are not part of an edition. */
  readonly cases?: { readonly before: readonly Case[]; readonly after: readonly Case[] };
  /** Registers that name bodies and funding sources; without them their ids stand. */
  readonly registers?: readonly Register[];
}

/** Both editions, each in both languages. */
export interface Compared {
  readonly before: Described;
  readonly after: Described;
  readonly options: DiffOptions;
}

/** An edition with its words. */
export interface Described {
  readonly edition: Edition;
  readonly vi: EditionWords;
  readonly en: EditionWords;
}

/** An edition with its words in both languages. */
export function describeBoth(edition: Edition): Described {
  return { edition, vi: describeEdition(edition, 'vi'), en: describeEdition(edition, 'en') };
}

/** A sentence in both languages, from the words of both editions. */
export function sayBoth(
  { before, after }: Pick<Compared, 'before' | 'after'>,
  say: (words: DiffWords, before: EditionWords, after: EditionWords, locale: Locale) => string,
): Bilingual {
  return {
    vi: say(diffWordsOf('vi'), before.vi, after.vi, 'vi'),
    en: say(diffWordsOf('en'), before.en, after.en, 'en'),
  };
}

type Draft = Pick<Change, 'area' | 'kind' | 'id' | 'text'> & Partial<Change>;

/** A change with all that it does not say left empty. */
export function change(draft: Draft): Change {
  return {
    aspect: '',
    decision: undefined,
    of: undefined,
    before: undefined,
    after: undefined,
    percent: undefined,
    words: undefined,
    follows: [],
    ...draft,
  };
}

/** Two texts compared in both languages; undefined where neither differs. */
export function compareBoth(
  before: { readonly vi: string | undefined; readonly en: string | undefined },
  after: { readonly vi: string | undefined; readonly en: string | undefined },
): Change['words'] {
  const words: { vi?: readonly WordChange[]; en?: readonly WordChange[] } = {};
  for (const locale of ['vi', 'en'] as const) {
    const [a, b] = [before[locale]?.normalize('NFC') ?? '', after[locale]?.normalize('NFC') ?? ''];
    if (a !== b) words[locale] = compareWords(a, b, locale);
  }
  return words.vi === undefined && words.en === undefined ? undefined : words;
}

/** Whether two values are the same data, whatever the order of keys. */
export function isSameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sortKeys(one)]),
  );
}

/** The ids of two lists in reading order: those of the second, and those that only the first has after their neighbours. */
export function mergeIds(before: readonly string[], after: readonly string[]): readonly string[] {
  const merged = [...after];
  before.forEach((id, i) => {
    if (merged.includes(id)) return;
    const previous = before
      .slice(0, i)
      .reverse()
      .find((one) => merged.includes(one));
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, id);
  });
  return merged;
}
