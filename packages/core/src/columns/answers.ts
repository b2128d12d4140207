import type { ProgramDecision } from '../program/program.js';
import { type CodeColumn, createCodeColumn, extraCodes } from './code-column.js';

/** One decision's answers, a column each. */
export interface Answers {
  readonly id: string;
  readonly hit: 'unique' | 'collect';
  /** The ids that the codes in `outcome` stand for. */
  readonly outcomes: readonly string[];
  /** The ids that the codes in `rule` stand for. */
  readonly ruleIds: readonly string[];
  /** By row, a code of `rowStatus`. */
  readonly status: Uint8Array;
  /** `unique`: by row, the place of the outcome in `outcomes`; `noOutcome` while it is not decided. Empty for `collect`. */
  readonly outcome: Uint8Array | Uint16Array;
  /** 255, or 65,535 where there are more than 254 outcomes. */
  readonly noOutcome: number;
  /** `unique`: by row, the place in `ruleIds` of the rule that gave the outcome. Empty for `collect`. */
  readonly rule: Uint8Array | Uint16Array;
  /** In `rule`, a row that is not decided: 255, or 65,535 where there are more than 254 rules. */
  readonly noRule: number;
  /** In `rule`, an outcome that is sure, though more than one rule may have given it: one less than `noRule`. */
  readonly severalRules: number;
  /** `collect`: by outcome in the order of `outcomes`, then by row, a code of `benefitCode`. Empty for `unique`. */
  readonly benefits: readonly Uint8Array[];
}

/** Answers with what they are written by; bytes go in four rows a word. */
export interface AnswersInHand {
  readonly view: Answers;
  readonly status: Int32Array;
  readonly outcome: CodeColumn;
  readonly rule: CodeColumn;
  readonly benefits: readonly Int32Array[];
}

/** Room for a decision's answers. */
export function createAnswers(decision: ProgramDecision, rows: number): AnswersInHand {
  const unique = decision.hit === 'unique';
  const padded = () => new Uint8Array(Math.ceil(rows / 32) * 32);
  const status = padded();
  const outcome = createCodeColumn(decision.outcomes.length, unique ? rows : 0);
  const rule = createCodeColumn(decision.rules.length, unique ? rows : 0);
  const benefits = unique ? [] : decision.outcomes.map(padded);
  const { none: noRule, several: severalRules } = extraCodes(decision.rules.length);
  return {
    view: {
      id: decision.id,
      hit: decision.hit,
      outcomes: decision.outcomes,
      ruleIds: decision.rules.map(({ id }) => id),
      status: status.subarray(0, rows),
      outcome: outcome.view,
      noOutcome: extraCodes(decision.outcomes.length).none,
      rule: rule.view,
      noRule,
      severalRules,
      benefits: benefits.map((one) => one.subarray(0, rows)),
    },
    status: new Int32Array(status.buffer),
    outcome,
    rule,
    benefits: benefits.map((one) => new Int32Array(one.buffer)),
  };
}
