import type { FactValue } from '../evaluate/facts.js';
import type { Condition, Derived, Rulebook } from '../format/types.js';
import type { Program, Variable } from '../program/program.js';
import { termsOfFormula } from '../program/terms-of-formula.js';
import { rangeOf } from './box.js';
import { exampleOf } from './example.js';
import type { Example } from './finding.js';
import type { Inquiry } from './inquiry.js';
import { inBoth, nameOf } from './say.js';
import { showValue } from './show-value.js';

/** Parameters, facts and derived facts on which nothing depends. */
export function checkUse(inquiry: Inquiry): void {
  const { program } = inquiry;
  const { rulebook } = program.edition;
  const named = namedIn(rulebook);
  for (const id of Object.keys(rulebook.parameters ?? {})) {
    if (!named.has(id)) reportIdle(inquiry, 'parameter', id, `parameters.${id}`);
  }
  const facts = new Set([...rulebook.facts, ...(rulebook.rawFacts ?? []), ...(rulebook.memberFacts ?? [])]);
  for (const id of Object.keys(rulebook.derived ?? {})) {
    if (!named.has(id) && !facts.has(id)) reportIdle(inquiry, 'derived', id, `derived.${id}`);
  }
  const mattering = variablesThatMatter(program, named);
  for (const role of ['facts', 'rawFacts', 'memberFacts'] as const) {
    (rulebook[role] ?? []).forEach((id, i) => {
      const variable = program.facts.get(id) ?? program.memberFacts.get(id);
      if (variable !== undefined && mattering.has(variable.index) && named.has(id)) return;
      reportFact(inquiry, variable, id, `${role}[${i}]`);
    });
  }
}

/** Everything that rules, outputs and benefits name, and what that is made of. */
function namedIn(rulebook: Rulebook): ReadonlySet<string> {
  const { parameters = {}, derived = {} } = rulebook;
  const named = new Set<string>();
  const visit = (id: string): void => {
    if (named.has(id)) return;
    named.add(id);
    const by = parameters[id]?.by;
    if (by !== undefined) visit(by);
    const formula = derived[id];
    if (formula !== undefined) for (const one of idsInFormula(formula)) visit(one);
  };
  for (const { rules } of rulebook.decisions) {
    for (const rule of rules) for (const id of idsInCondition(rule.conditions as Condition)) visit(id);
  }
  for (const id of rulebook.outputs ?? []) visit(id);
  for (const { amounts = [], priorities = [], confirmations = [] } of Object.values(
    rulebook.benefits ?? {},
  )) {
    for (const id of [
      ...amounts,
      ...priorities.map(({ when }) => when),
      ...confirmations.map(({ fact }) => fact),
    ]) {
      visit(id);
    }
  }
  return named;
}

function idsInCondition(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(idsInCondition);
  if ('any' in condition) return condition.any.flatMap(idsInCondition);
  if ('not' in condition) return idsInCondition(condition.not);
  const { fact, value } = condition;
  return typeof value === 'object' && !Array.isArray(value) ? [fact, value.fact] : [fact];
}

function idsInFormula(formula: Derived): string[] {
  if ('when' in formula) return idsInCondition(formula.when);
  if ('anyMember' in formula) return idsInCondition(formula.anyMember);
  if ('everyMember' in formula) return idsInCondition(formula.everyMember);
  if ('countMembers' in formula)
    return formula.countMembers === 'all' ? [] : idsInCondition(formula.countMembers);
  if ('choose' in formula) {
    const values = Object.values(formula.choose.values);
    return [formula.choose.by, ...values.flatMap((one) => (typeof one === 'object' ? [one.fact] : []))];
  }
  const { unit: _unit, sources: _sources, evidence: _evidence, note: _note, ...rest } = formula;
  return Object.values(rest).flatMap((part: unknown) => textsIn(part));
}

