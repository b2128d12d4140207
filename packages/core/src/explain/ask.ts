import type { Edition } from '../edition/edition.js';
import { type EvaluateOptions, evaluate, type Facts, type FactValue } from '../evaluate/index.js';
import { readState, type State } from '../evaluate/state.js';
import type { Locale } from '../format/types.js';
import { programOf } from '../program/link.js';
import type { Variable } from '../program/program.js';
import { EVALUATION_DATE } from '../program/resolve-term.js';
import { type Names, namesOf } from './names.js';
import { formatUnit } from './value-text.js';
import { joinItems, lowerFirst, type Words } from './words.js';

/** In which language, and as of which date. */
export interface ExplainOptions extends EvaluateOptions {
  readonly locale: Locale;
}

/** A fact from which a missing one could be derived instead of being stated. */
export interface OtherFact {
  readonly fact: string;
  readonly label: string;
  /** `members`: the list of members itself; `member`: a fact of each of them. */
  readonly scope: 'subject' | 'members' | 'member';
}

/** The labels of such facts as one list; those of the members stand together. */
export function listFacts(words: Words, facts: readonly OtherFact[]): readonly string[] {
  const labels = (scope: OtherFact['scope']) =>
    facts.filter((one) => one.scope === scope).map(({ label }) => label);
  const ofEach = labels('member');
  const each = ofEach.length > 0 ? [words.memberFacts(ofEach.map(lowerFirst).join(', '))] : [];
  return [...labels('subject'), ...labels('members'), ...each];
}

/** A question to put to a person. */
export interface Question {
  readonly fact: string;
  readonly label: string;
  readonly text: string;
  readonly hint: string | undefined;
  readonly type: 'boolean' | 'integer' | 'decimal' | 'choice' | 'date';
  /** A choice's answers. */
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly hint: string | undefined;
  }[];
  readonly unit: string | undefined;
  /** The unit in words: "đồng/người/tháng"; empty for none. */
  readonly unitText: string;
  /** Smallest and largest answer, both included; dates as `YYYY-MM-DD`. */
  readonly min: FactValue | undefined;
  readonly max: FactValue | undefined;
  /** Digits after the point; 0 for whole numbers. */
  readonly scale: number;
  /** The facts still unknown from which the answer could be worked out instead. Empty when it can only be stated. */
  readonly orFrom: readonly OtherFact[];
  /** What is still possible, by decision: why the question matters. */
  readonly possible: readonly {
    readonly decision: string;
    readonly outcome: string;
    readonly label: string;
  }[];
  /** The same as a sentence. */
  readonly why: string;
}

/**
 * The next question worth asking: the most telling of the missing facts. `null` once nothing more is needed.
 * @throws what `evaluate` throws
 * @example
 * ask(poverty.on('2018-12-31'), { area: 'rural' }, { locale: 'vi' })?.fact // "monthlyIncomePerCapita"
 */
export function ask(edition: Edition, facts: Facts, options: ExplainOptions): Question | null {
  return askAll(edition, facts, options)[0] ?? null;
}

/**
 * All questions whose answers may still matter, the most telling first. Empty once nothing more is needed. An answer may
 * settle others: ask again after each one to put as few as possible.
 * @throws what `evaluate` throws
 */
export function askAll(edition: Edition, facts: Facts, options: ExplainOptions): readonly Question[] {
  const decision = evaluate(edition, facts, options);
  if (decision.missing.length === 0) return [];
  const program = programOf(edition);
  const names = namesOf(program, options.locale);
  const state = readState(program, facts, options.on);
  return decision.missing.map((id) => {
    const open = decision.decisions.filter(({ missing }) => missing.includes(id));
    const possible = open.flatMap((one) =>
      one.possible
        .filter((outcome) => one.benefits === undefined || one.benefits[outcome] === 'unknown')
        .map((outcome) => ({ decision: one.id, outcome, label: names.outcome(outcome) })),
    );
    const among = joinItems(
      possible.map(({ label }) => label),
      names.words.or,
    );
    const collect = open.every(({ hit }) => hit === 'collect');
    const why = collect ? names.words.askWhyBenefits(among) : names.words.askWhy(among);
    return { ...describeFact(names, id), orFrom: otherFacts(names, state, id), possible, why };
  });
}

type Description = Omit<Question, 'orFrom' | 'possible' | 'why'>;

function describeFact(names: Names, id: string): Description {
  const { locale, words, program } = names;
  const fact = names.factOf(id);
  const variable = program.variables.find((one) => one.id === id);
  const unit = fact === undefined ? variable?.unit : 'unit' in fact ? fact.unit : undefined;
  const shared = {
    fact: id,
    label: names.label(id),
    unit,
    unitText: formatUnit(names.unit(id, unit), locale),
  };
  if (fact === undefined) {
    const date = id === EVALUATION_DATE;
    const type =
      date || variable?.type === 'date' ? 'date' : variable?.type === 'boolean' ? 'boolean' : 'decimal';
    const text = date ? words.askDate : words.askComputed(shared.label);
    return { ...shared, text, hint: undefined, type, options: [], min: undefined, max: undefined, scale: 0 };
  }
  const options = fact.type === 'choice' ? fact.options : [];
  return {
    ...shared,
    text: fact.question[locale],
    hint: fact.hint?.[locale],
    type: fact.type,
    options: options.map((one) => ({ id: one.id, label: one.label[locale], hint: one.hint?.[locale] })),
    min: 'min' in fact ? fact.min : undefined,
    max: 'max' in fact ? fact.max : undefined,
    scale: fact.type === 'decimal' ? fact.scale : 0,
  };
}

/** What is still unknown of the facts that a missing one may be derived from. */
function otherFacts(names: Names, state: State, id: string): readonly OtherFact[] {
  const { program } = state;
  const seen = new Set<string>([id]);
  const visit = (bases: readonly string[]): OtherFact[] =>
    bases.flatMap((base): OtherFact[] => {
      if (seen.has(base)) return [];
      seen.add(base);
      if (base === 'members') {
        return state.members === undefined
          ? [{ fact: base, label: names.words.members, scope: 'members' }]
          : [];
      }
      const variable = program.variables.find((one) => one.id === base);
      if (variable === undefined || !isOpen(state, variable)) return [];
      if (variable.kind !== 'fact') return visit(variable.bases);
      const member = variable.scope === 'member';
      return [{ fact: base, label: names.label(base), scope: member ? 'member' : 'subject' }];
    });
  return program.steps
    .filter((step) => step.stated && program.variables[step.variable]?.id === id)
    .flatMap((step) => visit(step.bases));
}

function isOpen(state: State, { scope, index }: Variable): boolean {
  if (scope === 'subject') return state.values[index] === undefined;
  return state.members === undefined || state.members.some((member) => member.values[index] === undefined);
}
