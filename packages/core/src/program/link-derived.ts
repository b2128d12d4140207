import type { Derived } from '../format/types.js';
import { addFault, addStep, addVariable, type Context, MEMBERS, termOfVariable } from './context.js';
import { combineNumbers, expect, expectOneUnit, finish, isRatio, type LinkedFormula } from './formula.js';
import { linkChoose, linkDateIn, linkDatePlus } from './link-choice-and-dates.js';
import { linkCondition, termsOf } from './link-condition.js';
import type { Variable } from './program.js';
import { resolveTerm } from './resolve-term.js';
import type { Term } from './term.js';

/** A purely derived fact: a diagram where its values are few, else a variable computed for each case. */
export function linkDerived(context: Context, id: string, derived: Derived): Term | undefined {
  const linked = linkFormula(context, id, derived);
  if (linked === undefined) return undefined;
  const { formula: _, root, ...shape } = linked;
  if (root !== undefined) {
    const type = shape.type === 'ratio' ? 'number' : shape.type;
    return { ...shape, type, id, origin: 'derived', variable: undefined, root };
  }
  const variable = addVariable(context, { ...shape, id, kind: 'derived', fact: undefined, role: 'inner' });
  addStep(context, variable, { ...linked, stated: false });
  return { ...termOfVariable(context, variable, 'derived'), bases: shape.bases };
}

/** A fact that may be stated or derived: its formula becomes a step that fills or checks it. */
export function linkStated(context: Context, variable: Variable, derived: Derived): void {
  const linked = linkFormula(context, variable.id, derived);
  if (linked === undefined) return;
  const type = linked.type === 'ratio' ? 'number' : linked.type;
  if (
    type !== variable.type ||
    (type === 'number' && linked.unit !== undefined && linked.unit !== variable.unit)
  ) {
    addFault(
      context,
      'derived-type',
      `derived.${variable.id}`,
      `${variable.type} ${variable.unit ?? ''}`.trim(),
      `${linked.type} ${linked.unit ?? ''}`.trim(),
      'A fact and its formula must be of one type and unit.',
    );
    return;
  }
  if (linked.scope !== variable.scope) {
    addFault(
      context,
      'derived-scope',
      `derived.${variable.id}`,
      variable.scope,
      linked.scope,
      'Use facts of one subject.',
    );
    return;
  }
  if (linked.type === 'ratio') context.fractions.add(variable.id);
  addStep(context, variable, { ...linked, stated: true });
}

/**
 * Refuses a condition on a figure that may be stated, and is else computed as an exact fraction: a stated figure has so many
 * digits and is cut between them; a fraction may lie there, where either side would be wrong.
 */
export function refuseFractions(context: Context): void {
  for (const id of context.fractions) {
    if ((context.foundCuts.get(id)?.length ?? 0) === 0) continue;
    addFault(
      context,
      'derived-fraction',
      `derived.${id}`,
      'a formula that gives whole steps of the fact, since a condition compares the fact with a limit',
      'a formula that gives exact fractions',
      'Compare a derived fact of its own with the limit, and state only what it is computed from.',
    );
  }
}

