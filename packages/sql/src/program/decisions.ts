import type { Program, ProgramDecision, ProgramRule, Term } from '@giamngheo/core/program';
import {
  among,
  and,
  call,
  cast,
  choose,
  compareTo,
  FALSE,
  isKnown,
  isTrue,
  literal,
  NULL,
  not,
  or,
  word,
} from '../expression/build.js';
import type { Expression } from '../expression/expression.js';
import { SqlError } from '../sql-error.js';
import { isSettled } from './quantity.js';
import type { Scope } from './scope.js';

/** A column of the answer. */
export interface AnswerColumn {
  readonly name: string;
  readonly expression: Expression;
}

/** One decision of a program as SQL. */
export interface DecisionSql {
  readonly outcomes: readonly AnswerColumn[];
  /** Whether every completion gives one answer: never null. */
  readonly decided: Expression;
  /** Ids of the rules, each null where it is not one of them. */
  readonly rules: readonly Expression[];
  /** The rules as one text, where that is said in fewer words; for none empty, or null where it has a type of its own. */
  readonly rule: Expression | undefined;
  /** What is wrong for sure with the rulebook itself in this row: no rule holds, or several that differ. */
  readonly fault: Expression | undefined;
}

/** Words for the reader of the query, at the step that decides. */
export type ExplainRule = (decision: ProgramDecision, rule: ProgramRule, bit?: bigint) => readonly string[];

const MOST_TERMINALS = 30;
const MOST_LISTED = 3;
const BENEFIT_WORDS = ['yes', 'no', 'unknown'];
const STATUS_WORDS = ['decided', 'undetermined', 'invalid'];

/** A decision as columns; `invalid` is true where the row's facts cannot be taken. */
export function decide(
  scope: Scope,
  decision: ProgramDecision,
  invalid: Expression,
  explain: ExplainRule,
): DecisionSql {
  return decision.hit === 'unique'
    ? decideUnique(scope, decision, invalid, explain)
    : decideCollect(scope, decision, invalid, explain);
}

function decideUnique(
  scope: Scope,
  decision: ProgramDecision,
  invalid: Expression,
  explain: ExplainRule,
): DecisionSql {
  const { diagram } = scope.program;
  const terminals = (diagram.valuesOf(decision.rulesRoot) as number[][]).sort(
    (a, b) => (a[0] ?? -1) - (b[0] ?? -1) || a.length - b.length,
  );
  if (terminals.length > MOST_TERMINALS) {
    throw new SqlError(
      'sql/too-many-rules',
      decision.id,
      `Cannot decide ${decision.id} in SQL: expected at most ${MOST_TERMINALS} different sets of rules; found ${terminals.length}. ` +
        'Part the decision into several.',
    );
  }
  const keys = terminals.map((list) => JSON.stringify(list));
  const bitOf = (value: unknown) => 1n << BigInt(keys.indexOf(JSON.stringify(value)));
  const ruleAt = (index: number) => decision.rules.find((rule) => rule.index === index) as ProgramRule;
  const outcomesOf = (list: readonly number[]) => [...new Set(list.map((index) => ruleAt(index).outcome))];
  const withOutcome = (outcome: string) => terminals.filter((list) => isOnly(outcomesOf(list), outcome));
  const comment = (bit: boolean) =>
    decision.rules.flatMap((rule) =>
      explain(decision, rule, bit ? bitOfRule(terminals, bitOf, rule.index) : undefined),
    );
  const name = `${decision.id}_possible`;
  const wordsOf = (list: unknown) =>
    decision.rules
      .filter((rule) => (list as number[]).includes(rule.index))
      .map(({ id }) => id)
      .join(';');
  if (scope.complete && !scope.counted && terminals.every((list) => outcomesOf(list).length === 1)) {
    return decideComplete(scope, decision, invalid, comment(false), {
      outcome: (list) => literal(outcomesOf(list as number[])[0] as string),
      rule: (list) => literal(wordsOf(list)),
    });
  }
  const faulty = terminals.filter((list) => outcomesOf(list).length !== 1);
  const decisive = listSets(decision, terminals, outcomesOf, bitOf);
  const { bits, isFolded } = scope.bitsInTwo(
    decision.rulesRoot,
    decision.id,
    bitOf,
    comment(true),
    decisive && [...decisive.map(({ set }) => set), ...faulty.map(bitOf)],
  );
  const none = isFolded ? NULL : literal(0n);
  const guarded = choose([{ when: isTrue(invalid), gives: none }], bits);
  const possible = scope.relation.define(name, guarded, usesOwnStep(bits) ? [] : comment(true));
  const arms = decision.outcomes.map((outcome) => ({
    when: lies(possible, withOutcome(outcome).map(bitOf)),
    gives: word(outcome, scope.typed ? decision.outcomes : undefined),
  }));
  const listed = decisive && ruleOf(decisive, possible, scope.typed);
  // A step of its own is cheaper only where steps are.
  const inPlace = (scope.rowByRow || scope.counted) && decisive !== undefined;
  const outcome = inPlace ? choose(arms) : scope.relation.define(decision.id, choose(arms));
  const decided = !inPlace
    ? isKnown(outcome)
    : isFolded && faulty.length === 0
      ? isKnown(possible)
      : among(
          possible,
          decisive.map(({ set }) => literal(set)),
        );
  const faults = faulty.map((list) => ({
    when: compareTo(possible, '=', literal(bitOf(list))),
    gives: literal(`${list.length === 0 ? 'decision/gap' : 'decision/overlap'} ${decision.id}`),
  }));
  const each = decision.rules.map((rule) => {
    const mine = terminals
      .filter((list) => list.includes(rule.index))
      .reduce((sum, list) => sum | bitOf(list), 0n);
    return choose([{ when: and(decided, hasAny(possible, mine)), gives: literal(rule.id) }]);
  });
  return {
    outcomes: [{ name: decision.id, expression: outcome }],
    decided,
    rules: each,
    rule: listed,
    fault: faults.length === 0 ? undefined : choose(faults),
  };
}

