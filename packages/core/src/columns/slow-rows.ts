import { FactError } from '../error/index.js';
import type { Facts } from '../evaluate/facts.js';
import { readState, type State } from '../evaluate/state.js';
import type { Program } from '../program/program.js';
import type { Predicate } from './predicate.js';
import type { Scope } from './scope.js';

/** Computes variables row by row as `evaluate` does, for formulas that have no block operation. */
export interface SlowRows {
  /** Fills the predicates of the slow variables of a block. */
  run(): void;
  /** Fills the predicates of one variable of the subject in one row of the block. */
  patch(variable: number, row: number): void;
}

/** Prepares it; `factsAt` gives the facts of a row, counted from the first of all. */
export function createSlowRows(
  program: Program,
  slow: ReadonlySet<number>,
  subject: Scope,
  member: Scope,
  memberStartOf: (row: number) => number,
  factsAt: (row: number) => Facts,
  on: string | undefined,
): SlowRows {
  const ofScope = (scope: Scope, kind: 'member' | 'subject') =>
    [...slow]
      .filter((index) => program.variables[index]?.scope === kind)
      .flatMap((index) => scope.predicates.about(index));
  const subjectPredicates = ofScope(subject, 'subject');
  const memberPredicates = ofScope(member, 'member');
  const stateOf = (row: number): State | undefined => {
    try {
      return readState(program, factsAt(subject.start + row), on);
    } catch (error) {
      if (!(error instanceof FactError)) throw error;
      subject.refuse(row);
      return undefined;
    }
  };
  return {
    run() {
      for (let row = 0; row < subject.rows; row++) {
        const state = stateOf(row);
        if (state === undefined) continue;
        for (const predicate of subjectPredicates) setFrom(subject, predicate, state, row);
        const first = memberStartOf(row);
        state.members?.forEach((one, i) => {
          for (const predicate of memberPredicates) setFrom(member, predicate, one, first + i);
        });
      }
    },
    patch(variable, row) {
      const state = stateOf(row);
      if (state === undefined) return;
      for (const predicate of subject.predicates.about(variable)) setFrom(subject, predicate, state, row);
    },
  };
}

function setFrom(scope: Scope, { variable, cells, mask }: Predicate, state: State, row: number): void {
  const low = state.low[variable] as number;
  const high = state.high[variable] as number;
  if (low !== high) scope.known = false;
  scope.set(
    mask,
    row,
    cells.some((cell) => cell >= low && cell <= high),
  );
}
