import { type Edition, evaluate, FactError, type RulebookFamily } from '@giamngheo/core';
import { findTargetFigures } from '@giamngheo/core/explain';
import { programOf } from '@giamngheo/core/program';

/** A budget that has a minimum: a district, a city, or the province. */
export interface FundingPlace {
  /** Its own id. */
  readonly id: string;
  /** What people call it; its id when left out. */
  readonly name?: string;
  /** Its kind, as the subject of a rulebook says it: `district`, `province`. */
  readonly level: string;
}

/** What one budget entrusted in one year. An amount left out is unknown, never 0. */
export interface FundingCell {
  readonly place: string;
  readonly year: number;
  /** Whole đồng. */
  readonly amount?: number | null;
}

/** How one cell stands. */
export type CellState = 'met' | 'notMet' | 'unknown' | 'invalid' | 'notInForce';

/** One place and year against its minimum. Đồng. */
export interface CheckedCell {
  readonly place: FundingPlace;
  readonly year: number;
  readonly state: CellState;
  readonly amount: number | undefined;
  /** `undefined` where no edition covers the year. */
  readonly minimum: number | undefined;
  /** What is lacking: between these two, both included; equal when it is known. */
  readonly shortfall: { readonly least: number; readonly most: number };
  readonly edition: Edition | undefined;
}

const noShortfall = { least: 0, most: 0 };

/** The edition that a rulebook has for figures of a year. */
export function editionOf(family: RulebookFamily | undefined, year: number): Edition | undefined {
  const day = `${year}-12-31`;
  return family?.editions.find(
    ({ rulebook: { inForce } }) =>
      inForce.from <= day && (inForce.until === undefined || day <= inForce.until),
  );
}

/** Decides one cell by the rulebook of its kind of place; `valid` false for what was typed and is no amount. */
export function checkCell(
  rulebooks: readonly RulebookFamily[],
  place: FundingPlace,
  year: number,
  amount: number | undefined,
  valid: boolean,
): CheckedCell {
  const family = rulebooks.find(({ editions }) => editions[0]?.rulebook.subject === place.level);
  const edition = editionOf(family, year);
  const base = { place, year, amount, edition, minimum: undefined, shortfall: noShortfall };
  if (edition === undefined) return { ...base, state: 'notInForce' };
  const empty = answerTo(edition, undefined);
  const minimum = numberOr(empty?.target?.value, 0);
  const unknown = { ...base, minimum, shortfall: { least: 0, most: minimum } };
  if (!valid) return { ...unknown, amount: undefined, state: 'invalid' };
  const answer = answerTo(edition, amount);
  if (answer === undefined) return { ...unknown, amount: undefined, state: 'invalid' };
  const { outcome, gap } = answer;
  if (outcome === null) return { ...unknown, state: 'unknown' };
  const lacking = numberOr(gap?.value, 0);
  return {
    ...base,
    minimum,
    shortfall: { least: lacking, most: lacking },
    state: outcome === 'met' ? 'met' : 'notMet',
  };
}

/** The answer to an amount with its figures; undefined where the amount cannot be taken. */
function answerTo(edition: Edition, amount: number | undefined) {
  const fact = amountFact(edition);
  try {
    const decision = evaluate(edition, amount === undefined || fact === undefined ? {} : { [fact]: amount });
    return { outcome: decision.outcome, ...findTargetFigures(edition, decision, decision) };
  } catch (error) {
    if (error instanceof FactError) return undefined;
    throw error;
  }
}

/** The fact that takes the amount: the first in đồng. */
function amountFact(edition: Edition): string | undefined {
  for (const [id, { fact }] of programOf(edition).facts) {
    if (fact?.type === 'integer' && fact.unit?.startsWith('VND')) return id;
  }
  return undefined;
}

const numberOr = (value: unknown, other: number): number => (typeof value === 'number' ? value : other);