function linkFormula(context: Context, id: string, derived: Derived): LinkedFormula | undefined {
  const path = `derived.${id}`;
  const unit = derived.unit;
  const all = (ids: readonly string[], key: string) => {
    const terms = ids.map((one, i) => resolveTerm(context, one, `${path}.${key}[${i}]`));
    return terms.includes(undefined) ? undefined : (terms as Term[]);
  };
  if ('count' in derived) {
    const terms = all(derived.count, 'count');
    if (terms === undefined || !expect(context, terms, 'boolean', `${path}.count`)) return undefined;
    const counted = terms.map((term) => term.root as number);
    const root = counted.reduce(
      (acc, one) => context.diagram.apply([acc, one], (n, b) => (n as number) + (b === true ? 1 : 0)),
      context.diagram.terminal(0),
    );
    return finish(context, terms, { type: 'number', unit, root });
  }
  if ('sum' in derived || 'minimum' in derived || 'maximum' in derived) {
    const kind = 'sum' in derived ? 'sum' : 'minimum' in derived ? 'minimum' : 'maximum';
    const terms = all(
      'sum' in derived ? derived.sum : 'minimum' in derived ? derived.minimum : derived.maximum,
      kind,
    );
    const date = kind !== 'sum' && terms?.[0]?.type === 'date';
    if (terms === undefined || !expect(context, terms, date ? 'date' : 'number', `${path}.${kind}`))
      return undefined;
    if (!expectOneUnit(context, terms, unit, `${path}.${kind}`)) return undefined;
    const combine = (...values: unknown[]) => combineNumbers(kind, values as number[]);
    const finite = terms.every((term) => term.root !== undefined);
    const root = finite
      ? context.diagram.apply(
          terms.map((term) => term.root as number),
          combine,
        )
      : undefined;
    const type = date ? 'date' : terms.some((term) => isRatio(context, term)) ? 'ratio' : 'number';
    return finish(context, terms, { type, unit: terms[0]?.unit, root, formula: { kind, of: terms } });
  }
  if ('ratio' in derived) {
    const of = resolveTerm(context, derived.ratio.of, `${path}.ratio.of`);
    const to = resolveTerm(context, derived.ratio.to, `${path}.ratio.to`);
    if (of === undefined || to === undefined || !expect(context, [of, to], 'number', `${path}.ratio`))
      return undefined;
    return finish(context, [of, to], { type: 'ratio', unit, formula: { kind: 'ratio', of, to } });
  }
  if ('difference' in derived) {
    const of = resolveTerm(context, derived.difference.of, `${path}.difference.of`);
    const minus = resolveTerm(context, derived.difference.minus, `${path}.difference.minus`);
    if (of === undefined || minus === undefined) return undefined;
    if (!expect(context, [of, minus], 'number', `${path}.difference`)) return undefined;
    if (!expectOneUnit(context, [of, minus], unit, `${path}.difference`)) return undefined;
    return finish(context, [of, minus], {
      type: 'ratio',
      unit: of.unit,
      formula: { kind: 'difference', of, minus },
    });
  }
  if ('product' in derived) {
    const terms = all(derived.product, 'product');
    if (terms === undefined || !expect(context, terms, 'number', `${path}.product`)) return undefined;
    return finish(context, terms, { type: 'ratio', unit, formula: { kind: 'product', of: terms } });
  }
  if ('dateIn' in derived) return linkDateIn(context, derived.dateIn, path);
  if ('age' in derived) {
    const birthDate = resolveTerm(context, derived.age.birthDate, `${path}.age.birthDate`);
    const on = resolveTerm(context, derived.age.on, `${path}.age.on`);
    if (birthDate === undefined || on === undefined) return undefined;
    if (!expect(context, [birthDate, on], 'date', `${path}.age`)) return undefined;
    return finish(context, [birthDate, on], {
      type: 'number',
      unit: unit ?? 'year',
      formula: { kind: 'age', birthDate, on },
    });
  }
  if ('datePlus' in derived) return linkDatePlus(context, derived.datePlus, path);
  if ('choose' in derived) return linkChoose(context, derived.choose, unit, path);
  return linkOverCondition(context, id, derived, unit);
}

function linkOverCondition(
  context: Context,
  id: string,
  derived: Derived,
  unit: string | undefined,
): LinkedFormula | undefined {
  const path = `derived.${id}`;
  if ('when' in derived) {
    const condition = linkCondition(context, derived.when, `${path}.when`);
    if (condition === undefined) return undefined;
    context.conditions.set(id, condition);
    return finish(context, termsOf(condition), { type: 'boolean', root: condition.root });
  }
  const kind =
    'anyMember' in derived ? 'anyMember' : 'everyMember' in derived ? 'everyMember' : 'countMembers';
  const declared = (derived as Record<string, unknown>)[kind] as 'all' | Parameters<typeof linkCondition>[1];
  if (context.members === undefined) {
    addFault(
      context,
      'no-members',
      `${path}.${kind}`,
      'a subject with members',
      context.edition.rulebook.subject,
      'Use its own facts.',
    );
    return undefined;
  }
  const condition = declared === 'all' ? undefined : linkCondition(context, declared, `${path}.${kind}`);
  if (declared !== 'all' && condition === undefined) return undefined;
  if (condition !== undefined) context.conditions.set(id, condition);
  const root = condition?.root ?? context.diagram.terminal(true);
  const terms = condition === undefined ? [] : termsOf(condition);
  const linked = finish(context, terms, {
    type: kind === 'countMembers' ? 'number' : 'boolean',
    unit,
    formula: { kind, root },
  });
  return { ...linked, scope: 'subject', bases: [MEMBERS, ...linked.bases] };
}
