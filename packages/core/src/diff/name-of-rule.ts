import type { DecisionWords } from '../words/index.js';

/**
 * What a rule is called in a sentence: its outcome; its own sentence where other rules of the decision have that outcome
 * too; its id where the decision has no such rule.
 *
 * @example
 * nameOfRule(words.decisions[0], 'nearPoor'); // "Hộ cận nghèo"
 * nameOfRule(words.decisions[0], 'poorByIncome'); // "Hộ nghèo về thu nhập: thu nhập không vượt chuẩn nghèo"
 */
export function nameOfRule(decision: DecisionWords | undefined, rule: string): string {
  const rows = decision?.rows ?? [];
  const own = rows.find((row) => row.rule === rule);
  if (own === undefined) return rule;
  const shared = rows.some((row) => row.rule !== rule && row.outcome.id === own.outcome.id);
  return shared ? own.label.replace(/\.$/, '') : own.outcome.label;
}
