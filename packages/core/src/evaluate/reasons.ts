import { dateOf } from '../program/calendar.js';
import type { Comparable } from '../program/domain.js';
import type { ProgramCondition, ProgramRule, ResolvedSource } from '../program/program.js';
import { numberOf } from '../program/rational.js';
import type { Term } from '../program/term.js';
import type { Reading, Reason, RuleReason, Truth } from './decision.js';
import { spanOf } from './derive.js';
import type { FactValue } from './facts.js';
import { order, type State } from './state.js';

/** A rule with what was found and required at each leaf. */
export function reasonOfRule(state: State, decision: string, rule: ProgramRule): RuleReason {
  return {
    id: rule.id,
    decision,
    outcome: rule.outcome,
    result: truthOf(state, rule.condition.root),
    condition: reasonOf(state, rule.condition),
    sources: rule.sources,
    evidence: rule.evidence,
  };
}

/** Whether a function holds for every completion, for none, or for some. */
export function truthOf(state: State, root: number): Truth {
  const { diagram } = state.program;
  const at = diagram.restrict(root, state.low, state.high);
  return at >= 0 ? 'unknown' : diagram.valueOf(at) === true;
}

/** A condition, with what was found and required at each leaf. */
export function reasonOf(state: State, condition: ProgramCondition): Reason {
  const result = truthOf(state, condition.root);
  const { path } = condition;
  if (condition.kind !== 'leaf') {
    const of = condition.of.map((part) => reasonOf(state, part));
    return { kind: condition.kind, result, path, of, sources: condition.sources };
  }
  const { left, operator, right } = condition;
  return {
    kind: 'leaf',
    result,
    path,
    fact: left.id ?? '',
    operator,
    found: readTerm(state, left),
    required: readTerm(state, right),
    requiredBy: right.id,
    unit: left.unit,
    sources: condition.sources.length > 0 ? condition.sources : sourcesOfTerm(state, right),
  };
}

function sourcesOfTerm(state: State, term: Term): readonly ResolvedSource[] {
  return term.id === undefined ? [] : (state.program.parameters.get(term.id)?.sources ?? []);
}

/** What is known of a term. */
export function readTerm(state: State, term: Term): Reading {
  if (term.type === 'list') return readList(state, term);
  if (term.type === 'boolean' || term.type === 'choice') {
    const { diagram } = state.program;
    const at = diagram.restrict(term.root as number, state.low, state.high);
    return at < 0 ? { known: true, value: diagram.valueOf(at) as FactValue } : { known: false };
  }
  const { least, most } = spanOf(state, term);
  if (order(least, most) === 0) return { known: true, value: show(term, least) as FactValue };
  return { known: false, least: show(term, least), most: show(term, most) };
}

function readList(state: State, term: Term): Reading {
  const { diagram } = state.program;
  const at = diagram.restrict(term.root as number, state.low, state.high);
  return at < 0 ? { known: true, value: diagram.valueOf(at) as readonly string[] } : { known: false };
}

function show(term: Term, value: Comparable): FactValue | undefined {
  if (typeof value === 'object') return Number.isFinite(numberOf(value)) ? numberOf(value) : undefined;
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  return term.type === 'date' ? dateOf(value as number) : value;
}
