import type { Facts, FactValue } from '../evaluate/index.js';
import type { Names } from '../explain/names.js';
import { lowerFirst } from '../explain/words.js';
import type { Bilingual, Locale } from '../format/types.js';
import { dateOf } from '../program/calendar.js';
import type { Formula, Program, Step } from '../program/program.js';
import { statedOrDerived, writeOut } from './closure.js';
import { findWay, type JointFunction, joinFunctions } from './joint-diagram.js';
import { meaningWordsOf } from './meaning-words.js';

/** A fact that may be derived, and is derived in another way than before. */
export interface DerivationDifference {
  readonly fact: string;
  /** For whom the two ways differ: a subject, or a member, by the facts that matter. Undefined where none was found. */
  readonly example:
    | {
        readonly scope: 'subject' | 'member';
        readonly facts: Facts;
        /** What is derived (of a member: whether it counts), before and after. */
        readonly before: FactValue;
        readonly after: FactValue;
      }
    | undefined;
  readonly text: Bilingual;
}

/** The facts, asked for by both, that are derived in another way, with an example where diagrams can give one. */
export function compareDerivations(
  [before, after]: readonly [Program, Program],
  names: Record<Locale, readonly [Names, Names]>,
): readonly DerivationDifference[] {
  return statedOrDerived(before.edition, after.edition).flatMap((fact) => {
    // Written out alike, they are alike; otherwise the diagrams may still be one function.
    if (writeOut(before, fact, true) === writeOut(after, fact, true)) return [];
    const found = compareSteps(before, stepOf(before, fact), after, stepOf(after, fact));
    if (found === 'equal') return [];
    const example = found === 'unknown' ? undefined : found;
    const text = { vi: say(names.vi, fact, example, 'vi'), en: say(names.en, fact, example, 'en') };
    return [{ fact, example, text }];
  });
}

function stepOf(program: Program, fact: string): Step | undefined {
  return [...program.steps, ...program.memberSteps].find(
    ({ variable, stated }) => stated && program.variables[variable]?.id === fact,
  );
}

type Example = NonNullable<DerivationDifference['example']>;

function compareSteps(
  before: Program,
  was: Step | undefined,
  after: Program,
  is: Step | undefined,
): Example | 'equal' | 'unknown' {
  if (was === undefined || is === undefined || was.formula.kind !== is.formula.kind) return 'unknown';
  const roots = [rootOf(was.formula), rootOf(is.formula)];
  const [a, b] = roots;
  if (a === undefined || b === undefined) return 'unknown';
  const joint = joinFunctions({ program: before, root: a }, { program: after, root: b });
  const isDifferent = (value: unknown) =>
    Array.isArray(value) && JSON.stringify(value[0]) !== JSON.stringify(value[1]);
  const way = findWay(joint, isDifferent);
  if (way === undefined) return 'equal';
  return exampleOn(joint, way, 'root' in was.formula ? 'member' : 'subject');
}

function rootOf(formula: Formula): number | undefined {
  return formula.kind === 'term' ? formula.term.root : 'root' in formula ? formula.root : undefined;
}

function exampleOn(
  joint: JointFunction,
  way: ReadonlyMap<number, number>,
  scope: Example['scope'],
): Example | 'unknown' {
  const { diagram, variables, root } = joint;
  const onWay = variables.filter(({ index }) => way.has(index));
  // A computed number on the way is no fact that anyone could state.
  if (onWay.some((one) => (one.before ?? one.after)?.kind !== 'fact')) return 'unknown';
  let at = root;
  while (at >= 0) at = diagram.childrenOf(at)[way.get(diagram.variableOf(at)) as number] as number;
  const [before, after] = diagram.valueOf(at) as [FactValue, FactValue];
  const facts = onWay.map((one) => {
    const sample = one.cells[way.get(one.index) as number]?.sample;
    return [
      one.id,
      (one.before ?? one.after)?.type === 'date' ? dateOf(sample as number) : (sample as FactValue),
    ];
  });
  return { scope, facts: Object.fromEntries(facts), before, after };
}

function say(
  names: readonly [Names, Names],
  fact: string,
  example: DerivationDifference['example'],
  locale: Locale,
): string {
  const words = meaningWordsOf(locale);
  const name = lowerFirst(names[1].label(fact));
  if (example === undefined) return words.derivation(name);
  const list = Object.entries(example.facts).map(([id, value]) => {
    const known = names.find((one) => one.factOf(id) !== undefined) ?? names[1];
    const declared = known.factOf(id);
    const unit = declared !== undefined && 'unit' in declared ? declared.unit : undefined;
    return `${lowerFirst(known.label(id))}: ${known.value(id, value as FactValue, unit)}`;
  });
  const answer = (value: FactValue) => names[1].value(fact, value);
  return (example.scope === 'member' ? words.derivationOfMember : words.derivationOf)(
    name,
    list.join('; '),
    answer(example.before),
    answer(example.after),
  );
}
