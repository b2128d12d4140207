import { type Edition, editionName } from '../edition/edition.js';
import { FactError, quote } from '../error/index.js';
import type { Condition, Derived, Parameter } from '../format/types.js';
import { EngineError } from './engine-error.js';
import { fractionFrom, isFraction, numberFrom, refuseInexact, toPlain, type Value } from './exact-value.js';
import { inputsOf } from './formula-inputs.js';
import { ageOn, dateWithin, laterDate } from './plain-date.js';
import { addExactly, divide, fractionOf, multiply, orderOf, subtract } from './plain-number.js';
import {
  type EngineCondition,
  idsIn,
  type PlainValue,
  type Question,
  runConditions,
} from './run-conditions.js';

/** Checked facts of the subject or of one member, by id. */
export type Known = ReadonlyMap<string, PlainValue>;

/** What a case gives. */
export interface CompleteCase {
  readonly edition: Edition;
  readonly facts: Known;
  /** Undefined: nobody said who the members are. */
  readonly members: readonly Known[] | undefined;
  /** The date put to the rulebook. */
  readonly on: string | undefined;
  /** Values that stand for facts, derived ones too, and are not looked into. */
  readonly assumed: ReadonlyMap<string, PlainValue>;
}

/**
 * Computes parameters and derived facts straight from the rulebook's JSON, for complete facts only: no diagram, no
 * interval, nothing shared with `evaluate`, so that a fault in either shows. Conditions within derived facts are decided
 * by json-rules-engine. A value that cannot be computed for want of a fact is undefined.
 */
export class CompleteFacts {
  readonly #case: CompleteCase;
  readonly #member: Known | undefined;
  readonly #path: string;
  readonly #values = new Map<string, Promise<Value | undefined>>();

  constructor(given: CompleteCase, member?: { readonly facts: Known; readonly path: string }) {
    this.#case = given;
    this.#member = member?.facts;
    this.#path = member?.path ?? '';
  }

  /** The value of a fact, parameter or derived fact; undefined when unknown. */
  valueOf(id: string): Promise<Value | undefined> {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const value = this.#find(id);
    this.#values.set(id, value);
    return value;
  }

  /**
   * The trees of conditions, or undefined where a fact that one of them reads is unknown.
   * @throws {EngineError} `engine/inexact-ratio`
   */
  async decide(questions: readonly Question[]): Promise<EngineCondition[] | undefined> {
    const ids = [...new Set(questions.flatMap(({ condition }) => idsIn(condition)))];
    const values = new Map<string, Value>();
    for (const id of ids) {
      const value = await this.valueOf(id);
      if (value !== undefined) values.set(id, value);
    }
    if (values.size < ids.length) return undefined;
    for (const { condition, path } of questions) refuseInexact(condition, values, path);
    const plain = new Map([...values].map(([id, value]) => [id, toPlain(value)]));
    return runConditions(questions, plain);
  }

  async #find(id: string): Promise<Value | undefined> {
    const { edition, assumed, facts, on } = this.#case;
    const { rulebook } = edition;
    const assumption = assumed.get(id);
    if (assumption !== undefined && this.#member === undefined) return assumption;
    if (id === 'evaluationDate' && !rulebook.facts.includes(id)) return on ?? edition.date;
    const ofMember = rulebook.memberFacts?.includes(id) ?? false;
    const stated = ofMember ? this.#member?.get(id) : this.#isAsked(id) ? facts.get(id) : undefined;
    const formula = own(rulebook.derived, id);
    if (formula !== undefined) {
      const computed = await this.#derive(id, formula);
      if (stated !== undefined && computed !== undefined && !agree(stated, computed))
        throw this.#disagrees(id, stated, computed);
      return stated ?? computed;
    }
    const parameter = own(rulebook.parameters, id);
    return stated ?? (parameter === undefined || this.#isAsked(id) ? undefined : this.#figure(id, parameter));
  }

  #isAsked(id: string): boolean {
    const { facts, rawFacts } = this.#case.edition.rulebook;
    return facts.includes(id) || (rawFacts?.includes(id) ?? false);
  }

  /**
   * The facts to give so that an id has a value: facts of the subject, or `members`; a derived fact itself where facts of
   * a member are unknown. None when it has one.
   */
  async unknownBehind(id: string): Promise<string[]> {
    if ((await this.valueOf(id)) !== undefined) return [];
    const { rulebook } = this.#case.edition;
    if (this.#isAsked(id) || id === 'evaluationDate') return [id];
    const by = own(rulebook.parameters, id)?.by;
    if (by !== undefined) return this.unknownBehind(by);
    const formula = own(rulebook.derived, id);
    if (formula === undefined) return [id];
    if ('anyMember' in formula || 'everyMember' in formula || 'countMembers' in formula) {
      return this.#case.members === undefined ? ['members'] : [id];
    }
    const found: string[] = [];
    for (const one of inputsOf(formula)) found.push(...(await this.unknownBehind(one)));
    // A ratio to 0 has no value though all its facts are known.
    return found.length > 0 ? [...new Set(found)] : [id];
  }

  async #figure(id: string, parameter: Parameter): Promise<PlainValue | undefined> {
    const { edition } = this.#case;
    const stated =
      parameter.periods === undefined
        ? parameter
        : parameter.periods.find(
            ({ from, until }) =>
              edition.date !== undefined &&
              from <= edition.date &&
              (until === undefined || edition.date <= until),
          );
    if (stated === undefined) {
      throw new EngineError(
        'engine/no-figure',
        `parameters.${id}`,
        `Cannot take ${id} of ${editionName(edition)}: expected a figure for ${edition.date ?? 'the legal date'}; found none. ` +
          'Take the edition with on(date), or add the period with its source.',
      );
    }
    if (parameter.by === undefined) return stated.value;
    const option = await this.valueOf(parameter.by);
    return option === undefined ? undefined : own(stated.values, option as string);
  }

