import { type Edition, editionName } from '@giamngheo/core';
import { type Bounds, minimumEntrustedOf, type Total, totalEntrusted } from '@giamngheo/funding/totals';
import type { ScoredFinding } from './score-rows.js';
import type { EntrustedTotal, SumOf, TotalsOf } from './scorecard.js';
import { scoredRulebooks } from './scored-rulebooks.js';

/** The fact whose amounts are added up. */
const AMOUNT = 'entrustedAmount';

/**
 * The totals of each minimum over the units that have rows and the years of the plan; with a day of evaluation, over the
 * years that had begun by then. A unit and year of which no row tells is unknown, never 0.
 * @throws {TotalsError} `totals/too-large` where a sum is beyond exact numbers
 */
export function totalFindings(
  findings: readonly ScoredFinding[],
  on: string | undefined,
): readonly TotalsOf[] {
  return scoredRulebooks.flatMap((family) =>
    family.editions.flatMap((edition) => {
      const minimum = minimumEntrustedOf(edition);
      const own = findings.filter(({ finding }) => finding.edition === editionName(edition));
      if (minimum === undefined || own.length === 0) return [];
      return [totalsOf(edition, minimum, own, on)];
    }),
  );
}

function totalsOf(
  edition: Edition,
  minimum: number,
  findings: readonly ScoredFinding[],
  on: string | undefined,
): TotalsOf {
  const places = [...new Set(findings.map(({ finding }) => finding.unit.id))];
  const years = yearsOf(edition, on, findings);
  const cells = findings.flatMap(({ finding, facts }) => {
    const amount = facts[AMOUNT];
    const counts = finding.year !== null && years.includes(finding.year) && finding.status !== 'invalid';
    return counts && typeof amount === 'number'
      ? [{ place: finding.unit.id, year: finding.year as number, amount }]
      : [];
  });
  const { byYear, byPlace, total } = totalEntrusted({ minimum, places, years, cells });
  return {
    rulebook: edition.id,
    edition: editionName(edition),
    minimum,
    units: places,
    years,
    totals: [
      ...byYear.map((one) => shape(one, null, one.year)),
      ...byPlace.map((one) => shape(one, one.place, null)),
      shape(total, null, null),
    ],
  };
}

function yearsOf(
  edition: Edition,
  on: string | undefined,
  findings: readonly ScoredFinding[],
): readonly number[] {
  const { from, until } = edition.rulebook.inForce;
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const stated = findings.flatMap(({ finding }) => finding.year ?? []);
  const last = until === undefined ? Math.max(yearOf(from), ...stated) : yearOf(until);
  const end = on === undefined ? last : Math.min(last, yearOf(on));
  return Array.from({ length: Math.max(0, end - yearOf(from) + 1) }, (_, i) => yearOf(from) + i);
}

function shape(total: Total, unit: string | null, year: number | null): EntrustedTotal {
  return {
    unit,
    year,
    entrusted: sumOf(total.amount),
    required: total.required,
    shortfall: sumOf(total.shortfall),
    met: total.cells.met,
    notMet: total.cells.notMet,
    unknown: total.cells.unknown,
  };
}

function sumOf(bounds: Bounds): SumOf {
  return bounds.known
    ? { least: bounds.value, most: bounds.value }
    : { least: bounds.least, most: bounds.most ?? null };
}
