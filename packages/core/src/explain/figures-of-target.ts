import type { Edition } from '../edition/edition.js';
import type { Decision, FactValue, Reading } from '../evaluate/index.js';
import type { Rulebook } from '../format/types.js';

/** A figure of a verdict: what was reached, what is asked for, what is lacking, or when it is due. */
export interface Figure {
  /** The output of the rulebook, or the parameter. */
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly unit: string | null;
  /** `null` while it is not known. */
  readonly value: FactValue | null;
  /** Both included; `null` when it is known, or nothing is known of it. */
  readonly least: FactValue | null;
  readonly most: FactValue | null;
}

/** Years say how far the plan is, and belong to every target; they do not tell which target a figure is of. */
const isYear = (unit: string | undefined) => unit === 'calendarYear';

/**
 * The outputs that belong to each decision of an edition, by decision id: those that stand on no other fact than the
 * decision does. So the line of a target on communes does not show the figures of the one on villages.
 */
export function figuresByTarget(edition: Edition): ReadonlyMap<string, readonly string[]> {
  const { rulebook } = edition;
  const grounds = groundsIn(rulebook);
  const isFact = new Set([...rulebook.facts, ...(rulebook.rawFacts ?? [])]);
  const units = edition.vocabulary.find(({ subject }) => subject === rulebook.subject)?.facts ?? {};
  const telling = (ids: ReadonlySet<string>) =>
    [...ids].filter((id) => {
      const fact = units[id];
      return isFact.has(id) && !(fact !== undefined && 'unit' in fact && isYear(fact.unit));
    });
  return new Map(
    rulebook.decisions.map((decision) => {
      const own = new Set<string>();
      for (const rule of decision.rules) collect(rule.conditions, grounds, own);
      const facts = new Set(telling(own));
      const belongs = (id: string) => {
        const of = new Set<string>();
        collect(id, grounds, of);
        const stands = telling(of);
        return stands.length === 0 ? own.has(id) : stands.every((fact) => facts.has(fact));
      };
      return [decision.id, (rulebook.outputs ?? []).filter(belongs)];
    }),
  );
}

/** What each id of a rulebook stands on directly; facts and parameters on nothing more. */
function groundsIn(rulebook: Rulebook): ReadonlyMap<string, unknown> {
  const known = new Map<string, unknown>();
  for (const id of [...rulebook.facts, ...(rulebook.rawFacts ?? [])]) known.set(id, undefined);
  for (const [id, { by }] of Object.entries(rulebook.parameters ?? {})) known.set(id, by);
  for (const [id, { sources: _, ...formula }] of Object.entries(rulebook.derived ?? {}))
    known.set(id, formula);
  return known;
}

/** Every id that stands in a piece of a rulebook, and all that these stand on. */
function collect(piece: unknown, grounds: ReadonlyMap<string, unknown>, found: Set<string>): void {
  if (typeof piece === 'string') {
    if (!grounds.has(piece) || found.has(piece)) return;
    found.add(piece);
    collect(grounds.get(piece), grounds, found);
  } else if (typeof piece === 'object' && piece !== null) {
    for (const value of Object.values(piece)) collect(value, grounds, found);
  }
}

/** Figures of an answer, by the ids of its outputs. */
export function readFigures(
  edition: Edition,
  ids: readonly string[],
  decision: Pick<Decision, 'outputs'>,
): Figure[] {
  return ids.map((id) => {
    const reading = decision.outputs[id] ?? ({ known: false } satisfies Reading);
    const text = (locale: 'vi' | 'en') => {
      const { derived = {}, parameters = {} } = edition.texts[locale];
      const words: string | undefined = derived[id] ?? parameters[id] ?? factOf(edition, id)?.label[locale];
      return words ?? id;
    };
    const plain = (value: unknown) =>
      typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null;
    return {
      id,
      label: { vi: text('vi'), en: text('en') },
      unit: unitOf(edition, id) ?? null,
      value: reading.known ? plain(reading.value) : null,
      least: reading.known ? null : plain(reading.least),
      most: reading.known ? null : plain(reading.most),
    };
  });
}

function factOf(edition: Edition, id: string) {
  return edition.vocabulary.find(({ subject }) => subject === edition.rulebook.subject)?.facts[id];
}

/** The unit that a figure is in: its own, or that of what it is computed from. */
function unitOf(edition: Edition, id: string, seen: ReadonlySet<string> = new Set()): string | undefined {
  if (seen.has(id)) return undefined;
  const { parameters = {}, derived = {} } = edition.rulebook;
  const own = derived[id] ?? parameters[id] ?? factOf(edition, id);
  if (own === undefined) return undefined;
  if ('unit' in own && own.unit !== undefined) return own.unit;
  if (!('difference' in own)) return undefined;
  const { of, minus } = own.difference as { of: string; minus: string };
  const next = new Set([...seen, id]);
  return unitOf(edition, of, next) ?? unitOf(edition, minus, next);
}
