import type { Edition, FactValue } from '@giamngheo/core';

/** A limit that a figure of the household is compared with. */
export interface Limit {
  readonly fact: string;
  readonly parameter: string;
  /** The limit for these facts; undefined where it is not known. */
  valueFor(facts: Readonly<Record<string, FactValue>>): number | undefined;
}

/** The limits of an edition: number parameters that a fact of the subject is compared with in a rule. */
export function limitsOf(edition: Edition): readonly Limit[] {
  const { parameters = {}, facts, decisions } = edition.rulebook;
  const found = new Map<string, Limit>();
  const visit = (piece: unknown): void => {
    if (typeof piece !== 'object' || piece === null) return;
    const { fact, value } = piece as { fact?: unknown; value?: { fact?: unknown } };
    const parameter = typeof value === 'object' && value !== null ? value.fact : undefined;
    if (typeof fact === 'string' && typeof parameter === 'string' && facts.includes(fact)) {
      const set = parameters[parameter];
      if (set !== undefined)
        found.set(`${fact} ${parameter}`, {
          fact,
          parameter,
          valueFor: (given) => {
            const {
              by,
              values,
              value: plain,
            } = set as {
              by?: string;
              values?: Readonly<Record<string, unknown>>;
              value?: unknown;
            };
            const limit = by === undefined ? plain : values?.[String(given[by])];
            return typeof limit === 'number' ? limit : undefined;
          },
        });
    }
    for (const part of Object.values(piece)) visit(part);
  };
  for (const { rules } of decisions) visit(rules.map(({ conditions }) => conditions));
  return [...found.values()];
}

/** The limit that a row is nearest to, within a share of it; undefined when it is near none. */
export function nearestLimit(
  limits: readonly Limit[],
  facts: Readonly<Record<string, FactValue>>,
  share: number,
):
  | { readonly fact: string; readonly parameter: string; readonly value: number; readonly limit: number }
  | undefined {
  let best: ReturnType<typeof nearestLimit>;
  let least = Number.POSITIVE_INFINITY;
  for (const { fact, parameter, valueFor } of limits) {
    const value = facts[fact];
    const limit = valueFor(facts);
    if (typeof value !== 'number' || limit === undefined || limit <= 0) continue;
    const distance = Math.abs(value - limit);
    if (distance > limit * share || distance >= least) continue;
    least = distance;
    best = { fact, parameter, value, limit };
  }
  return best;
}
