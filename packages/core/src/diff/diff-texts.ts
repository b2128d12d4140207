import type { RulebookText } from '../format/types.js';
import { type Change, type Compared, change, sayBoth } from './change.js';
import { compareWords } from './compare-words.js';

/** The rulebook's own words that differ, by key (`outcomes.poor`) and language. */
export function diffTexts(compared: Compared): readonly Change[] {
  return (['vi', 'en'] as const).flatMap((locale) => {
    const [before, after] = [compared.before, compared.after].map(({ edition }) =>
      flatten(edition.texts[locale]),
    );
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    return [...keys].flatMap((key) => {
      const [was, is] = [before?.[key], after?.[key]];
      if (was?.normalize('NFC') === is?.normalize('NFC')) return [];
      return [
        change({
          area: 'texts',
          kind: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed',
          id: key,
          of: locale,
          before: was,
          after: is,
          words: { [locale]: compareWords(was ?? '', is ?? '', locale) },
          text: sayBoth(compared, (say) => {
            const quoted = (text: string | undefined) => (text === undefined ? say.none : `“${text}”`);
            // the words themselves show which one and in which language; a key tells a reader nothing
            const of = say.texts[key.split('.')[0] as keyof typeof say.texts];
            return say.textChanged(of, say.changed(quoted(was), quoted(is)));
          }),
        }),
      ];
    });
  });
}

function flatten(text: RulebookText): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(text).flatMap(([key, value]) =>
      typeof value === 'string'
        ? key === '$schema'
          ? []
          : [[key, value]]
        : Object.entries(value ?? {}).map(([id, one]) => [`${key}.${id}`, one as string]),
    ),
  );
}
