import type { Condition, Rulebook } from '@giamngheo/core';
import type { Leaf } from '@giamngheo/core/format';
import type { Path } from './figures.js';

/** One comparison of a rule, and where it stands. */
export interface LeafPlace {
  readonly leaf: Leaf;
  readonly path: Path;
  /** Whether the rule still says something without it. */
  readonly removable: boolean;
}

/** One rule with its comparisons. */
export interface RulePlace {
  readonly decision: string;
  readonly rule: string;
  readonly outcome: string;
  readonly outcomes: readonly string[];
  readonly outcomePath: Path;
  readonly leaves: readonly LeafPlace[];
}

/** Every rule of a rulebook with its comparisons, in the order of the file. */
export function listRules({ decisions }: Rulebook): readonly RulePlace[] {
  return decisions.flatMap(({ id: decision, outcomes, rules }, i) =>
    rules.map(({ id, conditions, event }, j): RulePlace => {
      const path: Path = ['decisions', i, 'rules', j];
      return {
        decision,
        rule: id,
        outcome: event.params.outcome,
        outcomes,
        outcomePath: [...path, 'event', 'params', 'outcome'],
        leaves: listLeaves(conditions, [...path, 'conditions'], false),
      };
    }),
  );
}

function listLeaves(condition: Condition, path: Path, removable: boolean): readonly LeafPlace[] {
  if ('not' in condition) return listLeaves(condition.not, [...path, 'not'], false);
  for (const key of ['all', 'any'] as const) {
    const parts = (condition as Partial<Record<'all' | 'any', Condition[]>>)[key];
    if (parts !== undefined)
      return parts.flatMap((part, i) => listLeaves(part, [...path, key, i], parts.length > 1));
  }
  return [{ leaf: condition as Leaf, path, removable }];
}
