import type { Diagram } from '../program/diagram.js';
import type { ProgramCondition } from '../program/program.js';
import { and, type Mask, not, or } from './kernels.js';
import type { Predicates } from './predicate.js';
import { compileTruths, nodesUnder, type Operation, type TruthMasks } from './truth.js';

/** Conditions compiled as they are written, for blocks in which everything is known. */
export interface KnownConditions {
  /** In the order of the outcomes asked for: where one of the outcome's conditions holds. */
  readonly masks: readonly Mask[];
  run(words: number): void;
}

/**
 * Compiles, for each outcome, "any of these conditions", leaf by leaf. While a value is unknown only the diagram of the whole
 * is exact; where all is known, `all`, `any` and `not` of exact truths are exact too, and a part that stands in many
 * conditions ("the household is poor") is computed once, while each diagram has it multiplied with what stands beside it.
 *
 * Undefined where that would be more work than the diagrams with these roots.
 */
export function compileKnownConditions(
  diagram: Diagram,
  outcomes: readonly (readonly ProgramCondition[])[],
  roots: readonly number[],
  predicates: Predicates,
): KnownConditions | undefined {
  const leaves = [...new Set(outcomes.flat().flatMap(leafRootsOf))];
  const groups = outcomes.flat().reduce((sum, one) => sum + groupsIn(one), 0);
  if (nodesUnder(diagram, leaves).length + groups >= nodesUnder(diagram, roots).length) return undefined;
  const truths = compileTruths(diagram, leaves, predicates, 'canBeTrue');
  const maskOfLeaf = new Map(leaves.map((root, i) => [root, (truths.results[i] as TruthMasks).canBeTrue]));
  const operations: Operation[] = [];
  const fold = (masks: readonly Mask[], kernel: typeof and, empty: Mask): Mask => {
    const [first, second, ...others] = masks;
    if (first === undefined) return empty;
    if (second === undefined) return first;
    const to = predicates.create();
    operations.push((words) => kernel(to.bits, first.bits, second.bits, words));
    for (const other of others) operations.push((words) => kernel(to.bits, to.bits, other.bits, words));
    return to;
  };
  const done = new Map<number, Mask>();
  const compile = (condition: ProgramCondition): Mask => {
    if (condition.kind === 'leaf') return maskOfLeaf.get(condition.root) as Mask;
    const known = done.get(condition.root);
    if (known !== undefined) return known;
    const parts = condition.of.map(compile);
    let mask =
      condition.kind === 'any' ? fold(parts, or, predicates.zeros) : fold(parts, and, predicates.ones);
    if (condition.kind === 'not') {
      const from = mask;
      const to = predicates.create();
      operations.push((words) => not(to.bits, from.bits, words));
      mask = to;
    }
    done.set(condition.root, mask);
    return mask;
  };
  const masks = outcomes.map((conditions) => fold(conditions.map(compile), or, predicates.zeros));
  return {
    masks,
    run(words) {
      truths.run(words, true);
      for (const operation of operations) operation(words);
    },
  };
}

const leafRootsOf = (condition: ProgramCondition): readonly number[] =>
  condition.kind === 'leaf' ? [condition.root] : condition.of.flatMap(leafRootsOf);

const groupsIn = (condition: ProgramCondition): number =>
  condition.kind === 'leaf' ? 0 : condition.of.reduce((sum, one) => sum + groupsIn(one), condition.of.length);
