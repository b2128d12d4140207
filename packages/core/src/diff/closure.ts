import type { Edition } from '../edition/edition.js';
import type { Program } from '../program/program.js';
import { withoutSources } from './without-sources.js';

/**
 * How an id follows from facts, written out in full: two editions that give the same text compute it in the same way.
 * Facts that are asked for stand as themselves, also where they may be derived. `open`: write out this id's formula all
 * the same, for a fact that is stated or derived.
 */
export function writeOut(program: Program, id: string, open = false): string {
  const { rulebook } = program.edition;
  const seen = new Set<string>();
  const visit = (one: string, top: boolean): unknown => {
    const parameter = program.parameters.get(one);
    if (parameter !== undefined) {
      const { unit, by, value, values } = parameter;
      return { unit, by, value, values };
    }
    const formula = rulebook.derived?.[one];
    const isFact = program.facts.has(one) || program.memberFacts.has(one);
    if (formula === undefined || (isFact && !(top && open)) || seen.has(one)) return `fact ${one}`;
    seen.add(one);
    const { sources, evidence, note, ...plain } = formula;
    const written = expand(withoutSources(plain), visit);
    seen.delete(one);
    return written;
  };
  return JSON.stringify(visit(id, true));
}

/** A formula with every id in it replaced by how it follows. Options of a choice are no ids; they stand as they are. */
function expand(value: unknown, visit: (id: string, top: boolean) => unknown): unknown {
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'string' ? visit(one, false) : expand(one, visit)));
  if (typeof value !== 'object' || value === null) return value;
  if ('operator' in value && 'fact' in value) {
    const { fact, operator, value: right } = value as { fact: string; operator: string; value: unknown };
    const isRef = typeof right === 'object' && right !== null && !Array.isArray(right);
    return {
      left: visit(fact, false),
      operator,
      right: isRef ? visit((right as { fact: string }).fact, false) : right,
    };
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([key, one]) => {
      if (key === 'unit' || key === 'countMembers')
        return [key, typeof one === 'string' ? one : expand(one, visit)];
      return [key, typeof one === 'string' ? visit(one, false) : expand(one, visit)];
    }),
  );
}

/** The derived facts that are also asked for, in both editions. */
export function statedOrDerived(before: Edition, after: Edition): readonly string[] {
  const both = (edition: Edition) => {
    const { derived = {}, facts, rawFacts = [], memberFacts = [] } = edition.rulebook;
    return [...facts, ...rawFacts, ...memberFacts].filter((id) => Object.hasOwn(derived, id));
  };
  const others = both(before);
  return both(after).filter((id) => others.includes(id));
}