/** With all facts known, the outcome and the rules are read off directly. */
function decideComplete(
  scope: Scope,
  decision: ProgramDecision,
  invalid: Expression,
  comment: readonly string[],
  words: { readonly outcome: (list: unknown) => Expression; readonly rule: (list: unknown) => Expression },
): DecisionSql {
  const guard = (of: Expression) =>
    isNever(invalid) ? of : choose([{ when: not(isTrue(invalid)), gives: of }]);
  const outcome = scope.relation.define(
    decision.id,
    guard(scope.constant(decision.rulesRoot, decision.id, words.outcome)),
    comment,
  );
  const rule = guard(scope.constant(decision.rulesRoot, decision.id, words.rule));
  return {
    outcomes: [{ name: decision.id, expression: outcome }],
    decided: isKnown(outcome),
    rules: [rule],
    rule: scope.typed ? rule : call('coalesce', rule, literal('')),
    fault: undefined,
  };
}

/** Whether the rules are told at an earlier step. */
const usesOwnStep = (bits: Expression) =>
  bits.op === 'case' && bits.whens[0]?.when.op === 'is' && bits.whens[0].gives.op === 'column';

const isOnly = (list: readonly string[], one: string) => list.length === 1 && list[0] === one;

/** The bit of a rule, when one terminal is it alone. */
function bitOfRule(
  terminals: readonly number[][],
  bitOf: (value: unknown) => bigint,
  index: number,
): bigint | undefined {
  const own = terminals.filter((list) => list.includes(index));
  return own.length === 1 && own[0]?.length === 1 ? bitOf(own[0]) : undefined;
}

/** Whether nothing but some bits is set, and at least one of them. */
function lies(bits: Expression, some: readonly bigint[]): Expression {
  if (some.length === 0) return FALSE;
  if (some.length <= MOST_LISTED) {
    const sums = subsetsOf(some);
    const [least, most] = [sums[0] as bigint, sums.at(-1) as bigint];
    // One comparison of two bounds is cheaper than one with each sum.
    return sums.length > 2 && most - least === BigInt(sums.length - 1)
      ? { op: 'between', of: bits, least: literal(least), most: literal(most) }
      : among(bits, sums.map(literal));
  }
  const mask = some.reduce((a, b) => a | b, 0n);
  const inMask: Expression = { op: 'arithmetic', operator: '&', of: [bits, literal(mask)] };
  return and(compareTo(bits, '>', literal(0n)), compareTo(inMask, '=', bits));
}

/** Every sum of some of the bits, but none at all, ascending. */
function subsetsOf(some: readonly bigint[]): bigint[] {
  let sums = [0n];
  for (const bit of some) sums = sums.concat(sums.map((sum) => sum | bit));
  return sums.slice(1).sort((a, b) => (a < b ? -1 : 1));
}

function hasAny(bits: Expression, mask: bigint): Expression {
  return not(compareTo({ op: 'arithmetic', operator: '&', of: [bits, literal(mask)] }, '=', literal(0n)));
}

/** The sets of bits that decide, each with its rules as one text, where they are few. */
function listSets(
  decision: ProgramDecision,
  terminals: readonly number[][],
  outcomesOf: (list: readonly number[]) => string[],
  bitOf: (value: unknown) => bigint,
): readonly { readonly set: bigint; readonly rules: string }[] | undefined {
  const sets: { set: bigint; rules: string }[] = [];
  for (const outcome of decision.outcomes) {
    const own = terminals.filter((list) => isOnly(outcomesOf(list), outcome));
    if (own.length > MOST_LISTED) return undefined;
    for (const set of subsetsOf(own.map(bitOf))) {
      const indexes = new Set(own.filter((list) => (bitOf(list) & set) !== 0n).flat());
      const ids = decision.rules.filter((rule) => indexes.has(rule.index)).map(({ id }) => id);
      sets.push({ set, rules: ids.join(';') });
    }
  }
  return sets.length > 16 ? undefined : sets;
}

