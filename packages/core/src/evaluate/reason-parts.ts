import type { GroupReason, LeafReason, Reading, Reason, RuleReason } from './decision.js';
import type { FactValue } from './facts.js';

/** A part of a tree of reasons that can be made for a case. */
export interface Part {
  /** The part is the same in every case. */
  readonly fixed: boolean;
  /** `readings` are the figures of the case. */
  make(readings: readonly Reading[]): Reason;
}

/** A part without figures. */
export class FixedPart implements Part {
  readonly fixed = true;
  readonly #made: Reason;

  constructor(made: Reason) {
    this.#made = made;
  }

  make(): Reason {
    return this.#made;
  }
}

/** A comparison with a figure on one side, or on both. */
export class LeafPart implements Part {
  readonly fixed = false;
  readonly #made: LeafReason;
  readonly #found: number;
  readonly #required: number;

  /** `found` and `required` are places among the figures, or -1 where that side is the same in every case. */
  constructor(made: LeafReason, found: number, required: number) {
    this.#made = made;
    this.#found = found;
    this.#required = required;
  }

  make(readings: readonly Reading[]): LeafReason {
    const made = this.#made;
    const found = this.#found;
    const required = this.#required;
    return {
      kind: 'leaf',
      result: made.result,
      path: made.path,
      fact: made.fact,
      operator: made.operator,
      found: found < 0 ? made.found : (readings[found] as Reading),
      required: required < 0 ? made.required : (readings[required] as Reading),
      requiredBy: made.requiredBy,
      unit: made.unit,
      sources: made.sources,
    };
  }
}

/** A group with figures somewhere below. */
export class GroupPart implements Part {
  readonly fixed = false;
  readonly #made: GroupReason;
  readonly #parts: readonly Part[];

  constructor(made: GroupReason, parts: readonly Part[]) {
    this.#made = made;
    this.#parts = parts;
  }

  make(readings: readonly Reading[]): GroupReason {
    const made = this.#made;
    const parts = this.#parts;
    // A copy is of the right length at once; pushing would make room for sixteen more.
    const of = made.of.slice();
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as Part;
      if (!part.fixed) of[i] = part.make(readings);
    }
    return { kind: made.kind, result: made.result, path: made.path, of, sources: made.sources };
  }
}

/** A rule as all cases have it that share its condition's part. */
export interface RulePart {
  readonly made: RuleReason;
  readonly condition: Part;
}

/** All rules of a decision, ready to be made for a case. */
export class ReasonTemplate {
  readonly #rules: readonly RuleReason[];
  /** The conditions that are to be made anew, by place; the others are the same in every case. */
  readonly #open: readonly { readonly place: number; readonly condition: Part }[];
  readonly #figures: readonly string[];

  /** `figures` are the facts whose readings the parts take, in the order of their places. */
  constructor(parts: readonly RulePart[], figures: readonly string[]) {
    this.#rules = parts.map(({ made }) => made);
    this.#open = parts.flatMap(({ condition }, place) => (condition.fixed ? [] : [{ place, condition }]));
    this.#figures = figures;
  }

  /** `figureOf` gives the case's value of a fact. */
  make(figureOf: (id: string) => FactValue | undefined): readonly RuleReason[] {
    const rules = this.#rules.slice();
    const readings = this.#figures.map((id): Reading => ({ known: true, value: figureOf(id) as FactValue }));
    for (const { place, condition } of this.#open) {
      const made = rules[place] as RuleReason;
      rules[place] = {
        id: made.id,
        decision: made.decision,
        outcome: made.outcome,
        result: made.result,
        condition: condition.make(readings),
        sources: made.sources,
        evidence: made.evidence,
      };
    }
    return rules;
  }
}
