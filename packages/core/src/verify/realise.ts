import { spanOf } from '../evaluate/derive.js';
import type { MemberFacts } from '../evaluate/facts.js';
import { order, type State } from '../evaluate/state.js';
import { dayNumber } from '../program/calendar.js';
import type { Program, Step, Variable } from '../program/program.js';
import { termsOfFormula } from '../program/terms-of-formula.js';
import { type Box, blankState, compute, isPoint, narrow, type Path, type Range, rangeOf } from './box.js';
import { type Dependencies, isOverMembers, reachedFrom } from './dependencies.js';
import { contradictsItself } from './linear.js';
import { makeMembers } from './members.js';
import { halvesOf, numbersFrom, pointIn, roundFigures } from './parting.js';

/** Facts that put a case where a path asks for it. */
export interface Realised {
  readonly box: Box;
  /** The members that are needed for it; undefined when none are. */
  readonly members: readonly MemberFacts[] | undefined;
}

/** `none`: proven that no facts lead there. `open`: neither found nor proven within the steps allowed. */
export type Realisation = Realised | 'none' | 'open';

const MOST_BOXES = 600;
const FEW_BOXES = 40;
/** Points walked over before any range is parted: most paths that can be realised are so by one of them. */
const MOST_POINTS = 120;

/** One path to be realised. */
interface Task {
  readonly program: Program;
  readonly needs: Dependencies;
  readonly scope: 'subject' | 'member';
  readonly path: Path;
  /** In the order to compute them. */
  readonly steps: readonly Step[];
  /** Whatever the path says of computed variables. */
  readonly asked: readonly number[];
}

/**
 * Facts that lead along a path of the diagram, where it passes numbers that are computed from facts.
 *
 * Branch and prune: the facts behind are kept as ranges; a range of values that cannot lead there is dropped whole, since
 * the span of a formula holds every value it can take; the others are halved until one value is left.
 */
export function realise(
  program: Program,
  needs: Dependencies,
  scope: 'subject' | 'member',
  path: Path,
): Realisation {
  const { facts, steps } = behind(program, needs, scope, path);
  const start = new Map<number, Range>();
  for (const index of facts) {
    const range = firstRange(program, index, path.get(index));
    if (range === undefined) return 'none';
    start.set(index, range);
  }
  const asked = [...path.keys()].filter((index) => needs.computed.has(index));
  const task: Task = { program, needs, scope, path, steps, asked };
  const first = judge(task, start);
  if (first.kind === 'none') return 'none';
  if (first.kind === 'some' && contradictsItself(first.state, steps, start, path)) return 'none';
  // What cannot be shows soon, by the few facts that have few values; what can be, is walked to.
  const early = search(task, start, FEW_BOXES);
  if (early !== 'open') return early === 'none' ? early : simplify(task, start, early);
  const walked = walk(task, start);
  if (walked !== undefined) return simplify(task, start, walked);
  const found = search(task, start, MOST_BOXES);
  return typeof found === 'string' ? found : simplify(task, start, found);
}

/** The same with rounder figures, one fact after another, as far as they do as well. */
function simplify(task: Task, start: Box, found: Realised): Realised {
  let best = found;
  for (const [index, range] of start) {
    if (range.kind === 'cells') continue;
    for (const figure of roundFigures(task.program, index, range, best.box.get(index) as Range)) {
      const verdict = judge(task, new Map(best.box).set(index, figure));
      if (verdict.kind !== 'found') continue;
      best = verdict.found;
      break;
    }
  }
  return best;
}

/** The facts that a path asks about or computes from, and the steps that matter for it. */
function behind(program: Program, needs: Dependencies, scope: 'subject' | 'member', path: Path) {
  const facts = new Set<number>();
  const reached = new Set<number>();
  for (const index of path.keys()) {
    for (const one of reachedFrom(needs, index, false)) (needs.computed.has(one) ? reached : facts).add(one);
  }
  // A fact that may be stated must agree with what it follows from, as far as that is known.
  for (const index of [...facts]) for (const one of reachedFrom(needs, index, true)) reached.add(one);
  const all = scope === 'member' ? program.memberSteps : program.steps;
  return { facts, steps: all.filter(({ variable }) => reached.has(variable) || facts.has(variable)) };
}

function firstRange(program: Program, index: number, cell: number | undefined): Range | undefined {
  const variable = program.variables[index] as Variable;
  const date = program.edition.date;
  if (variable === program.dateVariable && date !== undefined) {
    const day = dayNumber(date);
    if (cell !== undefined && variable.domain.cellOf(day) !== cell) return undefined;
    return { kind: 'steps', least: day, most: day };
  }
  return rangeOf(variable, cell);
}

type Verdict =
  | { readonly kind: 'found'; readonly found: Realised }
  | { readonly kind: 'open' }
  | { readonly kind: 'some'; readonly state: State }
  | { readonly kind: 'none'; readonly blame: readonly number[] };

