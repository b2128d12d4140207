import { type Edition, evaluate, PolicyError } from '@giamngheo/core';
import type { Case } from '@giamngheo/core/format';
import type { Messages } from '../text/messages.js';

/** Runs the cases of an edition. Returns a fault for each difference from what a case expects; empty when all agree. */
export function checkCases(edition: Edition, cases: readonly Case[], messages: Messages): readonly string[] {
  return cases.flatMap((one) => checkCase(edition, one, messages));
}

function checkCase(edition: Edition, { id, given, on, expect }: Case, messages: Messages): string[] {
  try {
    const decision = evaluate(edition, given, on === undefined ? {} : { on });
    const faults: string[] = [];
    const compare = (what: string, expected: unknown, found: unknown) => {
      const [want, have] = [JSON.stringify(expected), JSON.stringify(found)];
      if (want !== have) faults.push(messages.check.caseFails(id, what, want, have));
    };
    compare('status', expect.status, decision.status);
    for (const [name, outcome] of Object.entries(expect.outcomes ?? {})) {
      const result = decision.decisions.find((one) => one.id === name);
      if (typeof outcome === 'object' && outcome !== null) {
        for (const [benefit, answer] of Object.entries(outcome)) {
          compare(`${name}.${benefit}`, answer, result?.benefits?.[benefit] ?? null);
        }
      } else {
        compare(name, outcome, result?.outcome ?? null);
      }
    }
    if (expect.rules !== undefined) {
      const rules = decision.decisions.flatMap((one) => one.rules.map((rule) => rule.id));
      compare('rules', [...expect.rules].sort(), rules.sort());
    }
    if (expect.missing !== undefined)
      compare('missing', [...expect.missing].sort(), [...decision.missing].sort());
    for (const [id, value] of Object.entries(expect.outputs ?? {})) {
      const found = decision.outputs[id];
      compare(`outputs.${id}`, value, found?.known === true ? found.value : null);
    }
    if (expect.conditional !== undefined) {
      const waiting = decision.decisions.flatMap(({ answers }) =>
        Object.entries(answers ?? {}).flatMap(([benefit, answer]) => (answer.conditional ? [benefit] : [])),
      );
      compare('conditional', [...expect.conditional].sort(), waiting.sort());
    }
    return faults;
  } catch (error) {
    if (error instanceof PolicyError) return [messages.check.caseThrows(id, error.message)];
    throw error;
  }
}