/** In the formulas that are left, every text is an id. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(textsIn);
}

/** The variables on which a rule, an output or a benefit depends, directly or through a formula. */
function variablesThatMatter(program: Program, named: ReadonlySet<string>): ReadonlySet<number> {
  const { diagram, steps, memberSteps } = program;
  const roots = program.decisions.flatMap((decision) => [
    ...decision.rules.map((rule) => rule.condition.root),
    ...[...decision.benefits.values()].flatMap((benefit) => [...benefit.priorityRoots]),
  ]);
  const mattering = new Set<number>();
  const byVariable = new Map([...steps, ...memberSteps].map((step) => [step.variable, step]));
  const visit = (index: number): void => {
    if (mattering.has(index)) return;
    mattering.add(index);
    const formula = byVariable.get(index)?.formula;
    if (formula === undefined) return;
    if ('root' in formula) visitRoot(formula.root);
    for (const term of termsOfFormula(formula)) visitTerm(term);
  };
  const visitRoot = (root: number) => {
    for (const index of diagram.supportOf(root)) visit(index);
  };
  const visitTerm = (term: { root: number | undefined; variable: number | undefined }) => {
    if (term.root !== undefined) visitRoot(term.root);
    if (term.variable !== undefined) visit(term.variable);
  };
  for (const root of roots) visitRoot(root);
  for (const term of program.outputs) visitTerm(term);
  // Amounts and confirmations are part of the answer by name.
  for (const benefit of Object.values(program.edition.rulebook.benefits ?? {})) {
    for (const id of [...(benefit.amounts ?? []), ...(benefit.confirmations ?? []).map(({ fact }) => fact)]) {
      const variable = program.facts.get(id);
      if (variable !== undefined) visit(variable.index);
      const term = program.derived.get(id);
      if (term !== undefined) visitTerm(term);
      const by = program.parameters.get(id)?.by;
      const chosen = by === undefined ? undefined : program.facts.get(by);
      if (chosen !== undefined && named.has(chosen.id)) visit(chosen.index);
    }
  }
  return mattering;
}

function reportIdle(inquiry: Inquiry, kind: 'parameter' | 'derived', id: string, path: string): void {
  inquiry.add({
    code: kind === 'parameter' ? 'analysis/unused-parameter' : 'analysis/unused-derived',
    where: { path, [kind]: id },
    message: inBoth(inquiry.program, (names) => {
      const name = nameOf(names, id);
      if (names.locale === 'vi') {
        return kind === 'parameter'
          ? `Tham số ${name} không được dùng: không quy tắc, mức hỗ trợ hay kết quả tính kèm nào dựa vào tham số này.`
          : `Dữ kiện suy ra ${name} không được dùng: không quy tắc, mức hỗ trợ hay kết quả tính kèm nào dựa vào dữ kiện này.`;
      }
      return kind === 'parameter'
        ? `The parameter ${name} is not used: no rule, benefit or output stands on it.`
        : `The derived fact ${name} is not used: no rule, benefit or output stands on it.`;
    }),
    example: inquiry.anyExample(),
  });
}

function reportFact(inquiry: Inquiry, variable: Variable | undefined, id: string, path: string): void {
  inquiry.add({
    code: 'analysis/unused-fact',
    where: { path, fact: id },
    message: inBoth(inquiry.program, (names) => {
      const name = nameOf(names, id);
      return names.locale === 'vi'
        ? `Dữ kiện ${name} không được dùng: trả lời thế nào thì kết quả cũng như nhau.`
        : `The fact ${name} is not used: whatever the answer, the result is the same.`;
    }),
    example: variable === undefined ? inquiry.anyExample() : twoAnswers(inquiry, variable),
  });
}

/** One case with two answers to the fact, and the same result. */
function twoAnswers(inquiry: Inquiry, variable: Variable): Example | undefined {
  const { program, finder } = inquiry;
  const any = finder.find(program.diagram.terminal(true));
  if (typeof any === 'string') return undefined;
  const full = finder.complete(any);
  const give = (value: FactValue) =>
    variable.scope === 'member'
      ? { ...full.given, members: [{ [variable.id]: value }] }
      : { ...full.given, [variable.id]: value };
  const [one, two] = twoValues(variable).map((value) => finder.read(give(value), full.on));
  return one === undefined || two === undefined ? exampleOf(program, full) : exampleOf(program, one, two);
}

function twoValues(variable: Variable): FactValue[] {
  const range = rangeOf(variable, undefined);
  if (range === undefined || range.kind === 'cells')
    return [0, 1].map((cell) => showValue(variable, variable.domain.sampleOf(cell)));
  const least = Math.max(range.least, variable.type === 'date' ? 0 : range.least);
  return [least, Math.min(least + 1, range.most)].map((step) => showValue(variable, step / variable.scale));
}
