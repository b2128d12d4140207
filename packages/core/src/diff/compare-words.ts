import type { Locale } from '../format/types.js';

/** A piece of two texts: in both, only in the first, or only in the second. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of words a table of them costs more than it tells; the middle is then replaced as a whole. */
const MOST_PAIRS = 4_000_000;

/**
 * Two texts compared word by word, after Unicode NFC: what stands in both, what went and what came, in reading order.
 *
 * `same` with `removed` put together is the first text, `same` with `added` the second; `same` is a longest common
 * sequence of words, spaces and marks. Two texts that differ only in how letters are composed are the same.
 * @example
 * compareWords('dưới 3 chỉ số', 'dưới 4 chỉ số', 'vi')
 * // same "dưới ", removed "3", added "4", same " chỉ số"
 */
export function compareWords(before: string, after: string, locale: Locale): readonly WordChange[] {
  const a = splitWords(before, locale);
  const b = splitWords(after, locale);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  const middle = compareLists(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joinRuns([
    ...a.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle,
    ...a.slice(a.length - end).map((text) => ({ kind: 'same' as const, text })),
  ]);
}

/** The words of a text with the spaces and marks between them, after NFC. */
function splitWords(text: string, locale: Locale): readonly string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(text.normalize('NFC'))].map(({ segment }) => segment);
}

function compareLists(a: readonly string[], b: readonly string[]): readonly WordChange[] {
  const keep = (a.length + 1) * (b.length + 1) > MOST_PAIRS ? [] : commonSequence(a, b);
  const out: WordChange[] = [];
  let [i, j] = [0, 0];
  for (const [keptA, keptB] of [...keep, [a.length, b.length] as const]) {
    for (; i < keptA; i++) out.push({ kind: 'removed', text: a[i] as string });
    for (; j < keptB; j++) out.push({ kind: 'added', text: b[j] as string });
    if (i < a.length && j < b.length) out.push({ kind: 'same', text: a[i] as string });
    i++;
    j++;
  }
  return out;
}

/** A longest common sequence of two lists, as pairs of places. */
export function commonSequence<T>(a: readonly T[], b: readonly T[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  // lengths[i * width + j]: the longest common sequence of a from i on and b from j on.
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const down = lengths[(i + 1) * width + j] as number;
      const right = lengths[i * width + j + 1] as number;
      lengths[i * width + j] =
        a[i] === b[j] ? (lengths[(i + 1) * width + j + 1] as number) + 1 : Math.max(down, right);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i++;
    else j++;
  }
  return pairs;
}

function joinRuns(pieces: readonly WordChange[]): readonly WordChange[] {
  const runs: WordChange[] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.kind === piece.kind) runs[runs.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else runs.push(piece);
  }
  return runs;
}
