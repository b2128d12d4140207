import type { Edition, RulebookFamily } from '@giamngheo/core';
import { publishedRulebooks } from '../rulebook/published.js';
import type { Unit } from './scorecard.js';

/** The fact of a report that says whose it is. Its options are kinds of unit. */
export const LEVEL = 'reportLevel';

/** The rulebooks of targets, minimums and deadlines, in the order of the scorecard. */
export const scoredRulebooks: readonly RulebookFamily[] = [...publishedRulebooks.values()].filter(
  ({ id }) => id.startsWith('targets/') || id.startsWith('funding/'),
);

/** The options of a choice fact that an edition takes; none when it takes no such fact. */
export function optionsOf(edition: Edition, fact: string): readonly string[] {
  const { rulebook, vocabulary } = edition;
  if (!rulebook.facts.includes(fact)) return [];
  const entry = vocabulary.find(({ subject }) => subject === rulebook.subject)?.facts[fact];
  return entry?.type === 'choice' ? entry.options.map(({ id }) => id) : [];
}

/** Whether a rulebook scores units of that kind: its subject, or one of the levels whose reports it watches. */
export function scores(family: RulebookFamily, unit: Unit): boolean {
  return family.editions.some(
    (edition) => edition.rulebook.subject === unit || optionsOf(edition, LEVEL).includes(unit),
  );
}

/**
 * The edition for figures of a year: in force on its last day. Without a year, the one in force on the day of
 * evaluation, or the last one when that day is after the plan: a plan is also judged when it is over.
 */
export function editionFor(
  family: RulebookFamily,
  year: number | undefined,
  on: string | undefined,
): Edition | 'notInForce' | 'noDate' {
  const day = year === undefined ? on : `${year}-12-31`;
  if (day === undefined) return 'noDate';
  const found = family.editions.find(
    ({ rulebook: { inForce } }) =>
      inForce.from <= day && (inForce.until === undefined || day <= inForce.until),
  );
  // An edition by its name carries no date: what needs the day of evaluation stays unknown until `--on` gives it.
  if (found !== undefined) return found;
  const last = family.editions.at(-1);
  return year === undefined && last !== undefined && (last.rulebook.inForce.until ?? day) < day
    ? last
    : 'notInForce';
}
