import type { Rational } from '../program/rational.js';
import { boundRatio, type Choice, type Possibility, rational } from './bound-ratio.js';
import type { DeprivationCounts, SetCount, Standing } from './deprivation-counts.js';
import type { DeprivationScheme } from './deprivation-scheme.js';

/**
 * An exact share, 0 to 1: what it can be at least and at most once all unknown answers are known, both included and both
 * reached; equal where nothing unknown matters. `open`: how many units have unknown answers that still matter to it.
 */
export interface MeasureBounds {
  readonly least: Rational;
  readonly most: Rational;
  readonly open: number;
}

/** The measures of one indicator. Null as below. */
export interface IndicatorMeasures {
  readonly id: string;
  /** The uncensored headcount ratio: who is deprived in it, poor or not. */
  readonly uncensored: MeasureBounds | null;
  /** The censored headcount ratio: who is deprived in it and poor. */
  readonly censored: MeasureBounds | null;
  /** Its part of M0. The parts of one completion add up to 1. */
  readonly contribution: MeasureBounds | null;
}

/** The part of one dimension in M0. */
export interface DimensionMeasures {
  readonly id: string;
  readonly contribution: MeasureBounds | null;
}

/** The measures of Alkire and Foster of one population. */
export interface DeprivationMeasures {
  /** Units counted: households, or persons. */
  readonly population: number;
  /** Of these with any unknown indicator. */
  readonly incomplete: number;
  /** Of these surely poor, and possibly poor. Those between are the undetermined. */
  readonly poor: { readonly least: number; readonly most: number };
  /** Deprivations of the poor, at least and at most: what M0 is a share of. */
  readonly deprivations: { readonly least: number; readonly most: number };
  /** H, the headcount ratio: the share of the poor. Null where nobody was counted. */
  readonly h: MeasureBounds | null;
  /** A, the average intensity: the mean share of indicators the poor are deprived in. Null where nobody can be poor. */
  readonly a: MeasureBounds | null;
  /** M0 = H × A, the adjusted headcount ratio. Null where nobody was counted. */
  readonly m0: MeasureBounds | null;
  readonly indicators: readonly IndicatorMeasures[];
  readonly dimensions: readonly DimensionMeasures[];
}

/**
 * The measures of Alkire and Foster (2011, Counting and multidimensional poverty measurement, Journal of Public Economics 95,
 * 476-487) from counts, with every indicator as heavy as any other: headcount ratio H, average intensity A, adjusted headcount
 * ratio M0 = H × A, and of each indicator its uncensored and censored headcount ratio and its part of M0.
 *
 * Nothing is guessed: an unknown answer is either yes or no, and each figure is the least and the most that it can be over all
 * answers that are still possible. The bounds of A and of the parts are over those in which somebody is poor. They are sharp
 * where the unknown answers do not depend on each other, and always sound. H × A of bounds is no bound of M0: what makes one
 * greatest may not make the other so.
 *
 * The poor here are those at the cut-off, which is not the class that the law gives.
 */
