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

/** A condition with its comparisons. */
export interface ConditionPlace {
  readonly leaves: readonly LeafPlace[];
  readonly path: Path;
  readonly condition: Condition;
}

/** One rule with its comparisons. */
export interface RulePlace extends ConditionPlace {
  readonly decision: string;
  readonly rule: string;
  readonly outcome: string;
  readonly outcomes: readonly string[];
  readonly outcomePath: Path;
}

/** One fact that is worked out by a condition, of the subject itself or of its members. */
export interface DerivedPlace extends ConditionPlace {
  readonly id: string;
  readonly ofMembers: boolean;
}

const FORMULAS_WITH_CONDITION = ['when', 'anyMember', 'everyMember', 'countMembers'] as const;

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
        ...placeAt(conditions, [...path, 'conditions']),
      };
    }),
  );
}

/** Every fact that a condition works out, in the order of the file. */
export function listDerived({ derived = {} }: Rulebook): readonly DerivedPlace[] {
  return Object.entries(derived).flatMap(([id, formula]) =>
    FORMULAS_WITH_CONDITION.flatMap((kind) => {
      const condition = (formula as Partial<Record<typeof kind, Condition | 'all'>>)[kind];
      if (condition === undefined || condition === 'all') return [];
      return [{ id, ofMembers: kind !== 'when', ...placeAt(condition, ['derived', id, kind]) }];
    }),
  );
}

/** A condition that also asks for one more comparison. */
export function withLeaf(condition: Condition, leaf: Leaf): Condition {
  const { all } = condition as { readonly all?: readonly Condition[] };
  return (
    all === undefined ? { all: [condition, leaf] } : { ...condition, all: [...all, leaf] }
  ) as Condition;
}

function placeAt(condition: Condition, path: Path): ConditionPlace {
  return { condition, path, leaves: listLeaves(condition, path, false) };
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
