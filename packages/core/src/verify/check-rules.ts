import type { ProgramCondition, ProgramDecision, ProgramRule } from '../program/program.js';
import type { Inquiry } from './inquiry.js';
import { decisionName, inBoth, listOf, outcomeName, ruleNames } from './say.js';

/** Gaps and overlaps, rules that never hold or are never the only one to give their outcome, outcomes never given. */
export function checkRules(inquiry: Inquiry): void {
  inquiry.program.decisions.forEach((decision, i) => {
    const path = `decisions[${i}]`;
    if (decision.hit === 'unique') checkGapsAndOverlaps(inquiry, decision, path);
    const dead = new Set(decision.rules.filter((rule) => !mayHold(inquiry, decision, rule, path)));
    for (const rule of decision.rules) if (!dead.has(rule)) checkMasked(inquiry, decision, rule, path);
    checkOutcomes(inquiry, decision, dead, path);
  });
}

function checkGapsAndOverlaps(inquiry: Inquiry, decision: ProgramDecision, path: string): void {
  const { program, finder } = inquiry;
  const { diagram } = program;
  for (const value of diagram.valuesOf(decision.rulesRoot) as number[][]) {
    if (value.length === 1) continue;
    const key = value.join();
    const found = finder.find(diagram.map(decision.rulesRoot, (one) => (one as number[]).join() === key));
    if (found === 'none') continue;
    const rules = value.map((index) => idOf(decision, index));
    inquiry.add({
      code: rules.length === 0 ? 'verify/gap' : 'verify/overlap',
      where: { path, decision: decision.id, rules },
      message: inBoth(program, (names) => {
        const of = decisionName(names, decision.id);
        const list = listOf(names, ruleNames(names, rules));
        if (rules.length === 0) {
          return names.locale === 'vi'
            ? `Khoảng trống trong ${of}: có trường hợp không quy tắc nào áp dụng.`
            : `Gap in ${of}: there are cases for which no rule holds.`;
        }
        return names.locale === 'vi'
          ? `Chồng lấn trong ${of}: có trường hợp các quy tắc ${list} cùng áp dụng.`
          : `Overlap in ${of}: there are cases for which the rules ${list} hold together.`;
      }),
      example: inquiry.exampleFrom(found),
      certain: found !== 'open',
    });
  }
}

const idOf = (decision: ProgramDecision, index: number) =>
  decision.rules.find((rule) => rule.index === index)?.id ?? '';

function mayHold(inquiry: Inquiry, decision: ProgramDecision, rule: ProgramRule, path: string): boolean {
  if (inquiry.finder.find(rule.condition.root) !== 'none') return true;
  inquiry.add({
    code: 'analysis/rule-never-holds',
    where: { path: `${path}.rules[${rule.index}]`, decision: decision.id, rules: [rule.id] },
    message: inBoth(inquiry.program, (names) => {
      const [name] = ruleNames(names, [rule.id]);
      return names.locale === 'vi'
        ? `Quy tắc ${name} không bao giờ áp dụng: không trường hợp nào đáp ứng cùng lúc mọi điều kiện của quy tắc.`
        : `The rule ${name} never holds: no case fulfils all of its conditions at once.`;
    }),
    example: closest(inquiry, rule.condition),
  });
  return false;
}

/** A case that fulfils as many parts of an impossible condition as can be, taken from the first on. */
function closest(inquiry: Inquiry, condition: ProgramCondition) {
  const { diagram } = inquiry.program;
  let root = diagram.terminal(true);
  let found = inquiry.finder.find(root);
  for (const part of condition.kind === 'all' ? condition.of : []) {
    const next = diagram.all([root, part.root]);
    const one = inquiry.finder.find(next);
    if (typeof one === 'string') continue;
    root = next;
    found = one;
  }
  return inquiry.exampleFrom(found);
}

function checkMasked(inquiry: Inquiry, decision: ProgramDecision, rule: ProgramRule, path: string): void {
  const { program, finder } = inquiry;
  const { diagram } = program;
  const { root } = rule.condition;
  const rivals = decision.rules.filter(
    (other) =>
      other !== rule &&
      (decision.hit === 'unique' || other.outcome === rule.outcome) &&
      finder.find(diagram.all([root, other.condition.root])) !== 'none',
  );
  const cover = (rules: readonly ProgramRule[]) => {
    const all = diagram.any(rules.map((other) => other.condition.root));
    return finder.find(diagram.all([root, diagram.not(all)])) === 'none';
  };
  if (rivals.length === 0 || !cover(rivals)) return;
  // Those are named without which it would not be masked.
  let needed: readonly ProgramRule[] = rivals;
  for (const rival of rivals) {
    const fewer = needed.filter((other) => other !== rival);
    if (fewer.length > 0 && cover(fewer)) needed = fewer;
  }
  const by = needed.map(({ id }) => id);
  inquiry.add(
    {
      code: 'analysis/masked-rule',
      where: {
        path: `${path}.rules[${rule.index}]`,
        decision: decision.id,
        rules: [rule.id, ...by],
        outcome: rule.outcome,
      },
      message: inBoth(program, (names) => {
        const [name, ...others] = ruleNames(names, [rule.id, ...by]);
        const list = listOf(names, others);
        return names.locale === 'vi'
          ? `Quy tắc ${name} bị che khuất: mọi trường hợp quy tắc này áp dụng đều đã thuộc ${list}.`
          : `The rule ${name} is masked: every case for which it holds is covered by ${list} already.`;
      }),
      example: inquiry.exampleFrom(finder.find(root)),
    },
    decision.hit === 'collect' ? 'warning' : undefined,
  );
}

function checkOutcomes(
  inquiry: Inquiry,
  decision: ProgramDecision,
  dead: ReadonlySet<ProgramRule>,
  path: string,
): void {
  decision.outcomes.forEach((outcome, i) => {
    const rules = decision.rules.filter((rule) => rule.outcome === outcome);
    if (rules.some((rule) => !dead.has(rule))) return;
    inquiry.add({
      code: 'analysis/unreachable-outcome',
      where: {
        path: `${path}.outcomes[${i}]`,
        decision: decision.id,
        outcome,
        rules: rules.map(({ id }) => id),
      },
      message: inBoth(inquiry.program, (names) => {
        const name = outcomeName(names, outcome);
        const of = decisionName(names, decision.id);
        return names.locale === 'vi'
          ? `Không trường hợp nào có kết quả ${name} của ${of}.`
          : `No case has the outcome ${name} of ${of}.`;
      }),
      example: rules[0] === undefined ? inquiry.anyExample() : closest(inquiry, rules[0].condition),
    });
  });
}
