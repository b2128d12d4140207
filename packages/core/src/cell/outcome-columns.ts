import type { Edition } from '../edition/edition.js';
import type { Decision } from '../evaluate/index.js';

/** The output's columns for the decisions of an edition: the decision's id, or for `collect` each benefit's. */
export function outcomeColumns(edition: Edition): readonly string[] {
  return edition.rulebook.decisions.flatMap(({ id, hit, outcomes }) => (hit === 'unique' ? [id] : outcomes));
}

/** The cells of those columns. A `unique` outcome that is not decided is an empty cell. */
export function outcomeCells(decision: Decision): readonly string[] {
  return decision.decisions.flatMap((one) =>
    one.hit === 'unique' ? [one.outcome ?? ''] : Object.values(one.benefits ?? {}),
  );
}
