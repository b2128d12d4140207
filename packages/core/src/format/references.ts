import { type Fault, quote } from '../error/fault.js';
import { nearest } from '../program/nearest.js';
import { ownEntry } from '../program/own-entry.js';
import { checkDeprivation } from './check-deprivation.js';
import type { Benefit, Condition, Derived, Rulebook } from './types.js';

/** Faults between the parts of one rulebook: ids that lead nowhere, cycles, outcomes that no rule gives, dates. */
export function checkReferences(rulebook: Rulebook): Fault[] {
  const faults: Fault[] = [];
  const add = (code: string, path: string, expected: string, found: string, remedy: string) => {
    faults.push({ code: `format/${code}`, path, expected, found, remedy });
  };
  const { inForce } = rulebook;
  if (inForce.until !== undefined && inForce.until < inForce.from) {
    add('dates', 'inForce.until', `${inForce.from} or later`, inForce.until, 'The last day is included.');
  }
  checkIds(rulebook, add);
  const known = declaredIds(rulebook);
  for (const { id, path } of mentions(rulebook)) {
    if (!known.has(id)) {
      add(
        'undeclared',
        path,
        'a fact, parameter or derived fact that this rulebook declares',
        quote(id),
        nearest(id, [...known], 'Declare it in `facts`, `parameters` or `derived`.'),
      );
    }
  }
  checkCycles(rulebook, add);
  checkDecisions(rulebook, add);
  checkDeprivation(rulebook, add);
  return faults;
}

/** Notes a fault of the format. */
export type Add = (code: string, path: string, expected: string, found: string, remedy: string) => void;

function checkIds(rulebook: Rulebook, add: Add): void {
  const { facts, rawFacts = [], memberFacts = [], parameters = {}, derived = {} } = rulebook;
  const seen = new Set<string>();
  for (const [role, ids] of Object.entries({ facts, rawFacts, memberFacts })) {
    ids.forEach((id, i) => {
      if (seen.has(id))
        add('declared-twice', `${role}[${i}]`, 'each fact once', quote(id), 'Keep one of them.');
      seen.add(id);
    });
  }
  for (const id of Object.keys(parameters)) {
    if (seen.has(id) || Object.hasOwn(derived, id)) {
      add('declared-twice', `parameters.${id}`, 'an id of its own', quote(id), 'Rename the parameter.');
    }
  }
}

function declaredIds(rulebook: Rulebook): Set<string> {
  const { facts, rawFacts = [], memberFacts = [], parameters = {}, derived = {} } = rulebook;
  return new Set([
    ...facts,
    ...rawFacts,
    ...memberFacts,
    ...Object.keys(parameters),
    ...Object.keys(derived),
    'evaluationDate',
  ]);
}

interface Mention {
  readonly id: string;
  readonly path: string;
}

function mentions(rulebook: Rulebook): Mention[] {
  return [
    ...Object.entries(rulebook.parameters ?? {}).flatMap(([id, { by }]) =>
      by === undefined ? [] : [{ id: by, path: `parameters.${id}.by` }],
    ),
    ...Object.entries(rulebook.derived ?? {}).flatMap(([id, derived]) =>
      mentionsOfDerived(derived, `derived.${id}`),
    ),
    ...(rulebook.outputs ?? []).map((id, i) => ({ id, path: `outputs[${i}]` })),
    ...mentionsOfDeprivation(rulebook.deprivation),
    ...Object.entries(rulebook.benefits ?? {}).flatMap(([id, benefit]) =>
      mentionsOfBenefit(benefit, `benefits.${id}`),
    ),
    ...rulebook.decisions.flatMap((decision, i) =>
      decision.rules.flatMap((rule, j) =>
        mentionsOfCondition(rule.conditions as Condition, `decisions[${i}].rules[${j}].conditions`),
      ),
    ),
  ];
}

function mentionsOfBenefit(benefit: Benefit, path: string): Mention[] {
  return [
    ...(benefit.amounts ?? []).map((id, i) => ({ id, path: `${path}.amounts[${i}]` })),
    ...(benefit.priorities ?? []).map(({ when }, i) => ({ id: when, path: `${path}.priorities[${i}].when` })),
    ...(benefit.confirmations ?? []).map(({ fact }, i) => ({
      id: fact,
      path: `${path}.confirmations[${i}].fact`,
    })),
  ];
}

