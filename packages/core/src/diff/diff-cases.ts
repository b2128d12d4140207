import type { Case, Locale } from '../format/types.js';
import { type Change, type Compared, change, isSameData, mergeIds, sayBoth } from './change.js';

/** The cases that came, went, start from other facts or expect another answer. None where no cases were given. */
export function diffCases(compared: Compared): readonly Change[] {
  const { cases } = compared.options;
  if (cases === undefined) return [];
  const find = (list: readonly Case[], id: string) => list.find((one) => one.id === id);
  const ids = mergeIds(
    cases.before.map(({ id }) => id),
    cases.after.map(({ id }) => id),
  );
  return ids.flatMap((id) => {
    const [was, is] = [find(cases.before, id), find(cases.after, id)];
    if (was === undefined || is === undefined) {
      const kind = is === undefined ? 'removed' : 'added';
      const text = sayBoth(compared, (say, _, after) =>
        (kind === 'added' ? say.caseAdded : say.caseRemoved)(nameOf(is ?? was, after.locale)),
      );
      return [change({ area: 'cases', kind, id, before: was, after: is, text })];
    }
    const aspects = [
      ['given', [was.given, was.on], [is.given, is.on]],
      ['expect', was.expect, is.expect],
    ] as const;
    return aspects.flatMap(([aspect, before, after]) =>
      isSameData(before, after)
        ? []
        : [
            change({
              area: 'cases',
              kind: 'changed',
              id,
              aspect,
              before,
              after,
              text: sayBoth(compared, (say, _, { locale }) =>
                say.caseChanged(nameOf(is, locale), say.aspects[aspect]),
              ),
            }),
          ],
    );
  });
}

/** What a case is called, with its id behind; its bare id where it has no name. */
function nameOf(one: Case | undefined, locale: Locale): string {
  const name = one?.name?.[locale];
  return name === undefined ? (one?.id ?? '') : `“${name}” (${one?.id})`;
}
