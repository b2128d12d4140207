import type { Diagram } from '@giamngheo/core/program';

/** A diagram as SQL reads it: booleans of which only the number counts are one question. */
export type Reading =
  | { readonly kind: 'end'; readonly value: unknown }
  | {
      readonly kind: 'question';
      /** The variables asked: one, or several of which only how many are true matters. */
      readonly variables: readonly number[];
      /** The distinct continuations, each with the cells (or counts) that lead to it, ascending. */
      readonly arms: readonly { readonly cells: readonly number[]; readonly next: Reading }[];
      readonly cells: number;
    };

/** Below this many booleans, naming each reads better than counting. */
const LEAST_COUNTED = 3;

/**
 * Reads a function off its diagram. `isBoolean` tells which variables may be counted together.
 * Equal functions are one object.
 */
export function readDiagram(
  diagram: Diagram,
  root: number,
  isBoolean: (variable: number) => boolean,
): Reading {
  const groups = findGroups(diagram, root, isBoolean);
  const groupOf = new Map(groups.flatMap((group) => group.map((variable) => [variable, group] as const)));
  const known = new Map<number, Reading>();
  const read = (ref: number): Reading => {
    const before = known.get(ref);
    if (before !== undefined) return before;
    const result = ref < 0 ? ({ kind: 'end', value: diagram.valueOf(ref) } as const) : question(ref);
    known.set(ref, result);
    return result;
  };
  const question = (ref: number): Reading => {
    const variable = diagram.variableOf(ref);
    const group = groupOf.get(variable) ?? [variable];
    const children =
      group.length === 1
        ? diagram.childrenOf(ref)
        : group
            .map((_, i) => i)
            .concat(group.length)
            .map((n) => afterCount(diagram, ref, group, n));
    const arms = new Map<number, number[]>();
    children.forEach((child, cell) => {
      arms.set(child, [...(arms.get(child) ?? []), cell]);
    });
    return {
      kind: 'question',
      variables: group,
      cells: children.length,
      arms: [...arms].map(([child, cells]) => ({ cells, next: read(child) })),
    };
  };
  return read(root);
}

/** The function that is left when the first `count` of a group are true and the others false. */
function afterCount(diagram: Diagram, ref: number, group: readonly number[], count: number): number {
  let at = ref;
  group.forEach((variable, i) => {
    if (at >= 0 && diagram.variableOf(at) === variable)
      at = diagram.childrenOf(at)[i < count ? 1 : 0] as number;
  });
  return at;
}

/**
 * Runs of boolean variables that may be exchanged for each other without changing the function, so that only the number of
 * true ones matters. A run whose nodes form a plain chain (all of them, or any of them) is left as it is.
 */
function findGroups(diagram: Diagram, root: number, isBoolean: (variable: number) => boolean): number[][] {
  const support = diagram.supportOf(root);
  const nodes = nodesOf(diagram, root);
  const groups: number[][] = [];
  let run: number[] = [];
  const close = () => {
    const inRun = nodes.filter(({ variable }) => run.includes(variable)).length;
    if (run.length >= LEAST_COUNTED && inRun > run.length) groups.push(run);
  };
  support.forEach((variable, i) => {
    const before = support[i - 1];
    const joined =
      before !== undefined &&
      run.length > 0 &&
      isBoolean(variable) &&
      isBoolean(before) &&
      isExchangeable(diagram, nodes, root, before, variable);
    if (joined) {
      run.push(variable);
      return;
    }
    close();
    run = [variable];
  });
  close();
  return groups;
}

interface Node {
  readonly ref: number;
  readonly variable: number;
}

function nodesOf(diagram: Diagram, root: number): Node[] {
  const seen = new Set<number>();
  const found: Node[] = [];
  const visit = (ref: number): void => {
    if (ref < 0 || seen.has(ref)) return;
    seen.add(ref);
    found.push({ ref, variable: diagram.variableOf(ref) });
    for (const child of diagram.childrenOf(ref)) visit(child);
  };
  visit(root);
  return found;
}

/** Whether two neighbouring booleans may be exchanged wherever the function meets them. */
function isExchangeable(
  diagram: Diagram,
  nodes: readonly Node[],
  root: number,
  first: number,
  second: number,
): boolean {
  const isAt = (ref: number, variable: number) => ref >= 0 && diagram.variableOf(ref) === variable;
  const under = (ref: number, variable: number, cell: 0 | 1) =>
    isAt(ref, variable) ? (diagram.childrenOf(ref)[cell] as number) : ref;
  // A way to the second that passes the first by depends on one and not on the other.
  if (isAt(root, second)) return false;
  return nodes.every(({ ref, variable }) => {
    if (variable === first) {
      const [no = 0, yes = 0] = diagram.childrenOf(ref);
      return under(no, second, 1) === under(yes, second, 0);
    }
    return variable > first || diagram.childrenOf(ref).every((child) => !isAt(child, second));
  });
}
