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
    const of = makeAll(this.#parts, readings);
    return { kind: made.kind, result: made.result, path: made.path, of, sources: made.sources };
  }
}

/** Written out for the usual few: such a list is made in place, while copying or filling one is a call that costs as much as the rest. */
function makeAll(parts: readonly Part[], readings: readonly Reading[]): readonly Reason[] {
  switch (parts.length) {
    case 1:
      return [(parts[0] as Part).make(readings)];
    case 2:
      return [(parts[0] as Part).make(readings), (parts[1] as Part).make(readings)];
    case 3:
      return [
        (parts[0] as Part).make(readings),
        (parts[1] as Part).make(readings),
        (parts[2] as Part).make(readings),
      ];
    default:
      return parts.map((part) => part.make(readings));
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
  readonly #figures: readonly number[];

  /** `figures` are the readings that the parts take: where among the values of a case each lies. */
  constructor(parts: readonly RulePart[], figures: readonly number[]) {
    this.#rules = parts.map(({ made }) => made);
    this.#open = parts.flatMap(({ condition }, place) => (condition.fixed ? [] : [{ place, condition }]));
    this.#figures = figures;
  }

  /** The reasons of the case with these values. */
  make(values: readonly (FactValue | undefined)[]): readonly RuleReason[] {
    const rules = this.#rules.slice();
    const figures = this.#figures;
    // Of the right length at once, as above.
    const readings = new Array<Reading>(figures.length);
    for (let i = 0; i < figures.length; i++)
      readings[i] = { known: true, value: values[figures[i] as number] as FactValue };
    const open = this.#open;
    for (let i = 0; i < open.length; i++) {
      const { place, condition } = open[i] as (typeof open)[number];
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
