import type { Formula, Program, Step, Variable } from '@giamngheo/core/program';
import { dateOf } from '@giamngheo/core/program';
import {
  and,
  choose,
  coalesce,
  compareTo,
  dateLiteral,
  FALSE,
  isKnown,
  literal,
  NULL,
  or,
  TRUE,
} from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import type { SubjectSource } from './../source.js';
import { type PlacedFact, placeFacts } from '../source.js';
import { codeProblem, type Problem, problemsOf } from './checks.js';
import { compareSpans, spanOfFormula } from './formula-span.js';
import { countMembers, lendToMembers, type Members } from './members.js';
import { point, type Quantity, type Span, unbounded } from './quantity.js';
import { isOutside, type Known, type Scope } from './scope.js';

/** Words about a step for the reader of the query. */
export type Explain = (variable: Variable) => readonly string[];

/** Reads the subject's facts, and what is wrong with them. */
export function readFacts(
  scope: Scope,
  source: SubjectSource,
  on: string | undefined,
  checked: boolean,
): { readonly placed: readonly PlacedFact[]; readonly problems: Problem[] } {
  const { program, relation } = scope;
  const placed = placeFacts(program, 'subject', source);
  const byIndex = new Map(placed.map((one) => [one.variable.index, one]));
  const problems: Problem[] = [];
  const take = (variable: Variable) => {
    const here = byIndex.has(variable.index)
      ? relation.reserve(variable.id, 0)
      : variable === program.dateVariable && on !== undefined
        ? dateLiteral(on)
        : NULL;
    scope.known.set(variable.index, scope.takeFact(variable, here));
    const own = byIndex.get(variable.index);
    if (own === undefined) return;
    if (!checked) problems.push(...problemsOf(variable, here));
    if (own.code !== undefined)
      problems.push(codeProblem(variable, relation.reserve(own.code, 0), Object.values(own.values ?? {})));
  };
  for (const variable of program.facts.values()) take(variable);
  if (program.dateVariable !== undefined) take(program.dateVariable);
  return { placed, problems };
}

/** Computes the variables that follow from others, in their order, each over members or over the subject. */
export class Steps {
  readonly #scope: Scope;
  readonly #members: Members | undefined;
  readonly #placed: ReadonlyMap<number, PlacedFact>;
  readonly #problems: Problem[];
  readonly #explain: Explain;
  #listed: Expression | undefined;

  constructor(
    scope: Scope,
    members: Members | undefined,
    placed: readonly PlacedFact[],
    problems: Problem[],
    explain: Explain,
  ) {
    this.#scope = scope;
    this.#members = members;
    this.#placed = new Map(placed.map((one) => [one.variable.index, one]));
    this.#problems = problems;
    this.#explain = explain;
  }

  /** Runs every step of the program. */
  run(): void {
    const { program } = this.#scope;
    if (this.#members !== undefined)
      for (const step of program.memberSteps) this.#run(this.#members.scope, step, this.#members.problems);
    for (const step of program.steps) this.#run(this.#scope, step, this.#problems);
  }

  #run(scope: Scope, step: Step, problems: Problem[]): void {
    const variable = scope.program.variables[step.variable] as Variable;
    // With all facts known, a fact that may be derived is stated.
    if (step.stated && scope.complete) return;
    const touched = this.#touched(scope, step);
    const finite = variable.type === 'boolean' || variable.type === 'choice';
    const result = finite
      ? this.#runFinite(scope, step, variable, touched, problems)
      : this.#runSpan(scope, step, variable, touched, problems);
    scope.known.set(variable.index, result);
  }

