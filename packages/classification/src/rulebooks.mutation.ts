import { readFileSync } from 'node:fs';
import { type Case, type Decision, type Edition, evaluate, type Rulebook } from '@giamngheo/core';
import { findGapsAndOverlaps } from '@giamngheo/core/verify';
import { expect, it } from 'vitest';
import { mutantsOf } from '../../devkit/src/mutation/mutants.js';
import * as families from './index.js';

/** Whether a decision is what a case expects. */
function fits(decision: Decision, { expect: expected }: Case): boolean {
  const { outcomes = {}, rules, missing } = expected;
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return (
    decision.status === expected.status &&
    decision.decisions.every((one) => same(one.benefits ?? one.outcome, outcomes[one.id] ?? null)) &&
    (rules === undefined || same(decision.decisions.flatMap((one) => one.rules.map(({ id }) => id)), rules)) &&
    (missing === undefined || same([...decision.missing].sort(), [...missing].sort()))
  );
}

/** What notices that a rulebook was changed: it cannot be linked, a case fails, or its rules gap or overlap. */
function killerOf(edition: Edition, cases: readonly Case[]): string | undefined {
  try {
    const failed = cases.find((one) => !fits(evaluate(edition, one.given, one.on === undefined ? {} : { on: one.on }), one));
    if (failed !== undefined) return failed.id;
    return findGapsAndOverlaps(edition)[0]?.code;
  } catch (error) {
    return (error as Error).name;
  }
}

for (const family of Object.values(families)) {
  for (const edition of family.editions) {
    const url = new URL(`../rulebooks/${family.id.split('/')[1]}/${edition.name}/cases.json`, import.meta.url);
    const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Case[] };

    it(`${family.id}@${edition.name}: the cases notice every single change of the rulebook`, () => {
      expect(killerOf(edition, cases)).toBeUndefined();
      const mutants = mutantsOf(edition.rulebook);
      expect(mutants.length).toBeGreaterThan(0);
      const survivors = mutants.filter(
        (mutant) => killerOf({ ...edition, rulebook: mutant.rulebook as Rulebook }, cases) === undefined,
      );
      expect(survivors.map(({ change }) => change)).toEqual([]);
    });
  }
}