/** Whether a box may hold a case that is asked for; of a single point, whether it is one. */
function judge(task: Task, box: Box): Verdict {
  const { program, needs, scope, steps, path, asked } = task;
  const state = blankState(program);
  for (const [index, range] of box) narrow(state, program.variables[index] as Variable, range);
  const never = new Set<number>();
  const blame: number[] = [];
  for (const step of steps) {
    const cell = path.get(step.variable);
    if (isOverMembers(step.formula) && !step.stated) {
      assume(state, step, cell);
      continue;
    }
    if (isNever(state, step, never)) never.add(step.variable);
    const fits = compute(state, step, cell) && !(never.has(step.variable) && cell !== undefined);
    if (!fits) blame.push(step.variable);
    if (!fits && cell !== undefined) settleAt(state, step, cell);
  }
  if (blame.length > 0) return { kind: 'none', blame };
  for (const range of box.values()) if (!isPoint(range)) return { kind: 'some', state };
  // With every fact known whatever is computed is known, but for what no value can be given to (a ratio to 0).
  const wrong = asked.filter((index) => !isSettled(task, state, index));
  if (wrong.length > 0) return { kind: 'none', blame: wrong };
  if (scope === 'member') return { kind: 'found', found: { box, members: undefined } };
  const members = makeMembers(program, needs, state, steps, path);
  if (members === 'none') return { kind: 'none', blame: [] };
  return members === 'open' ? { kind: 'open' } : { kind: 'found', found: { box, members: members.list } };
}

/** What cannot be stays out of the way of what is computed next, so that all that is wrong is found at once. */
function settleAt(state: State, step: Step, cell: number): void {
  state.low[step.variable] = state.high[step.variable] = cell;
}

/** Whether a step has no value, whatever the facts within the box: a ratio to 0 or less, and what is made of it. */
function isNever(state: State, { formula }: Step, never: ReadonlySet<number>): boolean {
  if (formula.kind === 'ratio' && order(spanOf(state, formula.to).most, 0) <= 0) return true;
  // A product may be 0 all the same, and a choice may be for another value.
  if (formula.kind === 'choose' || formula.kind === 'product') return false;
  return termsOfFormula(formula).some((term) => term.variable !== undefined && never.has(term.variable));
}

function isSettled({ program, needs, path }: Task, state: State, index: number): boolean {
  const cell = path.get(index);
  if (state.low[index] !== cell || state.high[index] !== cell) return false;
  const step = needs.stepOf.get(index);
  if (step !== undefined && isOverMembers(step.formula)) return true;
  const { type } = program.variables[index] as Variable;
  return type === 'boolean' || type === 'choice' || state.values[index] !== undefined;
}

/** What the members give is free as long as nobody said who they are. */
function assume(state: State, step: Step, cell: number | undefined): void {
  if (cell === undefined) return;
  const variable = state.program.variables[step.variable] as Variable;
  state.low[step.variable] = state.high[step.variable] = cell;
  if (variable.type === 'boolean') state.values[step.variable] = cell === 1;
  else state.spans[step.variable] = variable.domain.rangeOf(cell);
}

/** Points one after another, each with one fact behind something wrong drawn anew; undefined when none of them does. */
function walk(task: Task, start: Box): Realised | undefined {
  const { program, needs } = task;
  const draw = numbersFrom(1);
  const anew = (index: number, first: boolean) =>
    pointIn(program, index, start.get(index) as Range, first, draw);
  let point: Box = new Map([...start.keys()].map((index) => [index, anew(index, true)]));
  let verdict = judge(task, point);
  for (let i = 0; i < MOST_POINTS; i++) {
    if (verdict.kind === 'found') return verdict.found;
    const blame = verdict.kind === 'none' ? verdict.blame : [];
    const culprit = blame[Math.floor(draw() * blame.length)];
    const behindIt =
      culprit === undefined
        ? [...start.keys()]
        : [...reachedFrom(needs, culprit, true)].filter((index) => start.has(index));
    if (behindIt.length === 0) return undefined;
    const next = new Map(point);
    const many = draw() < 0.3 ? 2 : 1;
    for (let n = 0; n < many; n++) {
      const index = behindIt[Math.floor(draw() * behindIt.length)] as number;
      next.set(index, anew(index, false));
    }
    const better = judge(task, next);
    const worse =
      better.kind === 'none' && verdict.kind === 'none' && better.blame.length > verdict.blame.length;
    if (worse && draw() < 0.9) continue;
    point = next;
    verdict = better;
  }
  return verdict.kind === 'found' ? verdict.found : undefined;
}

/** Every part of a box, the parts that cannot do dropped whole. */
function search(task: Task, start: Box, most: number): Realisation {
  let left = most;
  let open = false;
  const visit = (box: Box): Realised | undefined => {
    if (left-- <= 0) {
      open = true;
      return undefined;
    }
    const verdict = judge(task, box);
    if (verdict.kind === 'found') return verdict.found;
    if (verdict.kind === 'open') open = true;
    if (verdict.kind !== 'some' || contradictsItself(verdict.state, task.steps, box, task.path))
      return undefined;
    for (const part of halvesOf(task.program, box)) {
      const found = visit(part);
      if (found !== undefined || left <= 0) {
        open ||= found === undefined;
        return found;
      }
    }
    return undefined;
  };
  return visit(start) ?? (open ? 'open' : 'none');
}
