import type { AnalysisFinding, Coverage, Example } from '@giamngheo/core/verify';
import type { Messages } from '../text/messages.js';

/** Findings of the analysis as lines, faults and warnings apart. Those that the rulebook accepts are left out. */
export function sayFindings(
  findings: readonly AnalysisFinding[],
  messages: Messages,
): { readonly faults: readonly string[]; readonly warnings: readonly string[] } {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const say = ({ code, where, message, example }: AnalysisFinding) =>
    [
      messages.check.finding(code, sayPlace(where), message[messages.locale]),
      ...(example === undefined ? [] : sayExample(example, messages)),
    ].join(' ');
  const of = (weight: AnalysisFinding['weight']) => open.filter((one) => one.weight === weight).map(say);
  return { faults: of('fault'), warnings: of('warning') };
}

/** Where it is, with the ids of the rules: the sentence has only what they say. */
function sayPlace({ path, rules = [] }: AnalysisFinding['where']): string {
  return rules.length === 0 ? path : `${path}: ${rules.join(', ')}`;
}

function sayExample({ given, on, other }: Example, messages: Messages): string[] {
  const show = (facts: Example['given'], date: string | undefined) =>
    JSON.stringify(date === undefined ? facts : { ...facts, on: date });
  const first = messages.check.counterexample(show(given, on));
  return other === undefined ? [first] : [first, messages.check.besides(show(other.given, other.on))];
}

/** What cases cover, in words. */
export function sayCoverage({ conditions, mcdc }: Coverage, messages: Messages): string {
  return messages.check.coverage(
    percent(conditions.percent),
    percent(mcdc.percent),
    mcdc.infeasible,
    mcdc.open,
  );
}

/** One digit after the point at most, cut off: 99.96 is not 100. */
function percent(value: number): string {
  return String(Math.floor(value * 10 + 1e-9) / 10);
}
