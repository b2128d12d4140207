import type { State } from '../evaluate/state.js';
import type { Formula, Program, Step, Variable } from '../program/program.js';
import {
  checkRange,
  createBooleanFiller,
  createSpanFiller,
  cutToRange,
  type FactLoader,
} from './fill-variable.js';
import { anyBit, type Mask, not, or, orNot } from './kernels.js';
import { createNumberPredicates, inSteps, rangeOfFact, type Spans } from './load-numbers.js';
import { type AnyOfRun, anyOfRuns, countAll, countInRuns, type Runs, spreadToMembers } from './members.js';
import { createRatioComparison } from './ratio.js';
import type { Scope } from './scope.js';
import type { SlowRows } from './slow-rows.js';
import { type CompiledTruths, compileTruths, type TruthMasks } from './truth.js';

/** A step with the function that it asks for, compiled. */
export interface AskedStep {
  readonly step: Step;
  readonly truths: CompiledTruths | undefined;
  /** Predicates of the subject that its members' condition asks for. */
  readonly spread: () => readonly { readonly from: Mask; readonly to: Mask }[];
}

/** What the operations of a block share. */
export interface BlockParts {
  readonly program: Program;
  readonly subject: Scope;
  readonly member: Scope;
  readonly runs: Runs;
  readonly membersKnown: { readonly mask: Mask; readonly all: boolean } | undefined;
  /** What is known when nothing is given. */
  readonly open: State;
  readonly loaders: ReadonlyMap<number, FactLoader>;
  /** Numbers that steps computed. */
  readonly spans: Map<number, Spans>;
  readonly slow: SlowRows;
}

type OverMembers = Extract<Formula, { root: number }>;

/** Compiles the function behind a step, so that its predicates are asked for. */
export function askForStep(program: Program, step: Step, subject: Scope, member: Scope): AskedStep {
  const { formula } = step;
  const { diagram } = program;
  const none = { step, truths: undefined, spread: () => [] };
  if (formula.kind === 'term') {
    const scope = program.variables[step.variable]?.scope === 'member' ? member : subject;
    return { ...none, truths: compileTruths(diagram, [formula.term.root as number], scope.predicates) };
  }
  if (!('root' in formula)) return none;
  const outer = diagram.supportOf(formula.root).filter((one) => program.variables[one]?.scope === 'subject');
  const filled = formula.kind === 'everyMember' ? 'canBeFalse' : 'canBeTrue';
  const truths = compileTruths(diagram, [formula.root], member.predicates, filled, outer.length > 0);
  const pairs = () =>
    outer.flatMap((index) =>
      member.predicates
        .about(index)
        .map(({ cells, mask }) => ({ from: subject.predicates.of(index, cells), to: mask })),
    );
  // Asked for now, so that the subject's loaders fill them.
  pairs();
  return { step, truths, spread: pairs };
}

/** The operations that take steps for a block, in order. */
export function fillSteps(parts: BlockParts, asked: readonly AskedStep[]): readonly (() => void)[] {
  // What asks of the members alone depends on no other step of the household, and is taken together, before those.
  const together = asked.filter((one) => isQuantifier(one) && one.spread().length === 0);
  const isMember = ({ step }: AskedStep) => parts.program.variables[step.variable]?.scope === 'member';
  const fill = (some: readonly AskedStep[]) => some.map((one) => fillStep(parts, one));
  return [
    ...fill(asked.filter(isMember)),
    ...(together.length === 0 ? [] : [fillQuantifiers(parts, together)]),
    ...fill(asked.filter((one) => !isMember(one) && !together.includes(one))),
  ];
}

const isQuantifier = ({ step: { formula } }: AskedStep) =>
  formula.kind === 'anyMember' || formula.kind === 'everyMember';

function fillStep(parts: BlockParts, asked: AskedStep): () => void {
  const { formula, variable: index } = asked.step;
  const variable = parts.program.variables[index] as Variable;
  switch (formula.kind) {
    case 'term': {
      const scope = variable.scope === 'member' ? parts.member : parts.subject;
      const { results, run } = asked.truths as CompiledTruths;
      const [truth] = results as [TruthMasks];
      const fill = settleBoolean(scope, variable, truth, parts.loaders.get(index));
      return () => {
        run(scope.words, scope.known);
        fill();
      };
    }
    case 'ratio':
      return fillRatio(parts, variable, formula);
    case 'anyMember':
    case 'everyMember':
      return fillQuantifiers(parts, [asked]);
    default:
      return fillCount(parts, variable, asked);
  }
}

