import { divideFractions, type Exact, exactOf, fractionOf, shareOf } from './fraction.js';
import { type CountBy, type MeasuredHousehold, weightOf } from './household.js';
import { MeasureError } from './measure-error.js';
import type { Bounds } from './rates.js';
import { measureScores, type PovertyMeasures, type ScoredUnit } from './scores.js';

/** How the measures are to be taken. */
export interface AlkireFosterOptions {
  /** By indicator: its weight, a whole number above 0. Equal weights: 1 each. */
  readonly weights: Readonly<Record<string, number>>;
  /** The sum of weights from which a unit is poor, itself included: 3 of eleven indicators is 3. */
  readonly cutoff: number;
  readonly by: CountBy;
}

/** The measures of one group, and its part in the whole. */
export interface GroupMeasures extends PovertyMeasures {
  /** Its share of the population. The M0 of the whole is the sum of `share × m0` over the groups. */
  readonly share: Exact | null;
  /** Its part of the whole M0; the parts add up to 1. Null where M0 is 0 or unknown. */
  readonly contribution: Exact | null;
}

/** H, A and M0 with what they are made of. */
export interface AlkireFoster extends PovertyMeasures {
  /** By indicator: its part of M0; the parts add up to 1. Null where M0 is 0 or there is nobody. */
  readonly contributions: Readonly<Record<string, Exact | null>>;
  /** By group; households without a group are under the empty name. */
  readonly groups: Readonly<Record<string, GroupMeasures>>;
  /** Units with an unknown indicator: left out of all of the above. */
  readonly apart: { readonly households: readonly string[]; readonly weight: number };
  /** What H and M0 of everybody can be once the unknown answers are known; null where there is nobody. */
  readonly bounds: { readonly h: Bounds; readonly m0: Bounds } | null;
}

/**
 * The measures of Alkire and Foster over households: headcount ratio H, intensity A, and M0 = H × A, with the part of
 * each indicator and each group.
 *
 * Nothing is guessed: a household with an unknown indicator stands in `apart` and in none of the measures, and `bounds`
 * say what the measures of all can be. The poor here are those at the cutoff, which is not the class that the law gives.
 *
 * @throws {MeasureError} `measures/bad-weight`, `measures/bad-cutoff`, `measures/bad-persons`
 */
export function measureAlkireFoster(
  households: readonly MeasuredHousehold[],
  options: AlkireFosterOptions,
): AlkireFoster {
  const whole = checkOptions(options);
  const units = households.map((household) => readUnit(household, options, whole));
  const complete = units.filter(({ least, most }) => least === most);
  const incomplete = units.filter(({ least, most }) => least !== most);
  const measure = (some: readonly Unit[]) =>
    measureScores(
      some.map(({ scored }) => scored),
      fractionOf(options.cutoff, whole),
    );
  const all = measure(complete);
  const names = [...new Set(complete.map(({ group }) => group))];
  const censored = sumCensored(complete, options);
  const sum = Object.values(censored).reduce((a, b) => a + b, 0n);
  return {
    ...all,
    contributions: Object.fromEntries(Object.entries(censored).map(([id, part]) => [id, shareOf(part, sum)])),
    groups: Object.fromEntries(
      names.map((name) => {
        const members = complete.filter(({ group }) => group === name);
        const measured = measure(members);
        const own = Object.values(sumCensored(members, options)).reduce((a, b) => a + b, 0n);
        return [
          name,
          {
            ...measured,
            share: shareOf(measured.population, all.population),
            contribution: shareOf(own, sum),
          },
        ];
      }),
    ),
    apart: {
      households: incomplete.map(({ id }) => id),
      weight: incomplete.reduce((total, { scored }) => total + scored.weight, 0),
    },
    bounds: boundsOf(units, options.cutoff, whole),
  };
}

interface Unit {
  readonly id: string;
  readonly group: string;
  readonly deprived: readonly string[];
  /** Sum of weights of the indicators it is deprived in, and with those that are unknown. */
  readonly least: number;
  readonly most: number;
  readonly scored: ScoredUnit;
}

function readUnit(household: MeasuredHousehold, options: AlkireFosterOptions, whole: number): Unit {
  const deprived: string[] = [];
  let [least, unknown] = [0, 0];
  for (const [indicator, weight] of Object.entries(options.weights)) {
    const answer = household.deprived?.[indicator];
    if (answer === undefined) unknown += weight;
    else if (answer) {
      deprived.push(indicator);
      least += weight;
    }
  }
  const scored = { weight: weightOf(household, options.by), score: fractionOf(least, whole) };
  return { id: household.id, group: household.group ?? '', deprived, least, most: least + unknown, scored };
}

/** By indicator: weight of the indicator × weight of the poor who are deprived in it. */
function sumCensored(
  units: readonly Unit[],
  { weights, cutoff }: AlkireFosterOptions,
): Record<string, bigint> {
  const sums = Object.fromEntries(Object.keys(weights).map((id) => [id, 0n]));
  for (const { deprived, least, scored } of units) {
    if (least < cutoff) continue;
    for (const id of deprived)
      sums[id] = (sums[id] as bigint) + BigInt(weights[id] as number) * BigInt(scored.weight);
  }
  return sums;
}

function boundsOf(units: readonly Unit[], cutoff: number, whole: number): AlkireFoster['bounds'] {
  let [population, surelyPoor, maybePoor] = [0, 0, 0];
  let [least, most] = [0n, 0n];
  for (const unit of units) {
    const { weight } = unit.scored;
    population += weight;
    if (unit.least >= cutoff) surelyPoor += weight;
    if (unit.most >= cutoff) maybePoor += weight;
    if (unit.least >= cutoff) least += BigInt(unit.least) * BigInt(weight);
    if (unit.most >= cutoff) most += BigInt(unit.most) * BigInt(weight);
  }
  const all = fractionOf(BigInt(population) * BigInt(whole));
  const share = (part: bigint) => divideFractions(fractionOf(part), all);
  const [low, high] = [share(least), share(most)];
  if (low === undefined || high === undefined) return null;
  return {
    h: {
      least: exactOf(fractionOf(surelyPoor, population)),
      most: exactOf(fractionOf(maybePoor, population)),
    },
    m0: { least: exactOf(low), most: exactOf(high) },
  };
}

/** The sum of all weights. */
function checkOptions({ weights, cutoff }: AlkireFosterOptions): number {
  const bad = Object.entries(weights).find(([, weight]) => !Number.isSafeInteger(weight) || weight <= 0);
  if (bad !== undefined || Object.keys(weights).length === 0) {
    throw new MeasureError(
      'measures/bad-weight',
      `weights.${bad?.[0] ?? ''}`,
      `Cannot weigh the indicators: expected a whole number above 0 for each; found ${bad === undefined ? 'no indicator' : `${bad[0]}: ${bad[1]}`}. ` +
        'Multiply weights that are fractions by their common denominator.',
    );
  }
  const whole = Object.values(weights).reduce((a, b) => a + b, 0);
  if (!Number.isSafeInteger(cutoff) || cutoff <= 0 || cutoff > whole) {
    throw new MeasureError(
      'measures/bad-cutoff',
      'cutoff',
      `Cannot tell who is poor: expected a cutoff from 1 to ${whole}, the sum of the weights; found ${cutoff}. ` +
        'Give it in the same measure as the weights.',
    );
  }
  return whole;
}
