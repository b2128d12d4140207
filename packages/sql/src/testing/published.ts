import { readFileSync } from 'node:fs';
import * as classification from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
import * as eligibility from '@giamngheo/eligibility';
import * as funding from '@giamngheo/funding';
import * as targets from '@giamngheo/targets';
import type { TestCase } from './case-table.js';

interface Family {
  readonly editions: readonly Edition[];
}

const packages = { classification, eligibility, targets, funding };

/** Every edition of every published rulebook, with its cases. */
export const published: readonly { readonly edition: Edition; readonly cases: readonly TestCase[] }[] =
  Object.entries(packages).flatMap(([name, families]) =>
    Object.values(families)
      .filter((one): one is typeof one & Family => typeof one === 'object' && 'editions' in one)
      .flatMap(({ editions }) => editions.map((edition) => ({ edition, cases: casesOf(name, edition) }))),
  );

function casesOf(name: string, edition: Edition): TestCase[] {
  const url = new URL(
    `../../../${name}/rulebooks/${edition.id.split('/')[1]}/${edition.name}/cases.json`,
    import.meta.url,
  );
  const { cases } = JSON.parse(readFileSync(url, 'utf8')) as {
    cases: { given: TestCase['facts']; on?: string }[];
  };
  return cases.map(({ given, on }) => ({ facts: given, on }));
}
