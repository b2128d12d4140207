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
  const rest = support.map((variable) => ({
    variable,
    entropy: entropyAfter(diagram, state, root, variable),
  }));
  return rest
    .sort((a, b) => a.entropy - b.entropy || a.variable - b.variable)
    .map(({ variable }) => variable);
}

const ROUNDING = 1e9;

/** The entropy of the outcome that is to be expected once `variable` is known. */
function entropyAfter(diagram: Diagram, state: State, root: number, variable: number): number {
  const from = state.low[variable] as number;
  const to = state.high[variable] as number;
  let sum = 0;
  for (let cell = from; cell <= to; cell++)
    sum += entropyOf(distribution(diagram, state, root, variable, cell));
  // Equal sums must stay equal whatever the order of adding, so that ties keep the rulebook's order.
  return Math.round((sum / (to - from + 1)) * ROUNDING);
}

function entropyOf(shares: Map<number, number>): number {
  let sum = 0;
  for (const share of shares.values()) if (share > 0) sum -= share * Math.log2(share);
  return sum;
}

/** How likely each terminal is, with one variable fixed to a cell. */
function distribution(
  diagram: Diagram,
  state: State,
  root: number,
  fixed: number,
  cell: number,
): Map<number, number> {
  const memo = new Map<number, Map<number, number>>();
  const visit = (ref: number): Map<number, number> => {
    if (ref < 0) return new Map([[ref, 1]]);
    const known = memo.get(ref);
    if (known !== undefined) return known;
    const variable = diagram.variableOf(ref);
    const from = variable === fixed ? cell : (state.low[variable] as number);
    const to = variable === fixed ? cell : (state.high[variable] as number);
    const children = diagram.childrenOf(ref);
    const result = new Map<number, number>();
    for (let i = from; i <= to; i++) {
      for (const [terminal, share] of visit(children[i] as number)) {
        result.set(terminal, (result.get(terminal) ?? 0) + share / (to - from + 1));
      }
    }
    memo.set(ref, result);
    return result;
  };
  return visit(root);
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
