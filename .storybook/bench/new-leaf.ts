import type { Rulebook } from '@giamngheo/core';
import type { Leaf } from '@giamngheo/core/format';
import { type Names, unitOf } from '@giamngheo/core/words';

const BOOLEAN_FORMULAS = ['when', 'anyMember', 'everyMember'];

/**
 * A first comparison for each of the facts, to go on from: yes, the first option, or at least the first figure in the
 * fact's own unit. A fact that nothing can be compared with (a number without a figure of its unit) has none: a condition
 * holds no bare number.
 */
export function newLeaves(facts: readonly string[], names: Names, rulebook: Rulebook): readonly Leaf[] {
  return facts.flatMap((fact): Leaf[] => {
    const declared = names.factOf(fact);
    const formula = rulebook.derived?.[fact];
    if (
      declared?.type === 'boolean' ||
      (formula !== undefined && BOOLEAN_FORMULAS.some((kind) => kind in formula))
    )
      return [{ fact, operator: 'equal', value: true }];
    if (declared?.type === 'choice')
      return [{ fact, operator: 'equal', value: declared.options[0]?.id as string }];
    const unit = unitOf(names, fact);
    const figure = Object.entries(rulebook.parameters ?? {}).find(
      ([, parameter]) => unit !== undefined && parameter.unit === unit,
    );
    return figure === undefined
      ? []
      : [{ fact, operator: 'greaterThanInclusive', value: { fact: figure[0] } }];
  });
}
