import type { Transition } from '@giamngheo/batch';
import type { Rational } from '@giamngheo/core/program';

/** How many of those with one outcome before have another, or the same, after. */
export interface Rate extends Transition {
  /** Households with the outcome `from` before and any outcome after. */
  readonly of: number;
  /** `count` / `of`, exactly. */
  readonly share: Rational;
}

/** What stands for an outcome where there is none, or on the other side of one. */
const standIns: ReadonlySet<string> = new Set(['undetermined', 'invalid', 'new', 'gone', 'elsewhere']);

/** Whether a household with this transition has an outcome in both surveys. */
export const isCompared = ({ from, to }: Transition) => !standIns.has(from) && !standIns.has(to);

/** The share of each transition between outcomes among those that have the same outcome before. */
export function ratesOf(transitions: readonly Transition[]): readonly Rate[] {
  const compared = transitions.filter(isCompared);
  const of = new Map<string, number>();
  for (const { from, count } of compared) of.set(from, (of.get(from) ?? 0) + count);
  return compared.map((one) => {
    const whole = of.get(one.from) as number;
    return { ...one, of: whole, share: lowestTerms(BigInt(one.count), BigInt(whole)) };
  });
}

function lowestTerms(num: bigint, den: bigint): Rational {
  let [a, b] = [num, den];
  while (b !== 0n) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

/** The states of transitions, outcomes first and in the order given, then what stands in for them. */
export function statesOf(
  transitions: readonly Transition[],
  outcomes: readonly string[],
): { readonly rows: readonly string[]; readonly columns: readonly string[] } {
  const seen = new Set(transitions.flatMap(({ from, to }) => [from, to]));
  const own = [...seen].filter((state) => !standIns.has(state));
  const known = outcomes.filter((outcome) => seen.has(outcome));
  const all = [...known, ...own.filter((state) => !known.includes(state)).sort()];
  const present = (states: readonly string[]) => states.filter((state) => seen.has(state));
  return {
    rows: [...all, ...present(['undetermined', 'invalid', 'new', 'elsewhere'])],
    columns: [...all, ...present(['undetermined', 'invalid', 'gone', 'elsewhere'])],
  };
}
