import type { FactValue, MemberFacts } from '../evaluate/facts.js';
import type { State } from '../evaluate/state.js';
import type { Formula, Program, Step, Variable } from '../program/program.js';
import { type Path, valueIn } from './box.js';
import { type Dependencies, isOverMembers } from './dependencies.js';
import { realise } from './realise.js';
import { showValue } from './show-value.js';

type OverMembers = Extract<Formula, { kind: 'anyMember' | 'everyMember' | 'countMembers' }>;

interface Wish {
  readonly formula: OverMembers;
  /** The value wanted of the household's fact: a truth, or the least and most of a count. */
  readonly truth: boolean | undefined;
  readonly least: number;
  readonly most: number;
}

/** The most members made for a count; a larger one is left open. */
const MOST_MEMBERS = 40;

/**
 * Members of a household such that each of its facts over members comes out as the path asks.
 * `list: undefined` when the path asks for nothing about them. `none`: proven that no members do it.
 */
export function makeMembers(
  program: Program,
  needs: Dependencies,
  state: State,
  steps: readonly Step[],
  path: Path,
): { readonly list: readonly MemberFacts[] | undefined } | 'none' | 'open' {
  const asked = steps.filter(
    (step) =>
      isOverMembers(step.formula) && !step.stated && (path.has(step.variable) || isRead(needs, steps, step)),
  );
  if (asked.length === 0) return { list: undefined };
  // Members that are given also settle the facts that may be stated about them.
  const bound = program.steps.filter(
    (step) => isOverMembers(step.formula) && step.stated && state.touched[step.variable] === 2,
  );
  const wishes = [...asked, ...bound].map((step) => wishOf(state, step));
  return membersFor(program, needs, state, wishes);
}

function isRead(needs: Dependencies, steps: readonly Step[], step: Step): boolean {
  return steps.some((other) => needs.readsOf.get(other.variable)?.includes(step.variable));
}

function wishOf(state: State, step: Step): Wish {
  const formula = step.formula as OverMembers;
  const variable = state.program.variables[step.variable] as Variable;
  const value = state.values[step.variable];
  if (formula.kind === 'countMembers') {
    const span = state.spans[step.variable];
    const known = typeof value === 'number' ? value : undefined;
    const least = known ?? (typeof span?.least === 'number' ? span.least : 0);
    const most = known ?? (typeof span?.most === 'number' ? span.most : Number.POSITIVE_INFINITY);
    return { formula, truth: undefined, least: Math.max(0, least), most };
  }
  const settled = state.low[variable.index] === state.high[variable.index];
  return { formula, truth: settled ? state.low[variable.index] === 1 : undefined, least: 0, most: Infinity };
}

interface Kind {
  /** For each wish, whether such a member fulfils its condition. */
  readonly truths: readonly boolean[];
  readonly facts: MemberFacts;
}

function membersFor(program: Program, needs: Dependencies, state: State, wishes: readonly Wish[]) {
  const { diagram } = program;
  const roots = wishes.map(({ formula }) => diagram.restrict(formula.root, state.low, state.high));
  const joint = diagram.apply(roots, (...all) => all.map((one) => one === true));
  const allowed = (truths: readonly boolean[]) =>
    wishes.every(({ formula, truth, most }, i) => {
      if (formula.kind === 'countMembers') return most > 0 || truths[i] === false;
      if (formula.kind === 'anyMember') return truth !== false || truths[i] === false;
      return truth !== true || truths[i] === true;
    });
  const kinds: Kind[] = [];
  let open = false;
  for (const [truths, path] of pathsByValue(program, joint)) {
    if (!allowed(truths as boolean[])) continue;
    const found = realise(program, needs, 'member', path);
    if (found === 'open') open = true;
    if (typeof found === 'string') continue;
    const facts: Record<string, FactValue> = {};
    for (const [index, range] of found.box) {
      const variable = program.variables[index] as Variable;
      if (variable.scope === 'member') facts[variable.id] = showValue(variable, valueIn(variable, range));
    }
    kinds.push({ truths: truths as boolean[], facts });
  }
  const chosen = choose(wishes, kinds);
  return chosen === undefined ? (open || hasCounts(wishes) ? 'open' : 'none') : { list: chosen };
}

const hasCounts = (wishes: readonly Wish[]) => wishes.some(({ formula }) => formula.kind === 'countMembers');

/** Members of the kinds there are: one for each wish for somebody, and more until each count is reached. */
function choose(wishes: readonly Wish[], kinds: readonly Kind[]): MemberFacts[] | undefined {
  const list: Kind[] = [];
  const countOf = (i: number) => list.filter(({ truths }) => truths[i]).length;
  const mayAdd = (kind: Kind) =>
    wishes.every(({ formula, most }, i) =>
      formula.kind !== 'countMembers' || !kind.truths[i] ? true : countOf(i) < most,
    );
  for (const [i, { formula, truth, least }] of wishes.entries()) {
    const wanted =
      formula.kind === 'anyMember' ? truth === true : formula.kind === 'everyMember' && truth === false;
    const lacks = () =>
      formula.kind === 'countMembers'
        ? countOf(i) < least
        : wanted && !list.some(({ truths }) => truths[i] === (formula.kind === 'anyMember'));
    while (lacks()) {
      const sense = formula.kind !== 'everyMember';
      const kind = kinds.find((one) => one.truths[i] === sense && mayAdd(one));
      if (kind === undefined || list.length >= MOST_MEMBERS) return undefined;
      list.push(kind);
    }
  }
  return list.map(({ facts }) => facts);
}

/** For each value that a function takes, one path to it. */
export function pathsByValue(program: Program, root: number): [unknown, Path][] {
  const { diagram } = program;
  const found = new Map<number, Path>();
  const seen = new Set<number>();
  const visit = (ref: number, path: Path): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    if (ref < 0) {
      found.set(ref, path);
      return;
    }
    const variable = diagram.variableOf(ref);
    diagram.childrenOf(ref).forEach((child, cell) => {
      visit(child, new Map(path).set(variable, cell));
    });
  };
  visit(root, new Map());
  return [...found].map(([ref, path]) => [diagram.valueOf(ref), path]);
}
