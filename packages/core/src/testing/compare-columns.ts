import type { ColumnsDecision } from '../columns/index.js';
import type { Edition } from '../edition/edition.js';
import { DecisionError, FactError } from '../error/index.js';
import { evaluate, type Facts } from '../evaluate/index.js';

/** What a row came to, in a form that both ways of evaluating can be brought into. */
export type RowAnswer =
  | 'refused'
  | 'faulty'
  | {
      readonly status: string;
      readonly decisions: readonly {
        readonly status: string;
        readonly outcome: string | null;
        /** The one rule; `several` where there are more. */
        readonly rule: string | null;
        readonly benefits: readonly string[];
      }[];
    };

/** What evaluating one case gives. */
export function answerOfEvaluate(edition: Edition, facts: Facts, on?: string): RowAnswer {
  try {
    const decision = evaluate(edition, facts, on === undefined ? {} : { on });
    return {
      status: decision.status,
      decisions: decision.decisions.map(({ hit, status, outcome, ruleIds, benefits }) => ({
        status,
        outcome,
        rule:
          hit === 'collect' || outcome === null
            ? null
            : ruleIds.length === 1
              ? (ruleIds[0] as string)
              : 'several',
        benefits: Object.values(benefits ?? {}),
      })),
    };
  } catch (error) {
    if (error instanceof FactError) return 'refused';
    if (error instanceof DecisionError) return 'faulty';
    throw error;
  }
}

const STATUS = ['undetermined', 'decided', 'refused', 'faulty'];
const BENEFIT = ['no', 'yes', 'unknown', 'refused'];

/** What evaluating columns gives, row by row. */
export function answersOfColumns(decision: ColumnsDecision): RowAnswer[] {
  return Array.from({ length: decision.rows }, (_, row): RowAnswer => {
    const status = STATUS[decision.status[row] as number] as string;
    if (status === 'refused' || status === 'faulty') return status;
    return {
      status,
      decisions: decision.decisions.map((one) => {
        const rule = one.rule[row];
        return {
          status: STATUS[one.status[row] as number] as string,
          outcome: one.outcomes[one.outcome[row] as number] ?? null,
          rule:
            rule === one.severalRules && one.hit === 'unique'
              ? 'several'
              : (one.ruleIds[rule as number] ?? null),
          benefits: one.benefits.map((codes) => BENEFIT[codes[row] as number] as string),
        };
      }),
    };
  });
}
