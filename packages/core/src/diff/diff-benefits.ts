import { type BenefitWords, type EditionWords, lowerFirst } from '../words/index.js';
import { type Change, type Compared, change, compareBoth, mergeIds, sayBoth } from './change.js';
import type { DiffWords } from './diff-words.js';

type Aspect = Extract<
  keyof DiffWords['aspects'],
  | 'support'
  | 'amounts'
  | 'asRegulated'
  | 'period'
  | 'funding'
  | 'lead'
  | 'with'
  | 'priorities'
  | 'confirmations'
  | 'papers'
  | 'notes'
>;

/** What outcomes give, where that differs. */
export function diffBenefits(compared: Compared): readonly Change[] {
  const idOf = ({ outcome }: BenefitWords) => outcome;
  const ids = mergeIds(compared.before.vi.benefits.map(idOf), compared.after.vi.benefits.map(idOf));
  return ids.flatMap((id) => {
    const find = (side: EditionWords) => side.benefits.find((one) => one.outcome === id);
    const [was, is] = [find(compared.before.vi), find(compared.after.vi)];
    if (was === undefined || is === undefined) {
      const kind = is === undefined ? 'removed' : 'added';
      return [
        change({
          area: 'benefits',
          kind,
          id,
          text: sayBoth(compared, (say, b, a) => {
            const label = find(kind === 'added' ? a : b)?.label ?? id;
            return (kind === 'added' ? say.benefitAdded : say.benefitRemoved)(lowerFirst(label));
          }),
        }),
      ];
    }
    return diffBenefit(compared, id, find);
  });
}

function diffBenefit(
  compared: Compared,
  id: string,
  find: (side: EditionWords) => BenefitWords | undefined,
): readonly Change[] {
  const entryOf = (entry: string, locale: 'vi' | 'en') =>
    compared.options.registers?.flatMap(({ entries }) => entries).find((one) => one.id === entry)?.label[
      locale
    ] ?? entry;
  const aspects: Readonly<Record<Aspect, (one: BenefitWords, side: EditionWords) => readonly string[]>> = {
    support: (one) => [one.support],
    amounts: (one) => one.amounts.map(({ text }) => text),
    asRegulated: (one) => (one.asRegulated ? ['yes'] : []),
    period: (one) => (one.period === undefined ? [] : [one.period]),
    funding: (one, { locale }) => one.funding.map((entry) => entryOf(entry, locale)),
    lead: (one, { locale }) => one.lead.map((entry) => entryOf(entry, locale)),
    with: (one, { locale }) => one.with.map((entry) => entryOf(entry, locale)),
    priorities: (one) => one.priorities.map(({ text }) => text),
    confirmations: (one, { locale }) =>
      one.confirmations.map(({ by, text }) => (by === undefined ? text : `${text} (${entryOf(by, locale)})`)),
    papers: (one) => one.papers,
    notes: (one) => one.notes.map(({ text }) => text),
  };
  return (Object.keys(aspects) as Aspect[]).flatMap((aspect) => {
    const items = (side: EditionWords) => aspects[aspect](find(side) as BenefitWords, side);
    const line = (side: EditionWords) => items(side).join('; ');
    const words = compareBoth(
      { vi: line(compared.before.vi), en: line(compared.before.en) },
      { vi: line(compared.after.vi), en: line(compared.after.en) },
    );
    if (words === undefined) return [];
    return [
      change({
        area: 'benefits',
        kind: 'changed',
        id,
        aspect,
        before: items(compared.before.vi),
        after: items(compared.after.vi),
        words,
        text: sayBoth(compared, (say, b, a) => {
          const name = say.of(find(a)?.label ?? id, say.aspects[aspect]);
          if (aspect === 'asRegulated') {
            const answer = (side: EditionWords) => (items(side).length > 0 ? say.yes : say.no);
            return say.named(name, say.changed(answer(b), answer(a)));
          }
          const said = (side: EditionWords) => (items(side).length === 0 ? say.none : line(side));
          return say.named(name, say.changed(said(b), said(a)));
        }),
      }),
    ];
  });
}
