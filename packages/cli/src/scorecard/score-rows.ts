import {
  DecisionError,
  type Edition,
  editionName,
  evaluate,
  FactError,
  type FactValue,
} from '@giamngheo/core';
import { createRowEvaluator, type ReadRow } from '@giamngheo/core/cell';
import { figuresByTarget, readFigures } from '@giamngheo/core/explain';
import type { Messages } from '../text/messages.js';
import { type Attempt, aboutOf, attemptsAt, onceEach } from './attempts.js';
import { clausesOf } from './clauses-of-target.js';
import { placesOf } from './places.js';
import type { UnitRow } from './read-tables.js';
import type { Finding } from './scorecard.js';
import { editionFor, LEVEL, optionsOf, scoredRulebooks, scores } from './scored-rulebooks.js';

/** A finding with what the totals and the list of invalid rows need besides. */
export interface ScoredFinding {
  readonly finding: Finding;
  readonly row: UnitRow | undefined;
  readonly facts: Readonly<Record<string, FactValue>>;
}

/**
 * Scores every unit and year by every rulebook of its kind. A row is scored by the rulebooks of which it has a fact; where
 * no row of a unit and year has any, the target stands there as undetermined, with all that is missing.
 * @throws {CommandError} when two rows say the same target of one unit and year
 */
export function scoreRows(
  rows: readonly UnitRow[],
  on: string | undefined,
  messages: Messages,
): readonly ScoredFinding[] {
  const places = placesOf(rows, messages);
  return scoredRulebooks.flatMap((family) => {
    const attempts = places
      .filter(({ unit }) => scores(family, unit))
      .flatMap((place) => attemptsAt(place, family, on, messages));
    return onceEach(attempts, messages).flatMap((attempt) => answer(attempt, on, messages));
  });
}

function answer(attempt: Attempt, on: string | undefined, messages: Messages): readonly ScoredFinding[] {
  const { family, place, year, row, read, facts } = attempt;
  const picked = editionFor(family, year, on);
  const used = typeof picked === 'string' ? undefined : picked;
  const words = used ?? (family.editions.at(-1) as Edition);
  const shared = {
    rulebook: family.id,
    edition: used === undefined ? null : editionName(used),
    unit: { kind: place.unit, id: place.id, name: place.name },
    year: year ?? null,
    about: aboutOf(words, facts),
    // A report is about a year, but falls due on a day: nothing of it is provisional.
    provisional:
      used !== undefined &&
      on !== undefined &&
      year !== undefined &&
      on < `${year}-12-31` &&
      optionsOf(used, LEVEL).length === 0,
    from: row === undefined ? null : { file: row.file, row: row.raw.number, source: row.source },
  };
  const none = { verdict: null, possible: [], rules: [], figures: [], missing: [], errors: [] };
  const each = (parts: (target: string) => Partial<Finding> & Pick<Finding, 'status'>) =>
    words.rulebook.decisions.map(({ id }): ScoredFinding => {
      const finding = { ...shared, target: id, ...none, clauses: clausesOf(words, id), ...parts(id) };
      return { finding, row, facts };
    });
  const errors =
    row === undefined || read === undefined ? [] : faultsOf(words, on, row, read, facts, messages);
  if (errors.length > 0) return each(() => ({ status: 'invalid', errors }));
  if (picked === 'notInForce') return each(() => ({ status: 'notInForce' }));
  if (picked === 'noDate') return each(() => ({ status: 'undetermined', missing: ['year'] }));
  const decision = evaluate(picked, facts, on === undefined ? {} : { on });
  const figures = figuresByTarget(picked);
  return each((target) => {
    const result = decision.decisions.find(({ id }) => id === target) as (typeof decision.decisions)[number];
    return {
      status: result.status,
      verdict: result.outcome,
      possible: result.possible,
      rules: result.status === 'decided' ? result.ruleIds : [],
      figures: readFigures(picked, figures.get(target) ?? [], decision),
      missing: result.missing,
    };
  });
}

/** What is wrong with the cells that a rulebook takes: those that cannot be read, and those that disagree. */
function faultsOf(
  edition: Edition,
  on: string | undefined,
  row: UnitRow,
  read: ReadRow,
  facts: Readonly<Record<string, FactValue>>,
  messages: Messages,
): readonly string[] {
  const whole = { ...read, facts: { ...facts } };
  if (read.faults.length === 0) {
    try {
      evaluate(edition, facts, on === undefined ? {} : { on });
      return [];
    } catch (error) {
      if (!(error instanceof FactError || error instanceof DecisionError)) throw error;
    }
  }
  const { errors } = createRowEvaluator(edition, on, row.columns.of(edition), messages).answer(
    whole,
    undefined,
  );
  return errors.split(';');
}
