import type { FactValue } from '../evaluate/facts.js';
import type { DecisionOrder } from '../format/types.js';
import type { ProgramDecision, Variable } from '../program/program.js';
import { rangeOf } from './box.js';
import { exampleOf } from './example.js';
import type { Inquiry } from './inquiry.js';
import { decisionName, inBoth, nameOf, outcomeName } from './say.js';
import { showValue } from './show-value.js';

/** Where a decision says who is worse off: cases that lose by being so, all else being equal. */
export function checkOrder(inquiry: Inquiry): void {
  inquiry.program.edition.rulebook.decisions.forEach(({ order }, i) => {
    const decision = inquiry.program.decisions[i];
    if (order === undefined || decision === undefined) return;
    for (const [id, worse] of Object.entries(order.worse)) {
      const variable = inquiry.program.facts.get(id);
      if (variable !== undefined) checkFact(inquiry, decision, order, variable, worse, `decisions[${i}]`);
    }
  });
}

function checkFact(
  inquiry: Inquiry,
  decision: ProgramDecision,
  order: DecisionOrder,
  variable: Variable,
  worse: DecisionOrder['worse'][string],
  path: string,
): void {
  const orders = decision.hit === 'unique' ? [{ root: decision.outcomeRoot }] : benefitsOf(decision, order);
  const cells = cellsFromWorst(variable, worse);
  for (const ordered of orders) {
    if (standsUnder(inquiry, ordered.root, variable)) continue;
    for (const [at, bad] of cells.entries()) {
      const good = cells[at + 1];
      if (good === undefined) break;
      if (reportPair(inquiry, decision, order, variable, ordered, bad, good, path)) break;
    }
  }
}

/** What is in order, as a function: a decision's outcome, or one benefit. Two benefits may have one function. */
interface Ordered {
  readonly root: number;
  /** The benefit; none where it is the outcome. */
  readonly outcome?: string;
}

/** The benefits in order. */
function benefitsOf(decision: ProgramDecision, order: DecisionOrder): Ordered[] {
  return order.outcomes.flatMap((outcome) => {
    const root = decision.benefitRoots[decision.outcomes.indexOf(outcome)];
    return root === undefined ? [] : [{ root, outcome }];
  });
}

function cellsFromWorst(variable: Variable, worse: DecisionOrder['worse'][string]): number[] {
  const { domain } = variable;
  if (Array.isArray(worse)) return worse.map((option) => domain.cellOf(option));
  if (typeof worse === 'boolean') return worse ? [1, 0] : [0, 1];
  const cells = Array.from({ length: domain.cells }, (_, cell) => cell);
  return worse === 'lower' ? cells : cells.reverse();
}

/** Whether a number that the decision reads is computed from the fact: to change it alone is then not possible. */
function standsUnder(inquiry: Inquiry, root: number, variable: Variable): boolean {
  const { program, needs } = inquiry;
  const reads = (index: number): boolean =>
    (needs.readsOf.get(index) ?? []).some(
      (read) => read === variable.index || (needs.computed.has(read) && reads(read)),
    );
  return program.diagram.supportOf(root).some((index) => needs.computed.has(index) && reads(index));
}

function reportPair(
  inquiry: Inquiry,
  decision: ProgramDecision,
  order: DecisionOrder,
  variable: Variable,
  { root, outcome }: Ordered,
  bad: number,
  good: number,
  path: string,
): boolean {
  const { program, finder } = inquiry;
  const { diagram, variables } = program;
  const within = (cell: number) => {
    const low = variables.map(() => 0);
    const high = variables.map(({ domain }) => domain.cells - 1);
    low[variable.index] = high[variable.index] = cell;
    return diagram.restrict(root, low, high);
  };
  const rank = (outcome: unknown) => order.outcomes.indexOf(outcome as string);
  const loses = (a: unknown, b: unknown) =>
    decision.hit === 'unique' ? rank(a) >= 0 && rank(b) >= 0 && rank(a) > rank(b) : a !== true && b === true;
  const found = finder.find(diagram.apply([within(bad), within(good)], loses));
  if (found === 'none') return false;
  const [worseValue, betterValue] = nearestValues(variable, bad, good);
  const cases =
    typeof found === 'string'
      ? []
      : [worseValue, betterValue].map((value) =>
          finder.read({ ...finder.complete(found).given, [variable.id]: value }, finder.complete(found).on),
        );
  const [worseCase, betterCase] = cases;
  inquiry.add({
    code: 'analysis/not-monotone',
    where: {
      path: `${path}.order.worse.${variable.id}`,
      decision: decision.id,
      fact: variable.id,
      ...(outcome === undefined ? {} : { outcome }),
    },
    message: inBoth(program, (names) => {
      const name = nameOf(names, variable.id);
      const [a, b] = [worseValue, betterValue].map((one) => names.value(variable.id, one, variable.unit));
      const benefit = outcome === undefined ? '' : outcomeName(names, outcome);
      const of = decisionName(names, decision.id);
      if (names.locale === 'vi') {
        return outcome === undefined
          ? `Người khó khăn hơn bị thiệt trong ${of}: với ${name} là ${a} thì được xếp vào loại khá giả hơn so với khi là ${b}.`
          : `Người khó khăn hơn bị thiệt trong ${of}: với ${name} là ${a} thì mất ${benefit}, còn khi là ${b} thì có.`;
      }
      return outcome === undefined
        ? `Those worse off lose in ${of}: with ${name} ${a} a case is placed better off than with ${b}.`
        : `Those worse off lose in ${of}: with ${name} ${a} a case loses ${benefit}, which it has with ${b}.`;
    }),
    example:
      worseCase === undefined || betterCase === undefined
        ? undefined
        : exampleOf(program, worseCase, betterCase),
    certain: found !== 'open',
  });
  return true;
}

/** A value in each cell, as near to each other as can be. */
function nearestValues(variable: Variable, bad: number, good: number): [FactValue, FactValue] {
  const show = (step: number) => showValue(variable, step / variable.scale);
  const [low, high] = [rangeOf(variable, bad), rangeOf(variable, good)];
  if (low?.kind === 'steps' && high?.kind === 'steps')
    return bad < good ? [show(low.most), show(high.least)] : [show(low.least), show(high.most)];
  return [
    showValue(variable, variable.domain.sampleOf(bad)),
    showValue(variable, variable.domain.sampleOf(good)),
  ];
}
