import {
  DecisionError,
  type Edition,
  editionName,
  evaluate,
  FactError,
  type FactValue,
  type RulebookFamily,
} from '@giamngheo/core';
import { findTargetFigures, type TargetFigures } from '@giamngheo/core/explain';
import { programOf, type ResolvedSource } from '@giamngheo/core/program';

/** The figures of one place and year. What is left out is unknown, never 0. */
export interface TargetRow {
  /** The place's own id. */
  readonly place: string;
  /** What people call it; its id when left out. */
  readonly name?: string;
  /** What kind of place it is: a rulebook of another subject does not score it. Left out: any that asks for its facts. */
  readonly level?: string;
  /** The calendar year of the figures. */
  readonly year: number;
  /** Figures by fact id, as the vocabulary of the rulebook has them. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Where the figures are from, for the reader and for what is downloaded. */
  readonly source?: string;
}

/** How a target stands, as shapes tell it. */
export type TargetState = 'met' | 'onTrack' | 'behind' | 'notMet' | 'noData' | 'other' | 'invalid';

/** One target at one place in one year. */
export interface TargetFinding {
  readonly key: string;
  readonly rulebook: string;
  /** The decision of the rulebook. */
  readonly target: string;
  /** The words and figures of which edition; the last one where none covers the year. */
  readonly edition: Edition;
  readonly row: TargetRow;
  readonly state: TargetState;
  /** The outcome of the rulebook; undefined unless decided. */
  readonly outcome: string | undefined;
  readonly figures: TargetFigures;
  /** Facts still needed, the most telling first. */
  readonly missing: readonly string[];
  /** What is wrong with the figures. */
  readonly fault: string | undefined;
  /** Whether an edition covers the year. */
  readonly inForce: boolean;
  readonly sources: readonly ResolvedSource[];
}

/** Outcomes by the state that they are shown as. One that is not here is shown by its word alone. */
const states: Readonly<Record<string, TargetState>> = {
  met: 'met',
  aboveBand: 'met',
  yearReached: 'met',
  onTrack: 'onTrack',
  behind: 'behind',
  notMet: 'notMet',
  yearBelow: 'notMet',
};

const noFigures: TargetFigures = {
  actual: undefined,
  target: undefined,
  path: undefined,
  gap: undefined,
  ahead: undefined,
};

/** Scores every row by every rulebook that is about its kind of place, in the order of rulebooks, targets and rows. */
export function scoreTargets(
  rulebooks: readonly RulebookFamily[],
  rows: readonly TargetRow[],
): readonly TargetFinding[] {
  return rulebooks.flatMap((family) => {
    const found = rows.flatMap((row) => scoreRow(family, row));
    const targets = [...new Set(found.map(({ target }) => target))];
    return targets.flatMap((target) => found.filter((one) => one.target === target));
  });
}

function scoreRow(family: RulebookFamily, row: TargetRow): readonly TargetFinding[] {
  const day = `${row.year}-12-31`;
  const covering = family.editions.find(
    ({ rulebook: { inForce } }) =>
      inForce.from <= day && (inForce.until === undefined || day <= inForce.until),
  );
  const edition = covering ?? (family.editions.at(-1) as Edition);
  const { subject, decisions } = edition.rulebook;
  const taken = programOf(edition).facts;
  const own = Object.entries(row.facts).filter(([id]) => taken.has(id));
  const told = own.some(([id]) => id !== 'year');
  if (row.level === undefined ? !told : row.level !== subject) return [];
  const facts = Object.fromEntries(own);
  if (taken.has('year')) facts.year ??= row.year;
  const shared = { rulebook: family.id, edition, row, inForce: covering !== undefined };
  const answer = covering === undefined ? undefined : decide(edition, facts);
  return decisions.map(({ id: target }): TargetFinding => {
    const rules = programOf(edition).decisions.find(({ id }) => id === target)?.rules ?? [];
    const sources = [
      ...new Map(rules.flatMap((rule) => rule.sources.map((one) => [one.ref, one] as const))).values(),
    ];
    const key = `${family.id} ${target} ${row.place} ${row.year}`;
    const base = { ...shared, key, target, sources, outcome: undefined, fault: undefined, missing: [] };
    if (answer === undefined) return { ...base, state: 'noData', figures: noFigures };
    if (answer instanceof Error)
      return { ...base, state: 'invalid', figures: noFigures, fault: answer.message };
    const result = answer.decisions.find(({ id }) => id === target);
    if (result === undefined) return { ...base, state: 'noData', figures: noFigures };
    const { outcome, missing } = result;
    return {
      ...base,
      outcome: outcome ?? undefined,
      state: outcome === null ? 'noData' : (states[outcome] ?? 'other'),
      figures: findTargetFigures(edition, result, answer),
      missing,
    };
  });
}

function decide(edition: Edition, facts: Readonly<Record<string, FactValue>>) {
  try {
    return evaluate(edition, facts);
  } catch (error) {
    if (error instanceof FactError || error instanceof DecisionError) return error;
    throw error;
  }
}

/** The name of a finding's edition, as results print it. */
export const editionOf = (finding: TargetFinding): string => editionName(finding.edition);

/** The name of a target in one language: its rulebook's, and its own where the rulebook has several. */
export function targetName({ edition, target }: TargetFinding, locale: 'vi' | 'en'): string {
  const { title, decisions } = edition.texts[locale];
  return edition.rulebook.decisions.length > 1 ? `${title}: ${decisions[target] ?? target}` : title;
}
