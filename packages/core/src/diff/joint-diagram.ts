import { Diagram } from '../program/diagram.js';
import type { Program } from '../program/program.js';
import { type JointVariable, joinVariables } from './joint-variables.js';

/** Two functions, one of each program, as one over joint variables: its values are pairs. */
export interface JointFunction {
  readonly diagram: Diagram;
  readonly variables: readonly JointVariable[];
  /** Values are `[before, after]`, or `null` where one side cannot take a value that the other can. */
  readonly root: number;
}

/** The product of two functions: a pair of values for every subject that both programs can be asked about. */
export function joinFunctions(
  before: { readonly program: Program; readonly root: number },
  after: { readonly program: Program; readonly root: number },
): JointFunction {
  const usedBy = ({ program, root }: typeof before) => program.diagram.supportOf(root);
  const variables = joinVariables(
    { program: before.program, used: usedBy(before) },
    { program: after.program, used: usedBy(after) },
  );
  const diagram = new Diagram();
  const ours = carryOver(diagram, variables, 'before', before);
  const theirs = carryOver(diagram, variables, 'after', after);
  const allowed = diagram.all(
    variables.map(({ index, cells }) =>
      diagram.node(
        index,
        cells.map((cell) => diagram.terminal(cell.before >= 0 && cell.after >= 0)),
      ),
    ),
  );
  const root = diagram.apply([ours, theirs, allowed], (a, b, ok) => (ok === true ? [a, b] : null));
  return { diagram, variables, root };
}

/** A function of one program over joint variables. Their order may be another, so each node is built by choosing. */
function carryOver(
  diagram: Diagram,
  variables: readonly JointVariable[],
  side: 'before' | 'after',
  { program, root }: { readonly program: Program; readonly root: number },
): number {
  const jointOf = new Map(
    variables.flatMap((one) => (one[side] === undefined ? [] : [[one[side].index, one] as const])),
  );
  const memo = new Map<number, number>();
  const visit = (at: number): number => {
    if (at < 0) return diagram.terminal(program.diagram.valueOf(at));
    const known = memo.get(at);
    if (known !== undefined) return known;
    const joint = jointOf.get(program.diagram.variableOf(at)) as JointVariable;
    const children = program.diagram.childrenOf(at).map(visit);
    const result = children.slice(1).reduce((rest, child, i) => {
      const here = joint.cells.map((cell) => diagram.terminal(cell[side] === i + 1));
      return diagram.choose(diagram.node(joint.index, here), child, rest);
    }, children[0] as number);
    memo.set(at, result);
    return result;
  };
  return visit(root);
}

/** The cell of each variable on one way to a value that is wanted; undefined where there is none. */
export function findWay(
  { diagram, root }: JointFunction,
  isWanted: (value: unknown) => boolean,
): ReadonlyMap<number, number> | undefined {
  const dead = new Set<number>();
  const way = new Map<number, number>();
  const visit = (at: number): boolean => {
    if (at < 0) return isWanted(diagram.valueOf(at));
    if (dead.has(at)) return false;
    const variable = diagram.variableOf(at);
    const children = diagram.childrenOf(at);
    for (let cell = 0; cell < children.length; cell++) {
      way.set(variable, cell);
      if (visit(children[cell] as number)) return true;
    }
    way.delete(variable);
    dead.add(at);
    return false;
  };
  return visit(root) ? way : undefined;
}