/** Puts together what is stated and what is derived; without a column only what is derived counts. */
function settleBoolean(
  scope: Scope,
  variable: Variable,
  derived: TruthMasks,
  loader: FactLoader | undefined,
): () => void {
  if (loader === undefined)
    return createBooleanFiller(scope, variable, derived.canBeTrue, derived.canBeFalse);
  const { predicates } = scope;
  const canBeTrue = predicates.create();
  const canBeFalse = predicates.create();
  const wrong = predicates.create();
  const { known } = loader;
  const value = loader.value as Mask;
  const fill = createBooleanFiller(scope, variable, canBeTrue, canBeFalse);
  return () => {
    const { words } = scope;
    if (known.all) known.mask.bits.fill(-1, 0, words);
    settle(canBeTrue, canBeFalse, wrong, value, known.mask, derived, words);
    if (anyBit(wrong.bits, words)) {
      or(scope.refused.bits, scope.refused.bits, wrong.bits, words);
      scope.anyRefused = true;
    }
    fill();
  };
}

/** What is stated counts where it is known, and is wrong where it is none of what is derived. */
function settle(
  canBeTrue: Mask,
  canBeFalse: Mask,
  wrong: Mask,
  value: Mask,
  known: Mask,
  derived: TruthMasks,
  words: number,
): void {
  const [toTrue, toFalse, toWrong] = [canBeTrue.bits, canBeFalse.bits, wrong.bits];
  const [values, knowns] = [value.bits, known.bits];
  const [trues, falses] = [derived.canBeTrue.bits, derived.canBeFalse.bits];
  for (let i = 0; i < words; i++) {
    const v = values[i] as number;
    const k = knowns[i] as number;
    const t = trues[i] as number;
    const f = falses[i] as number;
    toTrue[i] = (k & v) | (~k & t);
    toFalse[i] = (k & ~v) | (~k & f);
    toWrong[i] = k & ((v & ~t) | (~v & ~f));
  }
}

/**
 * Computes the members' condition, with their household's predicates handed down to them. Gives whether it is known for every
 * member; of its masks then only the one that is asked for is filled.
 */
function createMemberCondition(parts: BlockParts, asked: AskedStep): () => boolean {
  const { member, subject, runs } = parts;
  const truths = asked.truths as CompiledTruths;
  const pairs = asked.spread();
  return () => {
    for (const { from, to } of pairs) spreadToMembers(to, from, runs, subject.rows);
    const known = member.known && (pairs.length === 0 || subject.known);
    truths.run(member.words, known);
    if (!known) subject.known = false;
    return known;
  };
}

/** Steps that ask whether any, or every, member fits. */
function fillQuantifiers(parts: BlockParts, asked: readonly AskedStep[]): () => void {
  const { subject, member, runs } = parts;
  const quantifiers = asked.map((one) => createQuantifier(parts, one));
  const known = quantifiers.map(({ held }) => held);
  const open = quantifiers.flatMap(({ held, sure }) => [held, sure]);
  return () => {
    const { words } = subject;
    // Those that are taken together look at members alone, so that all are known or none is.
    let exact = true;
    for (const { condition } of quantifiers) if (!condition()) exact = false;
    if (exact) anyOfRuns(known, runs, words);
    else {
      for (const { sure, fails } of quantifiers) not(sure.from.bits, fails.bits, member.words);
      anyOfRuns(open, runs, words);
    }
    for (const { settle: put } of quantifiers) put(exact);
  };
}

interface Quantifier {
  /** Works out the members' condition; gives whether it is known for every member. */
  readonly condition: () => boolean;
  /** Where the condition may hold for any member ("every" is asked as "not any for whom it fails"). */
  readonly held: AnyOfRun;
  /** Where it surely holds for any member: not where it may fail. */
  readonly sure: AnyOfRun;
  readonly fails: Mask;
  /** Puts the answer into the predicates; `exact`: the condition was known for every member. */
  readonly settle: (exact: boolean) => void;
}

function createQuantifier(parts: BlockParts, asked: AskedStep): Quantifier {
  const { subject, member, membersKnown } = parts;
  const variable = parts.program.variables[asked.step.variable] as Variable;
  const condition = createMemberCondition(parts, asked);
  const [truth] = (asked.truths as CompiledTruths).results as [TruthMasks];
  const canBeTrue = subject.predicates.create();
  const canBeFalse = subject.predicates.create();
  const fill = settleBoolean(subject, variable, { canBeTrue, canBeFalse }, parts.loaders.get(variable.index));
  const any = asked.step.formula.kind === 'anyMember';
  const [holds, fails] = any ? [truth.canBeTrue, truth.canBeFalse] : [truth.canBeFalse, truth.canBeTrue];
  const [yes, no] = any ? [canBeTrue, canBeFalse] : [canBeFalse, canBeTrue];
  return {
    condition,
    held: { from: holds, to: yes },
    sure: { from: member.predicates.create(), to: no },
    fails,
    settle(exact) {
      const { words } = subject;
      not(no.bits, (exact ? yes : no).bits, words);
      if (membersKnown !== undefined && !membersKnown.all) {
        orNot(canBeTrue.bits, canBeTrue.bits, membersKnown.mask.bits, words);
        orNot(canBeFalse.bits, canBeFalse.bits, membersKnown.mask.bits, words);
      }
      fill();
    },
  };
}

