import type { FactValue } from '../evaluate/index.js';
import { factsBehind } from '../evaluate/missing.js';
import type { State } from '../evaluate/state.js';
import { Diagram } from '../program/diagram.js';
import type { ProgramDecision, Variable } from '../program/program.js';
import { EVALUATION_DATE } from '../program/resolve-term.js';
import { nearestIn, show } from './change-text.js';
import { MOST_SETS, type Move } from './search-changes.js';

/** An outcome to reach, as a function that is wanted to have a value. */
export interface Target {
  readonly outcome: string;
  readonly root: number;
  readonly wanted: (value: unknown) => boolean;
  /** Where restricted functions are put: the program's own diagram lives as long as the program, and must not grow. */
  readonly scratch: Diagram;
}

/** The outcomes of a decision that are not sure already. */
export function targetsOf(state: State, decision: ProgramDecision): Target[] {
  const scratch = new Diagram();
  const targets = decision.outcomes.map((outcome, i): Target => {
    const unique = decision.hit === 'unique';
    const root = unique ? decision.outcomeRoot : (decision.benefitRoots[i] as number);
    return { outcome, root, wanted: (value) => value === (unique ? outcome : true), scratch };
  });
  return targets.filter((target) => restrictAfter(state, [], target) !== scratch.terminal(true));
}

/** Sets of moves after which the outcome depends on the same unknown facts. */
export interface ByNeed {
  readonly needed: readonly string[];
  readonly sets: Move[][];
}

/** Sets of moves into single cells, by the unknown facts that the outcome still depends on after them. */
export function sortByNeed(state: State, sets: readonly (readonly Move[])[], target: Target) {
  const found = new Map<string, ByNeed>();
  const seen = new Set<string>();
  let complete = true;
  for (const set of sets.flatMap(intoSingleCells)) {
    const key = JSON.stringify(set);
    if (seen.has(key)) continue;
    if (seen.size >= MOST_SETS) {
      complete = false;
      break;
    }
    seen.add(key);
    const needed = neededAfter(state, set, target);
    const kind = found.get(needed.join()) ?? { needed, sets: [] };
    kind.sets.push(set);
    found.set(needed.join(), kind);
  }
  return { byNeed: [...found.values()], complete };
}

function intoSingleCells(set: readonly Move[]): Move[][] {
  return set.reduce<Move[][]>(
    (all, { variable, cells }) =>
      cells.flatMap((cell) => all.map((one) => [...one, { variable, cells: [cell] }])),
    [[]],
  );
}

/** Where the outcome is given, after some moves: a function of the unknown facts, in the scratch diagram. */
function restrictAfter(state: State, set: readonly Move[], { root, wanted, scratch }: Target): number {
  const { diagram } = state.program;
  const low = state.low.slice();
  const high = state.high.slice();
  for (const { variable, cells } of set) low[variable] = high[variable] = cells[0] as number;
  const memo = new Map<number, number>();
  const visit = (ref: number): number => {
    if (ref < 0) return scratch.terminal(wanted(diagram.valueOf(ref)));
    const known = memo.get(ref);
    if (known !== undefined) return known;
    const variable = diagram.variableOf(ref);
    const [from, to] = [low[variable] as number, high[variable] as number];
    const children = diagram.childrenOf(ref);
    const kept = children.map((_, cell) => visit(children[cell < from || cell > to ? from : cell] as number));
    const result = scratch.node(variable, kept);
    memo.set(ref, result);
    return result;
  };
  return visit(root);
}

function neededAfter(state: State, set: readonly Move[], target: Target): readonly string[] {
  return factsBehind(state, target.scratch.supportOf(restrictAfter(state, set, target)));
}

/** The chosen changes, and answers to the unknown facts along one path to the outcome. */
export function exampleOf(state: State, target: Target, chosen: readonly Move[]): Record<string, FactValue> {
  const { variables } = state.program;
  const { scratch } = target;
  const example: Record<string, FactValue> = {};
  const put = (index: number, cells: readonly number[]) => {
    const variable = variables[index] as Variable;
    if (variable.kind === 'fact' && variable.id !== EVALUATION_DATE) {
      example[variable.id] =
        variable.type === 'boolean' || variable.type === 'choice'
          ? show(variable, variable.domain.sampleOf(cells[0] as number))
          : nearestIn(variable, cells, state.values[index]);
    }
  };
  for (const move of chosen) put(move.variable, move.cells);
  const single = chosen.map((move) => ({ ...move, cells: [cellOfExample(state, move)] }));
  let at = restrictAfter(state, single, target);
  const leadsOn = (ref: number) => scratch.valuesOf(ref).includes(true);
  while (at >= 0) {
    const children = scratch.childrenOf(at);
    const index = scratch.variableOf(at);
    const low = state.low[index] as number;
    const cell = children.findIndex((child, i) => i >= low && leadsOn(child));
    put(index, [cell]);
    at = children[cell] as number;
  }
  return example;
}

/** The cell in which the nearest value lies. */
function cellOfExample(state: State, { variable: index, cells }: Move): number {
  const variable = state.program.variables[index] as Variable;
  const current = state.values[index];
  if (variable.type === 'boolean' || variable.type === 'choice') return cells[0] as number;
  const near = cells.map((cell) => ({ cell, value: nearestIn(variable, [cell], current) }));
  const best = nearestIn(variable, cells, current);
  return near.find(({ value }) => value === best)?.cell ?? (cells[0] as number);
}
