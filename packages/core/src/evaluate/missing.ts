import type { Diagram } from '../program/diagram.js';
import type { State } from './state.js';

/**
 * The variables on which a restricted function still depends, the most telling first.
 *
 * How much an answer tells is the expected information (Shannon) that it gives about the outcome, with every cell of every
 * unknown variable equally likely; equals stay in the rulebook's order.
 */
export function rankMissing(state: State, root: number): readonly number[] {
  const { diagram } = state.program;
  const support = diagram.supportOf(root);
  if (support.length < 2) return support;
  const layout = layOut(diagram, root);
  const rest = support.map((variable) => ({
    variable,
    entropy: entropyAfter(state, layout, variable),
  }));
  return rest
    .sort((a, b) => a.entropy - b.entropy || a.variable - b.variable)
    .map(({ variable }) => variable);
}

const ROUNDING = 1e9;

/** The entropy of the outcome that is to be expected once `variable` is known. */
function entropyAfter(state: State, layout: Layout, variable: number): number {
  const from = state.low[variable] as number;
  const to = state.high[variable] as number;
  let sum = 0;
  for (let cell = from; cell <= to; cell++) sum += entropyOf(state, layout, variable, cell);
  // Equal sums must stay equal whatever the order of adding, so that ties keep the rulebook's order.
  return Math.round((sum / (to - from + 1)) * ROUNDING);
}

/** The entropy of the terminals, with one variable fixed to a cell: how likely each node is to be reached, from the top. */
function entropyOf(state: State, layout: Layout, fixed: number, cell: number): number {
  const { variables, children, shares, terminals } = layout;
  shares.fill(0);
  terminals.fill(0);
  shares[0] = 1;
  for (let at = 0; at < variables.length; at++) {
    const share = shares[at] as number;
    if (share === 0) continue;
    const variable = variables[at] as number;
    const from = variable === fixed ? cell : (state.low[variable] as number);
    const to = variable === fixed ? cell : (state.high[variable] as number);
    const next = children[at] as Int32Array;
    const part = share / (to - from + 1);
    for (let i = from; i <= to; i++) {
      const child = next[i] as number;
      if (child < 0) terminals[-child - 1] = (terminals[-child - 1] as number) + part;
      else shares[child] = (shares[child] as number) + part;
    }
  }
  let sum = 0;
  for (const share of terminals) if (share > 0) sum -= share * Math.log2(share);
  return sum;
}

/** The nodes of a function, each before those it leads to, and room for how likely each is to be reached. */
interface Layout {
  readonly variables: readonly number[];
  /** By node, its children: the place of a node, or below 0 that of a terminal. */
  readonly children: readonly Int32Array[];
  readonly shares: Float64Array;
  readonly terminals: Float64Array;
}

function layOut(diagram: Diagram, root: number): Layout {
  const seen = new Set<number>();
  const nodes: number[] = [];
  const terminals = new Map<number, number>();
  const visit = (ref: number): void => {
    if (ref < 0) {
      if (!terminals.has(ref)) terminals.set(ref, -terminals.size - 1);
      return;
    }
    if (seen.has(ref)) return;
    seen.add(ref);
    for (const child of diagram.childrenOf(ref)) visit(child);
    nodes.push(ref);
  };
  visit(root);
  nodes.reverse();
  const places = new Map([...nodes.map((ref, at) => [ref, at] as const), ...terminals]);
  return {
    variables: nodes.map((ref) => diagram.variableOf(ref)),
    children: nodes.map((ref) =>
      Int32Array.from(diagram.childrenOf(ref), (child) => places.get(child) as number),
    ),
    shares: new Float64Array(nodes.length),
    terminals: new Float64Array(terminals.size),
  };
}

/**
 * The facts to ask for behind the missing variables: a fact itself; for a computed number the facts it stands on that are
 * unknown and can be asked for, or else its own name.
 */
export function factsBehind(state: State, variables: readonly number[]): readonly string[] {
  const { program } = state;
  const facts = variables.flatMap((index) => {
    const variable = program.variables[index] as State['program']['variables'][number];
    if (variable.kind === 'fact') return [variable.id];
    const unknown = openBases(state, variable.bases, new Set());
    return unknown.length > 0 ? unknown : [variable.id];
  });
  return [...new Set(facts)];
}

function openBases(state: State, bases: readonly string[], seen: Set<string>): string[] {
  return bases.flatMap((id) => {
    if (seen.has(id)) return [];
    seen.add(id);
    const variable = state.program.variables.find((one) => one.id === id);
    if (variable === undefined) return [];
    if (variable.kind !== 'fact') return openBases(state, variable.bases, seen);
    const open = state.values[variable.index] === undefined;
    return open && variable.scope === 'subject' ? [id] : [];
  });
}
