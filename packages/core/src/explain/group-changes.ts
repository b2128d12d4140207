import type { Move } from './search-changes.js';

/** So many of these moves, whichever; a move that must be made is one of one. */
export interface MoveGroup {
  readonly count: number;
  readonly of: readonly Move[];
}

type MoveSet = readonly Move[];

/**
 * Sets of moves put together without losing or adding one: sets that differ only in the cells of one variable become one,
 * and variables that may stand for each other in every set become "so many of these".
 */
export function groupMoves(
  sets: readonly MoveSet[],
  isBoolean: (variable: number) => boolean,
): MoveGroup[][] {
  const merged = mergeCells(sets);
  const classes = findInterchangeable(merged, isBoolean);
  const orbits = new Map<string, MoveGroup[]>();
  for (const set of merged) {
    const counts = classes.map((members) => set.filter(({ variable }) => members.includes(variable)).length);
    const others = set.filter(({ variable }) => !classes.some((members) => members.includes(variable)));
    const key = JSON.stringify([counts, others]);
    if (orbits.has(key)) continue;
    const groups = classes.flatMap((members, i): MoveGroup[] => {
      const count = counts[i] as number;
      return count === 0 ? [] : [{ count, of: members.map((variable) => moveOf(merged, variable)) }];
    });
    orbits.set(key, [...others.map((move) => ({ count: 1, of: [move] })), ...groups]);
  }
  return [...orbits.values()];
}

/** Sets equal but for the cells of one variable become one set with the cells of both. */
function mergeCells(sets: readonly MoveSet[]): readonly MoveSet[] {
  const variables = [...new Set(sets.flatMap((set) => set.map(({ variable }) => variable)))].sort(
    (a, b) => a - b,
  );
  return variables.reduce<readonly MoveSet[]>((all, variable) => {
    const byRest = new Map<string, MoveSet>();
    for (const set of all) {
      const key = JSON.stringify(set.map((move) => (move.variable === variable ? variable : move)));
      const same = byRest.get(key);
      byRest.set(key, same === undefined ? set : same.map((move, i) => join(move, set[i] as Move)));
    }
    return [...byRest.values()];
  }, sets);
}

function join(a: Move, b: Move): Move {
  return { variable: a.variable, cells: [...new Set([...a.cells, ...b.cells])].sort((x, y) => x - y) };
}

/** Boolean variables, each with those that can take its place in every set. */
function findInterchangeable(sets: readonly MoveSet[], isBoolean: (variable: number) => boolean): number[][] {
  const booleans = [...new Set(sets.flatMap((set) => set.map(({ variable }) => variable)))].filter(isBoolean);
  const keys = new Set(sets.map((set) => keyOf(set)));
  const classes: number[][] = [];
  for (const variable of booleans.sort((a, b) => a - b)) {
    // Exchanging a with b and b with c gives exchanging a with c: one member of a class speaks for all.
    const home = classes.find(([first]) =>
      sets.every((set) => keys.has(keyOf(exchange(sets, set, first as number, variable)))),
    );
    if (home === undefined) classes.push([variable]);
    else home.push(variable);
  }
  return classes;
}

function keyOf(set: MoveSet): string {
  return JSON.stringify([...set].sort((a, b) => a.variable - b.variable));
}

function exchange(sets: readonly MoveSet[], set: MoveSet, a: number, b: number): MoveSet {
  return set.map((move) =>
    move.variable === a ? moveOf(sets, b) : move.variable === b ? moveOf(sets, a) : move,
  );
}

/** A boolean has one cell to move to, the same in every set. */
function moveOf(sets: readonly MoveSet[], variable: number): Move {
  for (const set of sets) {
    const move = set.find((one) => one.variable === variable);
    if (move !== undefined) return move;
  }
  throw new RangeError(`no set moves variable ${variable}`);
}