export function measureDeprivation(
  { indicators, dimensions, cutoff }: Pick<DeprivationScheme, 'indicators' | 'dimensions' | 'cutoff'>,
  { standings }: DeprivationCounts,
): DeprivationMeasures {
  const count = indicators.length;
  const total = (some: readonly Standing[], of: (one: Standing) => number = () => 1) =>
    some.reduce((sum, one) => sum + one.weight * of(one), 0);
  const least = standings.filter(({ deprived }) => deprived >= cutoff);
  const most = standings.filter(({ deprived, unknown }) => deprived + unknown >= cutoff);
  const population = total(standings);
  const poor = { least: total(least), most: total(most) };
  // Whether it is poor, or how deprived it then is, is open.
  const openPoor = total(most.filter(({ unknown }) => unknown > 0));
  const over = (low: number, high: number, whole: number, open: number): MeasureBounds | null =>
    whole === 0 ? null : { least: rational(low, whole), most: rational(high, whole), open };
  const deprivations = {
    least: total(least, ({ deprived }) => deprived),
    most: total(most, ({ deprived, unknown }) => deprived + unknown),
  };
  const intensity = standings.map((one) => choiceOf(one, cutoff, count));
  return {
    population,
    incomplete: total(standings.filter(({ unknown }) => unknown > 0)),
    poor,
    deprivations,
    h: over(poor.least, poor.most, population, poor.most - poor.least),
    a: between(intensity, openPoor),
    m0: over(deprivations.least, deprivations.most, population * count, openPoor),
    indicators: indicators.map((id, at) => {
      const set = (some: readonly Standing[], of: (one: SetCount) => number) =>
        some.reduce((sum, { sets }) => sum + setTotal(sets[at] ?? [], of), 0);
      const unknown = set(standings, (one) => one.unknown);
      const high = set(most, (one) => one.deprived + one.unknown);
      const low = set(least, ({ deprived }) => deprived);
      const known = set(standings, ({ deprived }) => deprived);
      return {
        id,
        uncensored: over(known, known + unknown, population, unknown),
        censored: over(low, high, population, high - low),
        contribution: between(partChoices(standings, at, cutoff), openPoor),
      };
    }),
    dimensions: dimensions.map(({ id }, i) => ({
      id,
      contribution: between(partChoices(standings, count + i, cutoff), openPoor),
    })),
  };
}

/**
 * The part of one group in the M0 of the whole that it belongs to; the parts of all groups add up to 1 in each completion.
 * Null where nobody of the whole can be poor. `open` as in M0 of the whole.
 */
export function partOfWhole(group: DeprivationMeasures, whole: DeprivationMeasures): MeasureBounds | null {
  if (whole.m0 === null || whole.deprivations.most === 0) return null;
  const [own, all] = [group.deprivations, whole.deprivations];
  // Groups do not share households: the part is greatest where the group has most and the others least.
  const [othersLeast, othersMost] = [all.least - own.least, all.most - own.most];
  const share = (part: number, others: number, otherwise: number) =>
    part + others === 0 ? rational(otherwise, 1) : rational(part, part + others);
  return {
    least: share(own.least, othersMost, 1),
    most: share(own.most, othersLeast, 0),
    open: whole.m0.open,
  };
}

const setTotal = (counts: readonly SetCount[], of: (one: SetCount) => number) =>
  counts.reduce((sum, one) => sum + one.weight * of(one), 0);

function between(choices: readonly Choice[], open: number): MeasureBounds | null {
  const [least, most] = [boundRatio(choices, -1), boundRatio(choices, 1)];
  return least === undefined || most === undefined ? null : { least, most, open };
}

/** Not among the poor: it adds nothing to either part. */
const notPoor: Possibility = { part: 0, whole: 0 };

/** For A: the deprivations of a poor unit over all indicators. */
function choiceOf({ deprived, unknown, weight }: Standing, cutoff: number, indicators: number): Choice {
  const possible = deprived < cutoff ? [notPoor] : [];
  if (deprived + unknown >= cutoff) {
    const least = Math.max(deprived, cutoff);
    for (const part of [least, deprived + unknown]) possible.push({ part, whole: indicators });
  }
  return { weight, possible };
}

/** For the part of a set of indicators: its deprivations among the poor over all deprivations among the poor. */
function partChoices(standings: readonly Standing[], set: number, cutoff: number): readonly Choice[] {
  return standings.flatMap(({ deprived, unknown, sets }) =>
    (sets[set] ?? []).map((own): Choice => {
      const possible = deprived < cutoff ? [notPoor] : [];
      for (let more = 0; more <= own.unknown; more++) {
        const [least, most] = [deprived + more, deprived + more + unknown - own.unknown];
        if (most < cutoff) continue;
        const part = own.deprived + more;
        for (const whole of [Math.max(least, cutoff), most]) possible.push({ part, whole });
      }
      return { weight: own.weight, possible };
    }),
  );
}
