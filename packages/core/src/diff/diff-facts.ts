import { type EditionWords, type FactWords, lowerFirst } from '../words/index.js';
import { aspectChange } from './aspect-change.js';
import { type Change, type Compared, change, mergeIds, sayBoth } from './change.js';

/** The facts that came, went, or are asked for in another way. */
export function diffFacts(compared: Compared): readonly Change[] {
  const key = ({ id, role }: FactWords) => `${role === 'memberFacts' ? 'member' : 'subject'} ${id}`;
  const keys = mergeIds(compared.before.vi.facts.map(key), compared.after.vi.facts.map(key));
  return keys.flatMap((one) => {
    const find = (side: EditionWords) => side.facts.find((fact) => key(fact) === one);
    const [before, after] = [find(compared.before.vi), find(compared.after.vi)];
    if (before === undefined || after === undefined) {
      const fact = (after ?? before) as FactWords;
      const kind = after === undefined ? 'removed' : 'added';
      return [
        change({
          area: 'facts',
          kind,
          id: fact.id,
          aspect: fact.role,
          before: before?.role,
          after: after?.role,
          text: sayBoth(compared, (say, b, a) => {
            const { label } = find(kind === 'added' ? a : b) as FactWords;
            return (kind === 'added' ? say.factAdded : say.factRemoved)(lowerFirst(label));
          }),
        }),
      ];
    }
    return diffFact(compared, after.id, find, [before, after]);
  });
}

function diffFact(
  compared: Compared,
  id: string,
  find: (side: EditionWords) => FactWords | undefined,
  [before, after]: readonly [FactWords, FactWords],
): readonly Change[] {
  const of = (
    aspect: 'type' | 'unit' | 'options' | 'range' | 'label' | 'question' | 'help',
    text: (fact: FactWords) => string | undefined,
  ) =>
    aspectChange(compared, {
      area: 'facts',
      id,
      aspect,
      name: (side) => find(side)?.label,
      text: (side) => text(find(side) as FactWords),
    });
  const moved =
    before.role === after.role
      ? []
      : [
          change({
            area: 'facts',
            kind: 'changed',
            id,
            aspect: 'role',
            before: before.role,
            after: after.role,
            text: sayBoth(compared, (say, b, a) =>
              say.named(
                say.of(find(a)?.label ?? id, say.aspects.role),
                say.changed(say.roles[find(b)?.role ?? 'facts'], say.roles[find(a)?.role ?? 'facts']),
              ),
            ),
          }),
        ];
  return [
    ...moved,
    ...of('type', ({ type, scale }) => (scale === undefined ? type : `${type} ${scale}`)),
    ...of('unit', ({ unit, unitText }) => (unitText === '' ? unit : unitText)),
    ...of('options', ({ options }) => options.map(({ label }) => label).join('; ')),
    ...of('range', ({ range }) => range.text),
    ...of('label', ({ label }) => label),
    ...of('question', ({ question }) => question),
    ...of('help', ({ help }) => help),
  ];
}