  #runFinite(scope: Scope, step: Step, variable: Variable, touched: Expression, problems: Problem[]): Known {
    const derived = this.#valueOf(scope, step.formula, variable);
    const name = variable.kind === 'comparison' ? 'comparison' : variable.id;
    if (!step.stated) {
      const value =
        derived.op === 'literal' || derived.op === 'column'
          ? derived
          : scope.relation.define(name, derived, this.#explain(variable));
      return scope.takeValue(variable, value, touched);
    }
    const stated = scope.of(variable.index).value as Expression;
    const computed =
      derived.op === 'literal' || derived.op === 'column'
        ? derived
        : scope.relation.define(`${variable.id}_derived`, derived, this.#explain(variable));
    const differs = compareTo(stated, '<>', computed);
    const guard = isSelfEvident(scope.program, step) ? touched : TRUE;
    if (!(differs.op === 'literal')) {
      problems.push({ when: and(differs, guard), code: 'fact/disagrees', path: variable.id });
    }
    const value = coalesce(stated, computed);
    const kept =
      value.op === 'column' || value.op === 'literal'
        ? value
        : scope.relation.define(`${variable.id}_known`, value);
    return scope.takeValue(variable, kept, or(isKnown(stated), touched));
  }

  #runSpan(scope: Scope, step: Step, variable: Variable, touched: Expression, problems: Problem[]): Known {
    const { arithmetic } = scope;
    const derived =
      step.formula.kind === 'countMembers'
        ? this.#countSpan(step.formula, variable)
        : spanOfFormula(scope, step.formula);
    if (!step.stated) return scope.takeSpan(variable, derived, touched, this.#explain(variable));
    const { value, span } = scope.of(variable.index);
    const stated = value as Expression;
    const { within, outside } = withinRange(scope, variable, derived);
    if (!isNever(outside))
      problems.push({ when: and(outside, touched), code: 'fact/out-of-range', path: variable.id });
    const own = statedQuantity(span as Span, stated);
    if (stated.op === 'literal') {
      return scope.takeSpan(named(variable, '_known'), within, touched, this.#explain(variable));
    }
    const outsideStated = isOutside(arithmetic, own, within);
    if (!isNever(outsideStated))
      problems.push({ when: and(outsideStated, touched), code: 'fact/disagrees', path: variable.id });
    const side = (end: 'least' | 'most') =>
      arithmetic.choose([{ when: isKnown(stated), gives: own }], within[end]);
    return scope.takeSpan(
      named(variable, '_known'),
      { least: side('least'), most: side('most') },
      or(isKnown(stated), touched),
      this.#explain(variable),
    );
  }

  #valueOf(scope: Scope, formula: Formula, variable: Variable): Expression {
    switch (formula.kind) {
      case 'term': {
        const root = formula.term.root as number;
        return variable.type === 'boolean'
          ? scope.truth(root, variable.id)
          : scope.choice(root, variable.id, formula.term.options ?? variable.options ?? []);
      }
      case 'comparison':
        return compareSpans(scope, formula);
      case 'anyMember': {
        const counts = this.#countWhere(formula.root, variable);
        if (counts === undefined) return NULL;
        if (scope.complete) return compareTo(counts.surely, '>', literal(0n));
        return choose([
          { when: compareTo(counts.surely, '>', literal(0n)), gives: TRUE },
          { when: compareTo(counts.possibly, '=', literal(0n)), gives: FALSE },
        ]);
      }
      case 'everyMember': {
        const counts = this.#countWhere(formula.root, variable);
        if (counts === undefined) return NULL;
        if (scope.complete) return compareTo(counts.surely, '=', counts.all);
        return choose([
          { when: compareTo(counts.surely, '=', counts.all), gives: TRUE },
          { when: compareTo(counts.possibly, '<', counts.all), gives: FALSE },
        ]);
      }
      default:
        throw new RangeError(`${formula.kind} gives no ${variable.type}`);
    }
  }

  #countSpan(formula: Extract<Formula, { root: number }>, variable: Variable): Span {
    const counts = this.#countWhere(formula.root, variable);
    const quantity = (num: Expression, natural: boolean): Quantity => ({
      kind: 'number',
      num,
      den: literal(1n),
      size: 9,
      denSize: 0,
      natural,
    });
    if (counts === undefined) return { least: quantity(literal(0n), true), most: unbounded };
    if (this.#scope.complete) return point(quantity(counts.surely, true));
    return {
      least: quantity(coalesce(counts.surely, literal(0n)), true),
      most: quantity(counts.possibly, false),
    };
  }

  /** For how many members a condition surely holds, for how many it may, and how many there are; null for unknown members. */
  #countWhere(root: number, variable: Variable) {
    const members = this.#members;
    if (members === undefined) return undefined;
    const { program } = this.#scope;
    for (const index of program.diagram.supportOf(root)) {
      const asked = program.variables[index] as Variable;
      if (
        asked.scope === 'subject' &&
        program.steps.some((step) => step.variable === index && !this.#scope.complete)
      )
        lendToMembers(members, { ...asked, kind: 'derived' }, undefined);
      else if (asked.scope === 'subject') lendToMembers(members, asked, this.#placed.get(index));
    }
    const all = this.#listedMembers(members);
    const truth = members.scope.truth(root, variable.id);
    if (truth.op === 'literal' && truth.value === true) return { surely: all, possibly: all, all };
    const name = variable.id;
    const kept =
      truth.op === 'column' || truth.op === 'literal'
        ? truth
        : members.scope.relation.define(name, truth, this.#explain(variable));
    const surely = this.#joined(members, `${name}_surely`, kept);
    const possibly = this.#scope.complete
      ? surely
      : this.#joined(members, `${name}_possibly`, { op: 'is', of: kept, what: 'not false' });
    return { surely, possibly, all };
  }

  #listedMembers(members: Members): Expression {
    this.#listed ??= this.#joined(members, 'members_listed', undefined);
    return this.#listed;
  }

  /** A count of members as a column of the subject. */
  #joined(members: Members, name: string, when: Expression | undefined): Expression {
    const counted = countMembers(members, name, when) as Extract<Expression, { op: 'column' }>;
    this.#scope.relation.reserve(counted.name, 0);
    return counted;
  }

  #touched(scope: Scope, step: Step): Expression {
    const bases = step.baseIndexes.flatMap((index) => {
      const known = scope.known.get(index);
      return known === undefined || scope.program.variables[index]?.scope !== scopeOf(scope, this.#members)
        ? []
        : [known.touched];
    });
    const members =
      step.overMembers && this.#members !== undefined ? [isKnown(this.#listedMembers(this.#members))] : [];
    return or(...bases, ...members);
  }
}

const scopeOf = (scope: Scope, members: Members | undefined) =>
  members?.scope === scope ? 'member' : 'subject';

const isNever = (one: Expression) => one.op === 'literal' && one.value !== true;

const named = (variable: Variable, ending: string): Variable => ({
  ...variable,
  id: `${variable.id}${ending}`,
});

/** Whether a formula may come out without anything being known; then a statement against it is no contradiction yet. */
function isSelfEvident(program: Program, step: Step): boolean {
  const { formula } = step;
  if (formula.kind === 'anyMember' || formula.kind === 'everyMember') return false;
  if (formula.kind !== 'term' || formula.term.root === undefined || formula.term.root < 0) return true;
  return program.diagram.supportOf(formula.term.root).some((index) => {
    const behind = [...program.steps, ...program.memberSteps].find((one) => one.variable === index);
    return behind !== undefined && isSelfEvident(program, behind);
  });
}

/** A derived span cut to the range that the vocabulary declares, and whether it lies outside. */
function withinRange(scope: Scope, variable: Variable, span: Span): { within: Span; outside: Expression } {
  const { fact, domain, type } = variable;
  if (fact === undefined) return { within: span, outside: FALSE };
  const { arithmetic } = scope;
  const bound = (value: number): Quantity | undefined =>
    !Number.isFinite(value)
      ? undefined
      : type === 'date'
        ? { kind: 'date', date: dateLiteral(dateOf(value)) }
        : arithmetic.constant(value);
  const least = bound(domain.rangeOf(0).least);
  const most = bound(domain.rangeOf(domain.cells - 1).most);
  return {
    within: {
      least: least === undefined ? span.least : arithmetic.pick('most', span.least, least, 'skip'),
      most: most === undefined ? span.most : arithmetic.pick('least', span.most, most, 'skip'),
    },
    outside: or(
      least === undefined ? FALSE : arithmetic.compare(span.most, '<', least),
      most === undefined ? FALSE : arithmetic.compare(span.least, '>', most),
    ),
  };
}

/** The stated value itself, without the bounds that stand in for it where it is unknown. */
function statedQuantity({ least }: Span, stated: Expression): Quantity {
  if (least.kind === 'date') return { kind: 'date', date: stated };
  const num =
    least.num.op === 'call' && least.num.name === 'coalesce' ? (least.num.of[0] as Expression) : least.num;
  return { ...least, num: stated.op === 'literal' ? NULL : num, natural: false };
}
