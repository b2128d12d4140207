import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../evaluate/index.js';
import { rulebookSchema } from '../format/schema/rulebook.js';
import { completionsOf, randomFacts, randomRulebook } from './random-rulebook.js';

test.each([{}, { arithmetic: false }, { derivedFromOthers: true }])(
  'random rulebooks (%o) are of the format, link without a fault and can be evaluated',
  (options) => {
    fc.assert(
      fc.property(
        randomRulebook(options).chain(({ edition }) =>
          fc.tuple(fc.constant(edition), randomFacts(edition, { known: 0.6 })),
        ),
        ([edition, facts]) => {
          rulebookSchema.parse(edition.rulebook);
          const { status, possible } = evaluate(edition, facts);
          const all = completionsOf(edition, facts);
          expect(all.length).toBeLessThanOrEqual(4000);
          expect(['decided', 'undetermined']).toContain(status);
          expect(Array.isArray(possible)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  },
);
