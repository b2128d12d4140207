import type { Diagram } from '../program/diagram.js';
import { addAnd, and, choose, type Mask, not, or, orAnd } from './kernels.js';
import type { Predicates } from './predicate.js';

/** Where a function may still be true, and where it may still be false: both where it is unknown. */
export interface TruthMasks {
  readonly canBeTrue: Mask;
  readonly canBeFalse: Mask;
}

/** An operation on a block of so many words. */
export type Operation = (words: number) => void;

/** True-or-false functions compiled together, so that what they share is computed once. */
export interface CompiledTruths {
  /** Only to be read: some are predicates. */
  readonly results: readonly TruthMasks[];
  /** Computes the results from the predicates. `known`: no variable is unknown in the block, which saves half of it. */
  run(words: number, known: boolean): void;
}

/** The masks that are filled where everything is known. */
type KnownTruths = 'canBeTrue' | 'canBeFalse' | 'both';

/**
 * Compiles functions with the terminals true and anything else, bottom up: a node may be true where, for one of its
 * children, the cells that lead there are possible and the child may be true. Each variable stands once on a path and its
 * cells are independent of the others', so that this is exactly what restricting the diagram gives.
 *
 * In blocks where everything is known only the masks `filled` are computed, and only the predicates that these stand on are
 * asked for; with `always`, the others too.
 */
export function compileTruths(
  diagram: Diagram,
  roots: readonly number[],
  predicates: Predicates,
  filled: KnownTruths = 'both',
  always = false,
): CompiledTruths {
  const order = nodesUnder(diagram, roots).reverse();
  const trueSide = compileSide(diagram, order, predicates, true, always || filled !== 'canBeFalse');
  const falseSide = compileSide(diagram, order, predicates, false, always || filled === 'canBeFalse');
  const results = roots.map((root) => ({
    canBeTrue: trueSide.maskOf(root),
    canBeFalse: falseSide.maskOf(root),
  }));
  // Where all is known one side is the negation of the other: of a mask of its own that is one operation, and predicates are there.
  const negated = new Map<Mask, Mask>();
  if (filled === 'both') {
    for (const { canBeTrue, canBeFalse } of results) {
      if (falseSide.own.has(canBeFalse)) negated.set(canBeFalse, canBeTrue);
      else predicates.needWhenKnown(canBeFalse);
    }
  }
  return {
    results,
    run(words, known) {
      if (!known || filled !== 'canBeFalse') for (const operation of trueSide.operations) operation(words);
      if (!known || filled === 'canBeFalse') for (const operation of falseSide.operations) operation(words);
      if (known) for (const [to, from] of negated) not(to.bits, from.bits, words);
    },
  };
}

/** The nodes that functions are made of, each before its children. */
export function nodesUnder(diagram: Diagram, roots: readonly number[]): number[] {
  const seen = new Set<number>();
  const visit = (ref: number): void => {
    if (ref < 0 || seen.has(ref)) return;
    seen.add(ref);
    for (const child of diagram.childrenOf(ref)) visit(child);
  };
  for (const root of roots) visit(root);
  return [...seen].sort((a, b) => diagram.variableOf(a) - diagram.variableOf(b));
}

/** A node's children, each with the cells that lead there. */
export function branchesOf(
  diagram: Diagram,
  node: number,
): { readonly child: number; readonly cells: readonly number[] }[] {
  const cells = new Map<number, number[]>();
  diagram.childrenOf(node).forEach((child, cell) => {
    cells.set(child, [...(cells.get(child) ?? []), cell]);
  });
  return [...cells].map(([child, list]) => ({ child, cells: list }));
}

function compileSide(
  diagram: Diagram,
  order: readonly number[],
  predicates: Predicates,
  wanted: boolean,
  whenKnown: boolean,
) {
  const masks = new Map<number, Mask>();
  const own = new Set<Mask>();
  const operations: Operation[] = [];
  const maskOf = (ref: number): Mask => {
    if (ref >= 0) return masks.get(ref) as Mask;
    return (diagram.valueOf(ref) === true) === wanted ? predicates.ones : predicates.zeros;
  };
  for (const node of order) {
    const branches = branchesOf(diagram, node).flatMap(({ child, cells }) => {
      const target = maskOf(child);
      if (target === predicates.zeros) return [];
      const mask = predicates.of(diagram.variableOf(node), cells, whenKnown);
      return [{ mask, target: target === predicates.ones ? undefined : target }];
    });
    // Those that need no look at the child come first.
    branches.sort((a, b) => Number(a.target !== undefined) - Number(b.target !== undefined));
    const [first, second, ...others] = branches;
    if (first === undefined) {
      masks.set(node, predicates.zeros);
      continue;
    }
    if (second === undefined && first.target === undefined) {
      masks.set(node, first.mask);
      continue;
    }
    const to = predicates.create();
    own.add(to);
    masks.set(node, to);
    const { mask: p, target: x } = first;
    if (second === undefined) operations.push((words) => and(to.bits, p.bits, (x as Mask).bits, words));
    else {
      const { mask: q, target: y } = second;
      if (y === undefined) operations.push((words) => or(to.bits, p.bits, q.bits, words));
      else if (x === undefined) operations.push((words) => orAnd(to.bits, p.bits, q.bits, y.bits, words));
      else operations.push((words) => choose(to.bits, p.bits, x.bits, q.bits, y.bits, words));
    }
    for (const { mask, target } of others) {
      if (target === undefined) operations.push((words) => or(to.bits, to.bits, mask.bits, words));
      else operations.push((words) => addAnd(to.bits, mask.bits, target.bits, words));
    }
  }
  return { operations, maskOf, own };
}