function mentionsOfDeprivation(deprivation: Rulebook['deprivation']): Mention[] {
  return (['count', 'cutoff', 'persons'] as const).flatMap((key) => {
    const id = deprivation?.[key];
    return id === undefined ? [] : [{ id, path: `deprivation.${key}` }];
  });
}

/** The ids that a condition names, with where. */
function mentionsOfCondition(condition: Condition, path: string): Mention[] {
  if ('all' in condition)
    return condition.all.flatMap((one, i) => mentionsOfCondition(one, `${path}.all[${i}]`));
  if ('any' in condition)
    return condition.any.flatMap((one, i) => mentionsOfCondition(one, `${path}.any[${i}]`));
  if ('not' in condition) return mentionsOfCondition(condition.not, `${path}.not`);
  const { fact, value } = condition;
  const right =
    typeof value === 'object' && 'fact' in value ? [{ id: value.fact, path: `${path}.value.fact` }] : [];
  return [{ id: fact, path: `${path}.fact` }, ...right];
}

function mentionsOfDerived(derived: Derived, path: string): Mention[] {
  const list = (ids: readonly string[], key: string) =>
    ids.map((id, i) => ({ id, path: `${path}.${key}[${i}]` }));
  const one = (id: string, key: string) => ({ id, path: `${path}.${key}` });
  if ('count' in derived) return list(derived.count, 'count');
  if ('sum' in derived) return list(derived.sum, 'sum');
  if ('minimum' in derived) return list(derived.minimum, 'minimum');
  if ('maximum' in derived) return list(derived.maximum, 'maximum');
  if ('ratio' in derived) return [one(derived.ratio.of, 'ratio.of'), one(derived.ratio.to, 'ratio.to')];
  if ('difference' in derived) {
    return [one(derived.difference.of, 'difference.of'), one(derived.difference.minus, 'difference.minus')];
  }
  if ('product' in derived) return list(derived.product, 'product');
  if ('dateIn' in derived) {
    return Object.entries(derived.dateIn).flatMap(([key, id]) =>
      id === undefined ? [] : [one(id, `dateIn.${key}`)],
    );
  }
  if ('age' in derived) return [one(derived.age.birthDate, 'age.birthDate'), one(derived.age.on, 'age.on')];
  if ('datePlus' in derived) {
    const { date, years, months, days } = derived.datePlus;
    const amounts = Object.entries({ years, months, days }).flatMap(([key, amount]) =>
      typeof amount === 'object' ? [one(amount.fact, `datePlus.${key}.fact`)] : [],
    );
    return [one(date, 'datePlus.date'), ...amounts];
  }
  if ('choose' in derived) {
    const values = Object.entries(derived.choose.values).flatMap(([option, value]) =>
      typeof value === 'object' ? [one(value.fact, `choose.values.${option}.fact`)] : [],
    );
    return [one(derived.choose.by, 'choose.by'), ...values];
  }
  if ('when' in derived) return mentionsOfCondition(derived.when, `${path}.when`);
  if ('anyMember' in derived) return mentionsOfCondition(derived.anyMember, `${path}.anyMember`);
  if ('everyMember' in derived) return mentionsOfCondition(derived.everyMember, `${path}.everyMember`);
  return derived.countMembers === 'all'
    ? []
    : mentionsOfCondition(derived.countMembers, `${path}.countMembers`);
}

function checkCycles(rulebook: Rulebook, add: Add): void {
  const derived = rulebook.derived ?? {};
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    const formula = ownEntry(derived, id);
    if (formula === undefined || done.has(id)) return;
    if (trail.includes(id)) {
      const circle = [...trail.slice(trail.indexOf(id)), id].join(' needs ');
      add('cycle', `derived.${id}`, 'facts that do not depend on themselves', circle, 'Break the circle.');
      return;
    }
    for (const mention of mentionsOfDerived(formula, '')) visit(mention.id, [...trail, id]);
    done.add(id);
  };
  for (const id of Object.keys(derived)) visit(id, []);
}

