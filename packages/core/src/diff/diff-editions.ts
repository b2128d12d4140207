import type { Edition } from '../edition/edition.js';
import { editionName } from '../edition/edition.js';
import type { Bilingual } from '../format/types.js';
import type { EditionWords } from '../words/index.js';
import { aspectChange, listChange } from './aspect-change.js';
import {
  type Area,
  type Change,
  type Compared,
  change,
  type DiffOptions,
  describeBoth,
  sayBoth,
} from './change.js';
import { diffBenefits } from './diff-benefits.js';
import { diffCases } from './diff-cases.js';
import { diffDecisions } from './diff-decisions.js';
import { diffDerived } from './diff-derived.js';
import { diffFacts } from './diff-facts.js';
import { diffParameters } from './diff-parameters.js';
import { diffSources } from './diff-sources.js';
import { diffTexts } from './diff-texts.js';

/** All that differs between two editions as they are written. What it means for households is `compareMeaning`. */
export interface EditionDiff {
  /** `classification/poverty@2016-01-01.r1` */
  readonly before: string;
  readonly after: string;
  readonly title: Bilingual;
  readonly changes: readonly Change[];
}

/**
 * What differs between two editions, two revisions, or an edition and an overlay of it, as data and as sentences in
 * Vietnamese and English: figures with the change in per cent, conditions cell by cell, rules, outcomes, formulas, facts,
 * benefits, sources, quotes and texts word by word.
 *
 * A difference that only follows from new figures has them in `follows`. Things are told apart by their ids.
 * @throws {DocumentError} when one of the editions does not link
 *
 * @example
 * diffEditions(poverty.edition('2016-01-01'), poverty.edition('2022-01-01')).changes[0].text.vi
 * // "Chuẩn nghèo về thu nhập, nông thôn: 700.000 → 1.500.000 đồng/người/tháng (tăng 114,3%)"
 */
export function diffEditions(before: Edition, after: Edition, options: DiffOptions = {}): EditionDiff {
  const compared: Compared = { before: describeBoth(before), after: describeBoth(after), options };
  return {
    before: editionName(before),
    after: editionName(after),
    title: { vi: compared.after.vi.title, en: compared.after.en.title },
    changes: [
      ...diffHeader(compared),
      ...diffParameters(compared),
      ...diffDecisions(compared),
      ...diffFacts(compared),
      ...diffDerived(compared),
      ...diffBenefits(compared),
      ...diffSources(compared),
      ...diffTexts(compared),
      ...diffCases(compared),
    ],
  };
}

/** The changes of one area, or of several. */
export function changesIn({ changes }: EditionDiff, ...areas: readonly Area[]): readonly Change[] {
  return changes.filter(({ area }) => areas.includes(area));
}

function diffHeader(compared: Compared): readonly Change[] {
  const overlays = { before: compared.before.edition.overlays, after: compared.after.edition.overlays };
  const labels = (locale: 'vi' | 'en', list: Edition['overlays']) =>
    list.map(({ label }) => label[locale]).join('; ') || undefined;
  const of = (
    aspect: 'inForce' | 'revision' | 'outputs' | 'deprivation',
    text: Parameters<typeof aspectChange>[1]['text'],
  ) => aspectChange(compared, { area: 'edition', id: aspect, aspect, name: ({ title }) => title, text });
  return [
    ...of('inForce', ({ inForce }) => inForce.text),
    ...of('revision', ({ revision }) => String(revision.number)),
    ...aspectChange(compared, {
      area: 'edition',
      id: 'overlays',
      aspect: 'overlays',
      name: ({ title }) => title,
      text: (side) =>
        labels(
          side.locale,
          side === compared.before.vi || side === compared.before.en ? overlays.before : overlays.after,
        ),
    }),
    ...of('deprivation', ({ deprivation }) => deprivation && sayDeprivation(deprivation)),
    ...of('outputs', ({ outputs }) => outputs.map(({ label }) => label).join('; ')),
    ...diffNotes(compared),
  ];
}

const sayDeprivation = ({ text, dimensions }: NonNullable<EditionWords['deprivation']>) =>
  [text, ...dimensions.map((one) => one.text)].join('; ');

function diffNotes(compared: Compared): readonly Change[] {
  const notes = (side: EditionWords) => side.notes.map(({ text }) => text);
  const [before, after] = [notes(compared.before.vi), notes(compared.after.vi)];
  const text = sayBoth(compared, (say, b, a) =>
    say.named(say.aspects.notes, listChange(say, notes(b), notes(a))),
  );
  const same =
    before.join('\n') === after.join('\n') &&
    notes(compared.before.en).join('\n') === notes(compared.after.en).join('\n');
  return same
    ? []
    : [change({ area: 'edition', kind: 'changed', id: 'notes', aspect: 'notes', before, after, text })];
}
