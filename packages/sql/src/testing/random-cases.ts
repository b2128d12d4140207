import type { Facts, FactValue } from '@giamngheo/core';
import fc from 'fast-check';
import {
  type RandomRulebook,
  type RandomRulebookOptions,
  randomFacts,
  randomRulebook,
} from '../../../core/src/testing/random-rulebook.js';
import type { TestCase } from './case-table.js';

const member = fc
  .record({
    memberBoolean: fc.option(fc.boolean(), { nil: undefined }),
    memberInteger: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
  })
  .map((facts) => Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)));

/** A random rulebook with many random cases: much known and little, members known and not, facts stated and derived. */
export function randomTable(
  options: RandomRulebookOptions & { readonly rows: number },
): fc.Arbitrary<{ readonly rulebook: RandomRulebook; readonly cases: readonly TestCase[] }> {
  const { rows, ...rest } = options;
  return randomRulebook(rest).chain((rulebook) => {
    const { edition } = rulebook;
    const facts = fc.constantFrom(0.3, 0.6, 0.9, 1).chain((known) => randomFacts(edition, { known }));
    const raw = rest.derivedFromOthers
      ? fc.record({
          rawInteger: fc.option(fc.nat({ max: 6 }), { nil: undefined }),
          members: fc.option(fc.array(member, { maxLength: 3 }), { nil: undefined }),
        })
      : fc.constant({});
    const one = fc.tuple(facts, raw).map(([own, others]) => ({ facts: withKnown({ ...own, ...others }) }));
    return fc.array(one, { minLength: rows, maxLength: rows }).map((cases) => ({ rulebook, cases }));
  });
}

function withKnown(facts: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Record<
    string,
    FactValue
  >;
}
