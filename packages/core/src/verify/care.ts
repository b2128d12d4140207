import type { Diagram } from '../program/diagram.js';
import type { ProgramCondition } from '../program/program.js';

/** A part of a condition, and where it matters. */
export interface Placed {
  readonly condition: ProgramCondition;
  readonly parent: ProgramCondition | undefined;
  /** Where the parts beside it and above it leave the answer to this part: true there. */
  readonly care: number;
}

/** The parts of a condition, those of a part right after it. A part's own parts are left out where `into` says so. */
export function* partsOf(
  diagram: Diagram,
  condition: ProgramCondition,
  into: (placed: Placed) => boolean = () => true,
  parent: ProgramCondition | undefined = undefined,
  care: number = diagram.terminal(true),
): Generator<Placed> {
  const placed = { condition, parent, care };
  yield placed;
  if (condition.kind === 'leaf' || !into(placed)) return;
  for (const part of condition.of) {
    const others = condition.of.filter((one) => one !== part).map(({ root }) => root);
    const beside =
      condition.kind === 'all'
        ? diagram.all(others)
        : condition.kind === 'any'
          ? diagram.not(diagram.any(others))
          : diagram.terminal(true);
    yield* partsOf(diagram, part, into, condition, diagram.all([care, beside]));
  }
}

/** The comparisons of a condition, each with where it matters. */
export function leavesOf(diagram: Diagram, condition: ProgramCondition): Placed[] {
  return [...partsOf(diagram, condition)].filter((placed) => placed.condition.kind === 'leaf');
}