function checkDecisions(rulebook: Rulebook, add: Add): void {
  const ruleIds = new Set<string>();
  const collected = rulebook.decisions.flatMap((decision) =>
    decision.hit === 'collect' ? decision.outcomes : [],
  );
  for (const id of Object.keys(rulebook.benefits ?? {})) {
    if (!collected.includes(id)) {
      const remedy = nearest(id, collected, 'List it in `outcomes`.');
      add('unknown-outcome', `benefits.${id}`, `one of ${collected.join(', ')}`, quote(id), remedy);
    }
  }
  const decisionIds = new Set<string>();
  rulebook.decisions.forEach((decision, i) => {
    const path = `decisions[${i}]`;
    if (decisionIds.has(decision.id))
      add('declared-twice', `${path}.id`, 'an id of its own', quote(decision.id), 'Rename it.');
    decisionIds.add(decision.id);
    decision.rules.forEach((rule, j) => {
      const at = `${path}.rules[${j}]`;
      const { type, params } = rule.event;
      if (ruleIds.has(rule.id))
        add('declared-twice', `${at}.id`, 'an id of its own', quote(rule.id), 'Rename it.');
      ruleIds.add(rule.id);
      if (type !== decision.id) {
        add('event-type', `${at}.event.type`, decision.id, quote(type), 'Use the id of the decision.');
      }
      if (!decision.outcomes.includes(params.outcome)) {
        const expected = `one of ${decision.outcomes.join(', ')}`;
        const remedy = nearest(params.outcome, decision.outcomes, 'List it in `outcomes`.');
        add('unknown-outcome', `${at}.event.params.outcome`, expected, quote(params.outcome), remedy);
      }
      checkOperands(rule.conditions as Condition, `${at}.conditions`, add);
    });
    checkOrder(rulebook, decision, path, add);
    decision.outcomes.forEach((outcome, j) => {
      if (!decision.rules.some((rule) => rule.event.params.outcome === outcome)) {
        add(
          'unreachable-outcome',
          `${path}.outcomes[${j}]`,
          'a rule that gives it',
          quote(outcome),
          'Add one, or drop it.',
        );
      }
    });
  });
}

function checkOrder(
  { facts }: Rulebook,
  { order, outcomes }: Rulebook['decisions'][number],
  path: string,
  add: Add,
): void {
  order?.outcomes.forEach((outcome, i) => {
    if (outcomes.includes(outcome)) return;
    const remedy = nearest(outcome, outcomes, 'Name an outcome of the decision.');
    add(
      'unknown-outcome',
      `${path}.order.outcomes[${i}]`,
      `one of ${outcomes.join(', ')}`,
      quote(outcome),
      remedy,
    );
  });
  for (const id of Object.keys(order?.worse ?? {})) {
    if (facts.includes(id)) continue;
    const remedy = nearest(id, facts, 'Name a fact that the rulebook asks for.');
    add('undeclared', `${path}.order.worse.${id}`, 'one of `facts`', quote(id), remedy);
  }
}

function checkOperands(condition: Condition, path: string, add: Add): void {
  if ('all' in condition) {
    for (const [i, one] of condition.all.entries()) checkOperands(one, `${path}.all[${i}]`, add);
  } else if ('any' in condition) {
    for (const [i, one] of condition.any.entries()) checkOperands(one, `${path}.any[${i}]`, add);
  } else if ('not' in condition) checkOperands(condition.not, `${path}.not`, add);
  else {
    const among = condition.operator === 'in' || condition.operator === 'notIn';
    const list =
      Array.isArray(condition.value) || (typeof condition.value === 'object' && 'fact' in condition.value);
    if (among && !list) {
      add(
        'in-needs-list',
        `${path}.value`,
        `a list, or a parameter that is one, since \`${condition.operator}\` on text would look for a part of the word`,
        quote(condition.value),
        'Write a list, such as ["rural"].',
      );
    }
    if (!among && Array.isArray(condition.value)) {
      add(
        'list-needs-in',
        `${path}.value`,
        'one value',
        quote(condition.value),
        'Use `in` or `notIn` with a list.',
      );
    }
  }
}