function fillCount(parts: BlockParts, variable: Variable, asked: AskedStep): () => void {
  const { subject, member, runs, membersKnown, program } = parts;
  const root = (asked.step.formula as OverMembers).root;
  const all = root < 0 && program.diagram.valueOf(root) === true;
  const condition = createMemberCondition(parts, asked);
  const [truth] = (asked.truths as CompiledTruths).results as [TruthMasks];
  const certain = member.predicates.create();
  const rows = subject.predicates.words * 32;
  const low = new Float64Array(rows);
  const high = new Float64Array(rows);
  const spans: Spans = { low, high };
  parts.spans.set(variable.index, spans);
  const fill = createSpanFiller(subject, variable, spans);
  const loader = parts.loaders.get(variable.index);
  return () => {
    const { words } = subject;
    if (all && loader === undefined && (membersKnown === undefined || membersKnown.all)) {
      countAll(high, runs, words * 32);
      spans.low = high;
      checkRange(subject, variable, high);
      fill();
      return;
    }
    let exact = true;
    if (all) countAll(high, runs, words * 32);
    else {
      exact = condition();
      countInRuns(high, truth.canBeTrue, runs, words);
      if (!exact) {
        not(certain.bits, truth.canBeFalse.bits, member.words);
        countInRuns(low, certain, runs, words);
      }
    }
    if (exact) low.set(high.subarray(0, words * 32));
    const open = membersKnown !== undefined && !membersKnown.all;
    if (open) openRows(subject, membersKnown.mask, low, high);
    cutToRange(subject, variable, spans);
    if (loader?.spans !== undefined) agree(subject, loader.spans, low, high);
    const same = (exact && !open) || sameNumbers(low, high, subject.rows);
    spans.low = same ? high : low;
    if (!same) subject.known = false;
    fill();
  };
}

function sameNumbers(low: Float64Array, high: Float64Array, rows: number): boolean {
  for (let row = 0; row < rows; row++) if (low[row] !== high[row]) return false;
  return true;
}

/** Where nobody said who the members are, there may be any number of them. */
function openRows(scope: Scope, known: Mask, low: Float64Array, high: Float64Array): void {
  for (let row = 0; row < scope.rows; row++) {
    if (scope.get(known, row)) continue;
    low[row] = 0;
    high[row] = Number.POSITIVE_INFINITY;
  }
}

/** A stated number counts, and must be one of those that are derived. */
function agree(scope: Scope, stated: Spans, low: Float64Array, high: Float64Array): void {
  for (let row = 0; row < scope.rows; row++) {
    const value = stated.low[row] as number;
    if (value !== stated.high[row]) continue;
    if (value < (low[row] as number) || value > (high[row] as number)) scope.refuse(row);
    low[row] = value;
    high[row] = value;
  }
}

function fillRatio(
  parts: BlockParts,
  variable: Variable,
  { of, to }: Extract<Formula, { kind: 'ratio' }>,
): () => void {
  const { subject, program, slow } = parts;
  const predicates = createNumberPredicates(subject, variable, (cell) => variable.domain.rangeOf(cell).least);
  const operand = (index: number) => {
    const one = program.variables[index] as Variable;
    const spans = parts.spans.get(index) ?? parts.loaders.get(index)?.spans ?? openSpans(parts, one);
    const range = rangeOfFact(one);
    return {
      spans,
      scale: one.scale,
      least: inSteps(range.least, one.scale),
      most: inSteps(range.most, one.scale),
    };
  };
  const numerator = operand(of.variable as number);
  const denominator = operand(to.variable as number);
  const compare = createRatioComparison(predicates, variable, numerator, denominator);
  const doubtful: number[] = [];
  return () => {
    doubtful.length = 0;
    const known = compare(subject, doubtful);
    if (!known) subject.known = false;
    predicates.combine(false);
    for (const row of doubtful) slow.patch(variable.index, row);
  };
}

/** A number of which nothing is known but its range. */
function openSpans({ open, subject }: BlockParts, variable: Variable): Spans {
  const rows = subject.predicates.words * 32;
  const span = open.spans[variable.index] as { least: number; most: number } | undefined;
  const value = open.values[variable.index] as number | undefined;
  const range = rangeOfFact(variable);
  const bound = (unit: number) => inSteps(unit, variable.scale);
  return {
    low: new Float64Array(rows).fill(bound(value ?? span?.least ?? range.least)),
    high: new Float64Array(rows).fill(bound(value ?? span?.most ?? range.most)),
  };
}
