import type { EditionWords } from '../words/index.js';
import { type Change, type Compared, change, compareBoth, sayBoth } from './change.js';
import type { DiffWords } from './diff-words.js';

/** One side of a thing, such as its unit, as both editions say it. */
export interface AspectOf {
  readonly area: Change['area'];
  readonly id: string;
  readonly aspect: keyof DiffWords['aspects'];
  readonly decision?: string;
  /** The name of the thing in one edition; undefined where that edition lacks it. */
  readonly name: (side: EditionWords) => string | undefined;
  /** Its words on one side; undefined for none. */
  readonly text: (side: EditionWords) => string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The change of one side of a thing; none where its words are the same in both languages. */
export function aspectChange(compared: Compared, of: AspectOf): readonly Change[] {
  const { area, id, aspect, decision, name, text, before, after } = of;
  const words = compareBoth(
    { vi: text(compared.before.vi), en: text(compared.before.en) },
    { vi: text(compared.after.vi), en: text(compared.after.en) },
  );
  if (words === undefined) return [];
  return [
    change({
      area,
      kind: 'changed',
      id,
      aspect,
      decision,
      before: before ?? text(compared.before.vi),
      after: after ?? text(compared.after.vi),
      words,
      text: sayBoth(compared, (say, b, a) => {
        const shown = (side: EditionWords) => text(side) ?? say.none;
        const label = name(a) ?? name(b) ?? id;
        return say.named(say.of(label, say.aspects[aspect]), say.changed(shown(b), shown(a)));
      }),
    }),
  ];
}

/** What came and went of two lists of items, as words; empty for nothing. */
export function listChange(say: DiffWords, before: readonly string[], after: readonly string[]): string {
  const added = after.filter((one) => !before.includes(one));
  const removed = before.filter((one) => !after.includes(one));
  return say.listed(joinItems(added), joinItems(removed));
}

/** Whole sentences stand in quotation marks, without the stop; items with commas of their own are parted by semicolons. */
function joinItems(items: readonly string[]): string {
  if (items.some((one) => one.endsWith('.'))) {
    const quoted = (text: string) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
    return items.map((one) => quoted(one.replace(/\.$/, ''))).join(', ');
  }
  return items.join(items.some((one) => one.includes(',')) ? '; ' : ', ');
}
