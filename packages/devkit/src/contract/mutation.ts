import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mutantsOf } from '../mutation/mutants.js';
import { answerOf, statedBy } from './case-answer.js';
import type { CaseLike, CoreLike, EditionLike, FamilyLike } from './types.js';

/**
 * The mutation check, a test an edition: whatever single thing of a rulebook is changed, its cases notice, or it no longer
 * links, or its rules gap or overlap.
 */
export function testMutants(families: Readonly<Record<string, FamilyLike>>, root: URL, core: CoreLike): void {
  for (const family of Object.values(families)) {
    for (const edition of family.editions) {
      const url = new URL(`${family.id.split('/')[1]}/${edition.name}/cases.json`, root);
      const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: CaseLike[] };

      it(`${family.id}@${edition.name}: the cases notice every single change of the rulebook`, () => {
        expect(killerOf(edition, cases, core)).toBeUndefined();
        const mutants = mutantsOf(edition.rulebook);
        expect(mutants.length).toBeGreaterThan(0);
        const survivors = mutants.filter(
          ({ rulebook }) => killerOf({ ...edition, rulebook } as EditionLike, cases, core) === undefined,
        );
        expect(survivors.map(({ change }) => change)).toEqual([]);
      });
    }
  }
}

/** What notices that a rulebook was changed. */
function killerOf(edition: EditionLike, cases: readonly CaseLike[], core: CoreLike): string | undefined {
  try {
    const failed = cases.find((one) => {
      const options = one.on === undefined ? {} : { on: one.on };
      const decision = core.evaluate(edition as never, one.given as never, options);
      return sorted(answerOf(decision, one)) !== sorted(statedBy(one));
    });
    return failed?.id ?? core.findGapsAndOverlaps(edition as never)[0]?.code;
  } catch (error) {
    return (error as Error).name;
  }
}

/** JSON with keys in order, so that equal objects have equal text. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
