import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '../edition/edition.js';
import {
  evaluate,
  type Facts,
  type GroupReason,
  type LeafReason,
  type Reading,
  type Reason,
} from '../evaluate/index.js';
import { randomFacts, randomRulebook } from '../testing/random-rulebook.js';
import { evaluateWithEngine } from './evaluate-with-engine.js';
import type { EngineCondition } from './run-conditions.js';

const readingOf = (reading: Reading) => (reading.known ? reading.value : reading);

/** Both trees in one form, so that a difference shows where it stands. */
function fromCore(reason: Reason): unknown {
  if (reason.kind !== 'leaf') {
    const { kind, path, result, of } = reason as GroupReason;
    return { kind, path, result, of: of.map(fromCore) };
  }
  const { path, result, fact, operator, found, required } = reason as LeafReason;
  return { path, result, fact, operator, left: readingOf(found), right: readingOf(required) };
}

function fromEngine(condition: EngineCondition): unknown {
  if (condition.kind !== 'leaf') {
    const { kind, path, result, of } = condition;
    return { kind, path, result, of: of.map(fromEngine) };
  }
  const { path, result, fact, operator, factResult, valueResult } = condition;
  return { path, result, fact, operator, left: factResult, right: valueResult };
}

async function expectAgreement(edition: Edition, facts: Facts): Promise<void> {
  const first = evaluate(edition, facts);
  const second = await evaluateWithEngine(edition, facts);
  expect(first.status).toBe('decided');
  expect(second.edition).toBe(first.edition);
  for (const [i, decision] of first.decisions.entries()) {
    const other = second.decisions[i];
    expect(other?.reasons.map(({ id, outcome, result }) => ({ id, outcome, result }))).toEqual(
      decision.reasons.map(({ id, outcome, result }) => ({ id, outcome, result })),
    );
    expect(other?.reasons.map(({ condition }) => fromEngine(condition))).toEqual(
      decision.reasons.map(({ condition }) => fromCore(condition)),
    );
    expect(other?.rules).toEqual(decision.rules.map(({ id }) => id));
    expect(other?.outcome).toEqual(decision.outcome);
    expect(other?.benefits).toEqual(decision.benefits);
  }
}

const member = fc.record({ memberBoolean: fc.boolean(), memberInteger: fc.integer({ min: 0, max: 6 }) });

test('on complete facts evaluate and json-rules-engine agree on every leaf, rule and outcome', async () => {
  const cases = randomRulebook().chain(({ edition }) => fc.tuple(fc.constant(edition), randomFacts(edition)));
  await fc.assert(
    fc.asyncProperty(cases, ([edition, facts]) => expectAgreement(edition, facts)),
    { numRuns: 1000 },
  );
});

test('they agree where facts are derived from raw facts and from members', async () => {
  const cases = randomRulebook({ derivedFromOthers: true }).chain(({ edition }) =>
    fc.tuple(
      fc.constant(edition),
      randomFacts(edition),
      fc.record({ rawInteger: fc.integer({ min: 0, max: 6 }), members: fc.array(member, { maxLength: 4 }) }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(cases, ([edition, facts, raw]) => {
      const { boolean0: _, ...others } = facts;
      return expectAgreement(edition, { ...others, ...raw });
    }),
    { numRuns: 500 },
  );
});