/** The rules of a set of bits, spelled out. */
function ruleOf(
  sets: readonly { readonly set: bigint; readonly rules: string }[],
  bits: Expression,
  typed: boolean,
): Expression {
  const texts = typed ? [...new Set(sets.map(({ rules }) => rules))] : undefined;
  return choose(
    sets.map(({ set, rules }) => ({ when: compareTo(bits, '=', literal(set)), gives: word(rules, texts) })),
    typed ? undefined : literal(''),
  );
}

function decideCollect(
  scope: Scope,
  decision: ProgramDecision,
  invalid: Expression,
  explain: ExplainRule,
): DecisionSql {
  const { relation } = scope;
  const held = new Map(
    decision.rules.map((rule) => {
      const truth = scope.truth(rule.condition.root, rule.id);
      return [rule, relation.define(`rule_${rule.id}`, truth, explain(decision, rule))] as const;
    }),
  );
  const benefits = decision.outcomes.map((outcome, i) => {
    const own = decision.rules.filter((rule) => rule.outcome === outcome);
    const root = decision.benefitRoots[i] as number;
    const same = own.find((rule) => rule.condition.root === root);
    if (same !== undefined) return held.get(same) as Expression;
    const truth = scope.truth(root, outcome);
    return truth.op === 'literal' ? truth : relation.define(`any_${outcome}`, truth);
  });
  const outcomes = decision.outcomes.map((outcome, i) => {
    const truth = benefits[i] as Expression;
    const say = (text: string) => word(text, scope.typed ? BENEFIT_WORDS : undefined);
    const answer = choose(
      [
        { when: truth, gives: say('yes') },
        { when: not(truth), gives: say('no') },
      ],
      say('unknown'),
    );
    return {
      name: outcome,
      expression: isNever(invalid) ? answer : choose([{ when: not(isTrue(invalid)), gives: answer }]),
    };
  });
  return {
    outcomes,
    decided: and(...benefits.map(isKnown)),
    rules: decision.rules.map((rule) =>
      choose([{ when: held.get(rule) as Expression, gives: literal(rule.id) }]),
    ),
    rule: undefined,
    fault: undefined,
  };
}

const isNever = (one: Expression) => one.op === 'literal' && one.value === false;

/** Status and rule, over all decisions. With `typed`, texts that are one of few have types of their own. */
export function concludeAll(
  decisions: readonly DecisionSql[],
  invalid: Expression,
  typed: boolean,
): { readonly status: Expression; readonly rule: Expression; readonly bad: Expression } {
  const faults = decisions.flatMap(({ fault }) => (fault === undefined ? [] : [isKnown(fault)]));
  const bad = or(invalid, ...faults);
  const decided = and(...decisions.map((one) => one.decided));
  const say = (text: string) => word(text, typed ? STATUS_WORDS : undefined);
  const whens = [
    { when: bad, gives: say('invalid') },
    { when: decided, gives: say('decided') },
  ];
  const only = decisions.length === 1 ? decisions[0]?.rule : undefined;
  const joined = call('joinWords', literal(';'), ...decisions.flatMap(({ rules }) => rules));
  const rule = only ?? joined;
  return {
    status: choose(whens, say('undetermined')),
    rule: isNever(bad) || only !== undefined ? rule : choose([{ when: bad, gives: literal('') }], rule),
    bad,
  };
}

/** The derived facts that are part of the answer: null where not known. Numbers that may be fractions are doubles. */
export function outputColumns(program: Program, scope: Scope): readonly AnswerColumn[] {
  return program.outputs.map((term) => ({ name: term.id ?? '', expression: outputOf(scope, term) }));
}

function outputOf(scope: Scope, term: Term): Expression {
  const id = term.id ?? '';
  if (term.type === 'boolean') return scope.truth(term.root as number, id);
  if (term.type === 'choice') return scope.choice(term.root as number, id, term.options ?? []);
  if (term.type === 'list') return NULL;
  const span = scope.span(term);
  const settled = isSettled(span);
  const { least } = span;
  if (least.kind === 'date') return choose([{ when: settled, gives: least.date }]);
  const whole = least.den.op === 'literal' && least.den.value === 1n;
  const value: Expression = whole
    ? least.num
    : { op: 'arithmetic', operator: '/', of: [cast(least.num, 'double'), cast(least.den, 'double')] };
  return choose([{ when: settled, gives: value }]);
}
