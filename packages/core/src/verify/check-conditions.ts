import type { FactValue } from '../evaluate/facts.js';
import type { ProgramCondition, Variable } from '../program/program.js';
import { valueIn } from './box.js';
import { type Placed, partsOf } from './care.js';
import type { Example, Place } from './finding.js';
import type { Inquiry } from './inquiry.js';
import { pathsByValue } from './members.js';
import { realise } from './realise.js';
import { inBoth, nameOf, ruleNames, sayCondition } from './say.js';
import { showValue } from './show-value.js';

/** Parts of conditions that are never true or never false where they matter, in rules and in derived facts. */
export function checkConditions(inquiry: Inquiry): void {
  const { program } = inquiry;
  for (const decision of program.decisions) {
    for (const rule of decision.rules) {
      checkCondition(inquiry, rule.condition, { decision: decision.id, rules: [rule.id] });
    }
  }
  for (const [id, condition] of program.conditions) checkCondition(inquiry, condition, { derived: id });
}

function checkCondition(
  inquiry: Inquiry,
  condition: ProgramCondition,
  place: Omit<Place, 'path' | 'edition'>,
): void {
  const { diagram } = inquiry.program;
  const ofMembers = isAboutMembers(inquiry, condition);
  const find = (root: number) => (ofMembers ? findMember(inquiry, root) : inquiry.finder.find(root));
  const known = new Map<number, boolean>();
  const isNone = (root: number) => {
    const none = known.get(root) ?? find(root) === 'none';
    known.set(root, none);
    return none;
  };
  const stuck = new Set<ProgramCondition>();
  for (const placed of partsOf(diagram, condition, ({ condition: part }) => !stuck.has(part))) {
    const { condition: part, parent, care } = placed;
    if (parent === undefined || isNone(care)) continue;
    const neverTrue = isNone(diagram.all([care, part.root]));
    const neverFalse = !neverTrue && isNone(diagram.all([care, diagram.not(part.root)]));
    if (!neverTrue && !neverFalse) continue;
    stuck.add(part);
    report(inquiry, placed, neverFalse, place, ofMembers ? memberExample(inquiry, care) : undefined);
  }
}

function report(
  inquiry: Inquiry,
  { condition, parent, care }: Placed,
  always: boolean,
  place: Omit<Place, 'path' | 'edition'>,
  ofMember: Example | undefined,
): void {
  const { program, finder } = inquiry;
  const alone =
    parent === undefined || parent.kind === 'leaf' || parent.kind === 'not' || parent.of.length === 1;
  const idle = !alone && (parent.kind === 'all') === always;
  const where = { path: condition.path, ...place };
  const message = inBoth(program, (names) => {
    const text = names.words.quoteMarks(sayCondition(names, condition));
    const [rule] = ruleNames(names, place.rules ?? []);
    const at = rule ?? nameOf(names, place.derived ?? '');
    if (idle) {
      return names.locale === 'vi'
        ? `Điều kiện thừa trong ${at}: ${text} đã được các điều kiện bên cạnh quyết định; bỏ đi thì kết quả không đổi.`
        : `Subsumed condition in ${at}: ${text} is settled by the conditions beside it; without it nothing changes.`;
    }
    if (always) {
      return names.locale === 'vi'
        ? `Điều kiện không có tác dụng trong ${at}: ${text} luôn đúng.`
        : `Dead condition in ${at}: ${text} is always true.`;
    }
    return names.locale === 'vi'
      ? `Điều kiện không có tác dụng trong ${at}: ${text} không bao giờ đúng khi các điều kiện khác đã đúng.`
      : `Dead condition in ${at}: ${text} is never true where the others leave it to decide.`;
  });
  const example = ofMember ?? inquiry.exampleFrom(finder.find(care));
  inquiry.add({
    code: idle ? 'analysis/subsumed-condition' : 'analysis/dead-condition',
    where,
    message,
    example,
  });
}

function isAboutMembers(inquiry: Inquiry, condition: ProgramCondition): boolean {
  const { diagram, variables } = inquiry.program;
  const parts = [...partsOf(diagram, condition)].map(({ condition: part }) => part);
  return parts.some(
    (part) =>
      part.kind === 'leaf' &&
      (part.left.scope === 'member' ||
        part.right.scope === 'member' ||
        diagram.supportOf(part.root).some((index) => variables[index]?.scope === 'member')),
  );
}

/** A path to a member for whom a function is true, with its facts. */
function findMember(inquiry: Inquiry, root: number): Record<string, FactValue> | 'none' | 'open' {
  const { program, needs } = inquiry;
  if (root < 0 && program.diagram.valueOf(root) !== true) return 'none';
  for (const [value, path] of pathsByValue(program, root)) {
    if (value !== true) continue;
    const found = realise(program, needs, 'member', path);
    if (typeof found === 'string') return 'open';
    return Object.fromEntries(
      [...found.box].map(([index, range]) => {
        const variable = program.variables[index] as Variable;
        return [variable.id, showValue(variable, valueIn(variable, range))];
      }),
    );
  }
  return 'none';
}

function memberExample(inquiry: Inquiry, care: number): Example | undefined {
  const { program, finder } = inquiry;
  const found = findMember(inquiry, care);
  if (typeof found === 'string') return undefined;
  const own = Object.entries(found).filter(([id]) => program.facts.has(id));
  const member = Object.fromEntries(Object.entries(found).filter(([id]) => !program.facts.has(id)));
  const subject = finder.read({ ...Object.fromEntries(own), members: [member] }, undefined);
  return subject === undefined ? undefined : inquiry.exampleFrom(subject);
}
