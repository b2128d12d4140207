import type { Derived } from '../format/types.js';
import { type DerivedWords, type EditionWords, lowerFirst } from '../words/index.js';
import { aspectChange } from './aspect-change.js';
import { type Change, type Compared, change, compareBoth, isSameData, mergeIds, sayBoth } from './change.js';
import { withoutSources } from './without-sources.js';

/** The derived facts that came, went, or are worked out in another way. */
export function diffDerived(compared: Compared): readonly Change[] {
  const idOf = ({ id }: DerivedWords) => id;
  const ids = mergeIds(compared.before.vi.derived.map(idOf), compared.after.vi.derived.map(idOf));
  return ids.flatMap((id) => {
    const find = (side: EditionWords) => side.derived.find((one) => one.id === id);
    const formulas = [compared.before, compared.after].map(({ edition }) =>
      formulaOf(edition.rulebook.derived?.[id]),
    );
    const [before, after] = formulas;
    if (before === undefined || after === undefined) {
      const kind = after === undefined ? 'removed' : 'added';
      return [
        change({
          area: 'derived',
          kind,
          id,
          before,
          after,
          text: sayBoth(compared, (say, b, a) => {
            const one = find(kind === 'added' ? a : b) as DerivedWords;
            const label = lowerFirst(one.label);
            return kind === 'added' ? say.derivedAdded(label, one.formula.text) : say.derivedRemoved(label);
          }),
        }),
      ];
    }
    return [
      ...diffFormula(compared, id, find, [before, after]),
      ...aspectChange(compared, {
        area: 'derived',
        id,
        aspect: 'evidence',
        name: (side) => find(side)?.label,
        text: (side) => find(side)?.evidence.label,
      }),
      ...aspectChange(compared, {
        area: 'derived',
        id,
        aspect: 'note',
        name: (side) => find(side)?.label,
        text: (side) => find(side)?.note,
      }),
    ];
  });
}

function diffFormula(
  compared: Compared,
  id: string,
  find: (side: EditionWords) => DerivedWords | undefined,
  [before, after]: readonly [unknown, unknown],
): readonly Change[] {
  const text = (side: EditionWords) => find(side)?.formula.text;
  const words = compareBoth(
    { vi: text(compared.before.vi), en: text(compared.before.en) },
    { vi: text(compared.after.vi), en: text(compared.after.en) },
  );
  const same = isSameData(before, after);
  if (same && words === undefined) return [];
  // The same formula over other figures reads differently; that is a consequence, not a change of its own.
  const follows = same ? parametersIn(compared, after) : [];
  return [
    change({
      area: 'derived',
      kind: 'changed',
      id,
      aspect: 'formula',
      before,
      after,
      words,
      follows,
      text: sayBoth(compared, (say, b, a) => {
        const label = find(a)?.label ?? id;
        const [was, is] = [text(b) ?? say.none, text(a) ?? say.none];
        return same
          ? say.formulaFollows(lowerFirst(label), was, is)
          : say.named(say.of(label, say.aspects.formula), say.changed(was, is));
      }),
    }),
  ];
}

/** The formula alone, without its sources, evidence and note. */
function formulaOf(derived: Derived | undefined): unknown {
  if (derived === undefined) return undefined;
  const { sources, evidence, note, ...formula } = derived;
  return withoutSources(formula);
}

function parametersIn({ after }: Compared, formula: unknown): readonly string[] {
  const text = JSON.stringify(formula);
  return after.vi.parameters.map(({ id }) => id).filter((id) => text.includes(`"${id}"`));
}