  async #derive(id: string, formula: Derived): Promise<Value | undefined> {
    const path = `derived.${id}`;
    if ('count' in formula) {
      const values = await this.#all(formula.count);
      return values?.filter((value) => value === true).length;
    }
    if ('sum' in formula) {
      const values = await this.#all(formula.sum);
      return values && addExactly(values.map((value) => numberFrom(value, path)));
    }
    if ('minimum' in formula) return extreme(await this.#all(formula.minimum), -1, path);
    if ('maximum' in formula) return extreme(await this.#all(formula.maximum), 1, path);
    if ('ratio' in formula) {
      const values = await this.#all([formula.ratio.of, formula.ratio.to]);
      return values && divide(fractionFrom(values[0]), fractionFrom(values[1]));
    }
    if ('difference' in formula) {
      const values = await this.#all([formula.difference.of, formula.difference.minus]);
      return values && subtract(fractionFrom(values[0]), fractionFrom(values[1]));
    }
    if ('product' in formula) {
      const values = await this.#all(formula.product);
      return values && multiply(values.map(fractionFrom));
    }
    if ('dateIn' in formula) {
      const { year, yearsAfter, month, day } = formula.dateIn;
      const values = await this.#all([year, month, day, ...(yearsAfter === undefined ? [] : [yearsAfter])]);
      const [inYear, inMonth, onDay, after = 0] = (values ?? []).map((value) => numberFrom(value, path));
      return values && dateWithin((inYear as number) + after, inMonth as number, onDay as number);
    }
    if ('age' in formula) {
      const values = await this.#all([formula.age.birthDate, formula.age.on]);
      return values && ageOn(values[0] as string, values[1] as string);
    }
    if ('datePlus' in formula) return this.#datePlus(formula.datePlus);
    if ('choose' in formula) {
      const option = await this.valueOf(formula.choose.by);
      const chosen = option === undefined ? undefined : own(formula.choose.values, option as string);
      return typeof chosen === 'object' ? this.valueOf(chosen.fact) : chosen;
    }
    if ('when' in formula)
      return (await this.decide([{ path: `${path}.when`, condition: formula.when }]))?.[0]?.result;
    return this.#overMembers(formula, path);
  }

  /** All of the values, or undefined when one is unknown; each is looked for, so that all unknown ones are named. */
  async #all(ids: readonly string[]): Promise<Value[] | undefined> {
    const values: (Value | undefined)[] = [];
    for (const id of ids) values.push(await this.valueOf(id));
    return values.includes(undefined) ? undefined : (values as Value[]);
  }

  async #datePlus(
    declared: Extract<Derived, { datePlus: unknown }>['datePlus'],
  ): Promise<string | undefined> {
    const date = await this.valueOf(declared.date);
    const amounts: (Value | undefined)[] = [];
    for (const amount of [declared.years, declared.months, declared.days]) {
      amounts.push(typeof amount === 'object' ? await this.valueOf(amount.fact) : (amount ?? 0));
    }
    if (date === undefined || amounts.includes(undefined)) return undefined;
    const [years, months, days] = amounts as [number, number, number];
    return laterDate(date as string, years, months, days);
  }

  async #overMembers(
    formula: Extract<Derived, { anyMember: unknown } | { everyMember: unknown } | { countMembers: unknown }>,
    path: string,
  ): Promise<boolean | number | undefined> {
    const { members } = this.#case;
    const kind =
      'anyMember' in formula ? 'anyMember' : 'everyMember' in formula ? 'everyMember' : 'countMembers';
    const condition = (formula as Record<string, unknown>)[kind] as Condition | 'all';
    if (members === undefined) return undefined;
    let held = 0;
    let unknown = false;
    for (const [i, facts] of members.entries()) {
      if (condition === 'all') {
        held++;
        continue;
      }
      const member = new CompleteFacts(this.#case, { facts, path: `members[${i}]` });
      const trees = await member.decide([{ path: `${path}.${kind}`, condition }]);
      if (trees === undefined) unknown = true;
      else if (trees[0]?.result === true) held++;
    }
    if (unknown) return undefined;
    return kind === 'countMembers' ? held : kind === 'anyMember' ? held > 0 : held === members.length;
  }

  #disagrees(id: string, stated: PlainValue, computed: Value): FactError {
    const path = this.#path === '' ? id : `${this.#path}.${id}`;
    return new FactError(
      'fact/disagrees',
      path,
      `Cannot take ${path}: stated as ${quote(stated)}, but derived as ${quote(toPlain(computed))}. ` +
        `Correct the stated ${id}, or the facts it is derived from.`,
    );
  }
}

/** A record's own entry; `toString` and the like are no entries. */
function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

function agree(stated: PlainValue, computed: Value): boolean {
  return isFraction(computed) ? orderOf(fractionOf(stated as number), computed) === 0 : stated === computed;
}

function extreme(values: Value[] | undefined, side: -1 | 1, path: string): number | string | undefined {
  if (values === undefined) return undefined;
  // ISO dates stand in the order of their letters.
  if (values.every((value): value is string => typeof value === 'string')) {
    return values.reduce((a, b) => ((b < a ? -1 : 1) === side ? b : a));
  }
  return values
    .map((value) => numberFrom(value, path))
    .reduce((a, b) => (side < 0 ? Math.min(a, b) : Math.max(a, b)));
}
