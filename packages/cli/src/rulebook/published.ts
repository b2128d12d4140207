import * as classification from '@giamngheo/classification';
import type { RulebookFamily } from '@giamngheo/core';
import * as eligibility from '@giamngheo/eligibility';
import * as funding from '@giamngheo/funding';
import * as targets from '@giamngheo/targets';
import { familiesIn } from './find-published.js';

const packages: readonly Readonly<Record<string, unknown>>[] = [
  classification,
  eligibility,
  targets,
  funding,
];

/** The published rulebooks, by id: every rulebook that a domain package exports. */
export const publishedRulebooks: ReadonlyMap<string, RulebookFamily> = new Map(
  packages.flatMap(familiesIn).map((family) => [family.id, family]),
);
