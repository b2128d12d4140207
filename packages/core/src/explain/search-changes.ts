import type { State } from '../evaluate/state.js';

/** A known variable moved into one of these cells. */
export interface Move {
  readonly variable: number;
  /** In order; any of them will do. */
  readonly cells: readonly number[];
}

/** The smallest sets of moves. */
export interface ChangeSearch {
  /** How many known facts must change; infinite when no change will do. */
  readonly cost: number;
  /** Each set of that size that will do; moves in the diagram's order. */
  readonly sets: readonly (readonly Move[])[];
  /** False when there were more sets than the cap. */
  readonly complete: boolean;
}

/** How many sets of moves are looked at for one outcome. */
export const MOST_SETS = 1000;

interface Best {
  readonly cost: number;
  readonly sets: readonly (readonly Move[])[];
}

const NONE: Best = { cost: Number.POSITIVE_INFINITY, sets: [] };

/**
 * The least changes of known variables after which a function may reach a value that is `wanted`.
 *
 * A cell that is still possible costs nothing, any other cell of the variable costs one. The cheapest ways on from a node
 * are found once for each node, so the work grows with the diagram and not with the number of paths.
 * `fixed` variables never move.
 */
export function searchChanges(
  state: State,
  root: number,
  wanted: (value: unknown) => boolean,
  fixed: ReadonlySet<number>,
): ChangeSearch {
  const { diagram } = state.program;
  const memo = new Map<number, Best>();
  let complete = true;

  const visit = (ref: number): Best => {
    if (ref < 0) return wanted(diagram.valueOf(ref)) ? { cost: 0, sets: [[]] } : NONE;
    const known = memo.get(ref);
    if (known !== undefined) return known;
    const variable = diagram.variableOf(ref);
    const { free, moved } = splitChildren(state, variable, diagram.childrenOf(ref));
    const options: { readonly move: Move | undefined; readonly best: Best }[] = [];
    for (const child of free) options.push({ move: undefined, best: visit(child) });
    if (!fixed.has(variable)) {
      for (const [child, cells] of moved) options.push({ move: { variable, cells }, best: visit(child) });
    }
    const costOf = (one: (typeof options)[number]) => one.best.cost + (one.move === undefined ? 0 : 1);
    const cost = Math.min(...options.map(costOf));
    const sets = new Map<string, readonly Move[]>();
    for (const option of Number.isFinite(cost) ? options.filter((one) => costOf(one) === cost) : []) {
      for (const rest of option.best.sets) {
        if (sets.size >= MOST_SETS) {
          complete = false;
          break;
        }
        const set = option.move === undefined ? rest : [option.move, ...rest];
        sets.set(JSON.stringify(set), set);
      }
    }
    const best = { cost, sets: [...sets.values()] };
    memo.set(ref, best);
    return best;
  };

  const { cost, sets } = visit(root);
  return { cost, sets, complete };
}

/** The children that what is known still allows, and the others with the cells that lead to them. */
function splitChildren(state: State, variable: number, children: readonly number[]) {
  const low = state.low[variable] as number;
  const high = state.high[variable] as number;
  const free = new Set<number>();
  const moved = new Map<number, number[]>();
  for (let cell = low; cell <= high; cell++) free.add(children[cell] as number);
  children.forEach((child, cell) => {
    if ((cell < low || cell > high) && !free.has(child))
      moved.set(child, [...(moved.get(child) ?? []), cell]);
  });
  return { free, moved };
}
