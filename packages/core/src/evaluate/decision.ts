import type { Benefit, Bilingual, Evidence, Operator } from '../format/types.js';
import type { ResolvedSource } from '../program/program.js';
import type { FactValue } from './facts.js';

/** What a condition gives on what is known. */
export type Truth = boolean | 'unknown';

/** What was found, or required, on one side of a comparison. */
export type Reading =
  | { readonly known: true; readonly value: FactValue | readonly string[] }
  /** Not known yet; `least` and `most` (both included) where something is known of a number or date. */
  | { readonly known: false; readonly least?: FactValue | undefined; readonly most?: FactValue | undefined };

/** One comparison of a rule, as it came out. */
export interface LeafReason {
  readonly kind: 'leaf';
  readonly result: Truth;
  /** Where it stands in the rulebook: `decisions[0].rules[1].conditions.all[0]`. */
  readonly path: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly found: Reading;
  readonly required: Reading;
  /** The parameter, fact or derived fact that says what is required; undefined for a literal. */
  readonly requiredBy: string | undefined;
  readonly unit: string | undefined;
  /** Its own sources, or those of the parameter that it compares with. */
  readonly sources: readonly ResolvedSource[];
}

/** `all`, `any` or `not` of conditions, as it came out. */
export interface GroupReason {
  readonly kind: 'all' | 'any' | 'not';
  readonly result: Truth;
  readonly path: string;
  readonly of: readonly Reason[];
  readonly sources: readonly ResolvedSource[];
}

/** A condition, as it came out: the tree of the rulebook with what was found and required at each leaf. */
export type Reason = LeafReason | GroupReason;

/** A rule, as it came out. */
export interface RuleReason {
  readonly id: string;
  readonly decision: string;
  readonly outcome: string;
  readonly result: Truth;
  readonly condition: Reason;
  /** The clauses that the rule states, with their words. */
  readonly sources: readonly ResolvedSource[];
  readonly evidence: Evidence;
}

/** One benefit of a `collect` decision, as it came out. */
export interface BenefitAnswer {
  readonly answer: 'yes' | 'no' | 'unknown';
  /** Unknown only because confirmations are not recorded yet: they are in `awaits`. */
  readonly conditional: boolean;
  /** The confirmations still to be recorded, of those on which the answer depends. */
  readonly awaits: readonly string[];
  /** The facts on which this answer still depends, the most telling first. */
  readonly missing: readonly string[];
  /** The rules that give it. */
  readonly rules: readonly RuleReason[];
  /** Who comes first, and whether that is so here. */
  readonly priorities: readonly {
    readonly when: string;
    readonly label: Bilingual;
    readonly result: Truth;
  }[];
  /** What is given, from which funds, led by whom; undefined where the rulebook does not say. */
  readonly benefit: Benefit | undefined;
  readonly sources: readonly ResolvedSource[];
}

/** One decision of a rulebook, as it came out. */
export interface DecisionResult {
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  readonly status: 'decided' | 'undetermined';
  /** `unique`: the outcome, `null` while undetermined. `collect`: always `null`; see `benefits`. */
  readonly outcome: string | null;
  /** The outcomes still possible. */
  readonly possible: readonly string[];
  /** `collect`: each outcome with yes, no or unknown. */
  readonly benefits: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> | undefined;
  /** `collect`: each benefit with its own reasons and what it still waits for. */
  readonly answers: Readonly<Record<string, BenefitAnswer>> | undefined;
  /** The rules that gave the outcome: several when the outcome is sure but which rule gives it is not. */
  readonly rules: readonly RuleReason[];
  /** The ids of `rules`, at no cost: reading `rules` puts the trees of reasons together. */
  readonly ruleIds: readonly string[];
  /** Every rule of the decision, in its order. */
  readonly reasons: readonly RuleReason[];
  /** The facts still needed, the most telling first. */
  readonly missing: readonly string[];
}

/**
 * The answer to one case.
 *
 * `outcome`, `rules`, `reasons` are those of the first decision; `decisions` has each. `status` is `decided` when every
 * decision is. The trees are put together when first read, from a copy of what was known.
 */
export interface Decision extends DecisionResult {
  readonly rulebook: string;
  /** `classification/poverty@2016-01-01.r1` */
  readonly edition: string;
  readonly revision: number;
  readonly package: string;
  readonly version: string;
  readonly decisions: readonly DecisionResult[];
  /** The facts that were given, or derived from those given, by id. */
  readonly used: Readonly<Record<string, FactValue>>;
  /** The derived facts that the rulebook gives as part of its answer. */
  readonly outputs: Readonly<Record<string, Reading>>;
  /** False where only soundness can be promised: a computed number that shares facts with another is partly unknown. */
  readonly exact: boolean;
}
