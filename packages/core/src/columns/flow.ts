import type { Diagram } from '../program/diagram.js';
import { addAnd, and, type Mask, split, splitAddBoth, splitAddFirst } from './kernels.js';
import type { Predicates } from './predicate.js';
import { branchesOf, nodesUnder, type Operation } from './truth.js';

/** A function of many values compiled top down: which terminals each row can still reach. */
export interface CompiledFlow {
  /** By terminal reference, the rows that can reach it. */
  readonly terminals: ReadonlyMap<number, Mask>;
  run(words: number): void;
}

/** Compiles a function top down: rows start at the root and go to each child whose cells are possible for them. */
export function compileFlow(diagram: Diagram, root: number, predicates: Predicates): CompiledFlow {
  const terminals = new Map<number, Mask>();
  if (root < 0) return { terminals: new Map([[root, predicates.ones]]), run: () => undefined };
  const reached = new Map<number, Mask>([[root, predicates.ones]]);
  const written = new Set<number>();
  const operations: Operation[] = [];
  const targetOf = (ref: number): Mask => {
    const known = reached.get(ref);
    if (known !== undefined) return known;
    const mask = predicates.create();
    reached.set(ref, mask);
    if (ref < 0) terminals.set(ref, mask);
    return mask;
  };
  for (const node of nodesUnder(diagram, [root])) {
    const from = reached.get(node) as Mask;
    const branches = branchesOf(diagram, node).map(({ child, cells }) => {
      const mask = predicates.of(diagram.variableOf(node), cells);
      const again = written.has(child);
      written.add(child);
      return { mask, to: targetOf(child), again };
    });
    // What is added to comes first, to fit `splitAddFirst`.
    branches.sort((a, b) => Number(b.again) - Number(a.again));
    const rest = branches.length % 2 === 1 ? branches.splice(-1) : [];
    for (let i = 0; i < branches.length; i += 2) {
      const a = branches[i] as (typeof branches)[number];
      const b = branches[i + 1] as (typeof branches)[number];
      const kernel = b.again ? splitAddBoth : a.again ? splitAddFirst : split;
      operations.push((words) => kernel(a.to.bits, b.to.bits, from.bits, a.mask.bits, b.mask.bits, words));
    }
    for (const { mask, to, again } of rest) {
      const kernel = again ? addAnd : and;
      operations.push((words) => kernel(to.bits, from.bits, mask.bits, words));
    }
  }
  return {
    terminals,
    run(words) {
      for (const operation of operations) operation(words);
    },
  };
}
