import type { WordChange } from '@giamngheo/core/diff';

/** One short word, with its blanks: phrases are not torn at "y", "và" or "the". */
const SHORT_WORD = /^\s*\p{L}{1,3}\s*$/u;

/**
 * The same change with words that only blanks part taken together: what went as one phrase, then what came. So too where
 * one short word parts them, when words went and words came already: what came alone is never said to have gone. Word
 * for word "chưatheo kiểmnguồn" cannot be read. Both texts stay whole: what is between goes with each.
 *
 * @example
 * joinChanges([removed('chưa'), added('theo'), same(' '), removed('có'), added('nguồn')])
 * // [removed('chưa có'), added('theo nguồn')]
 */
export function joinChanges(pieces: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = [];
  let removed = '';
  let added = '';
  let blank = '';
  const close = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    if (blank !== '') joined.push({ kind: 'same', text: blank });
    removed = added = blank = '';
  };
  for (const { kind, text } of pieces) {
    const open = removed !== '' || added !== '';
    if (kind !== 'same') {
      removed += blank;
      added += blank;
      blank = '';
      if (kind === 'removed') removed += text;
      else added += text;
    } else if (open && (text.trim() === '' || (removed !== '' && added !== '' && SHORT_WORD.test(text))))
      blank += text;
    else {
      close();
      joined.push({ kind, text });
    }
  }
  close();
  return joined;
}
