import { LookAgain } from '../evaluate/look-again.js';

/**
 * Why a file is not answered by SQL inside DuckDB, but row by row; the answers are the same.
 *
 * Before the file is opened: `asked` (`way: 'rows'`), `not-parquet` (input or output is of another kind), `members` and
 * `groups` (a members file, or columns to count by), `several-rulebooks`.
 *
 * By what stands in it: `header` (a fact with two columns, no id, no fact, a column without a name), `id-type` (ids are neither
 * text nor whole numbers), `fact-type` (a fact's column has a type that SQL does not read as the rules for cells do, such as
 * numbers as text, or days), `no-rows`, `id-twice`, `id-with-space` (space around an id, which the output leaves out).
 *
 * Else `unsaid`: the rulebook cannot be said in SQL, or DuckDB stumbles.
 */
export type OutOfEngine =
  | 'asked'
  | 'not-parquet'
  | 'members'
  | 'groups'
  | 'several-rulebooks'
  | 'header'
  | 'id-type'
  | 'fact-type'
  | 'no-rows'
  | 'id-twice'
  | 'id-with-space'
  | 'unsaid';

/** Thrown where a file turns out to be none for SQL: it is read again, row by row. */
export class LeaveEngine extends LookAgain {
  readonly reason: OutOfEngine;

  constructor(reason: OutOfEngine) {
    super(reason);
    this.reason = reason;
  }
}

/** What a run is asked for, as far as it decides whether SQL is tried. */
export interface RunAsked {
  readonly way: 'fast' | 'rows';
  readonly from: string | undefined;
  readonly to: string;
  readonly members: boolean;
  readonly groups: boolean;
  readonly rulebooks: number;
}

/** Why SQL is not tried; undefined where it is. */
export function whyNotTried(asked: RunAsked): OutOfEngine | undefined {
  if (asked.way === 'rows') return 'asked';
  if (asked.from !== 'parquet' || asked.to !== 'parquet') return 'not-parquet';
  if (asked.members) return 'members';
  if (asked.groups) return 'groups';
  return asked.rulebooks > 1 ? 'several-rulebooks' : undefined;
}
