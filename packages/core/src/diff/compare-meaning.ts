import type { Edition } from '../edition/edition.js';
import { editionName } from '../edition/edition.js';
import type { Facts } from '../evaluate/index.js';
import type { Names } from '../explain/names.js';
import { formatDate } from '../explain/value-text.js';
import { lowerFirst } from '../explain/words.js';
import type { Bilingual, Locale } from '../format/types.js';
import { programOf } from '../program/link.js';
import type { Program, Variable } from '../program/program.js';
import { programForWords } from '../words/describe-edition.js';
import { namesForWords, unitOf } from '../words/index.js';
import { writeOut } from './closure.js';
import { compareDerivations, type DerivationDifference } from './compare-derivations.js';
import {
  type Answer,
  answerFor,
  findHouseholds,
  type Household,
  rootOf,
  type Wanted,
} from './find-household.js';
import { findWay, joinFunctions } from './joint-diagram.js';
import { meaningWordsOf } from './meaning-words.js';

/** Whether two editions answer every household alike, and a household for each way in which they do not. */
export interface MeaningDiff {
  readonly before: string;
  readonly after: string;
  /**
   * `equal`: the same answer to all facts that both can be told, and every fact derived alike. `different`: a household
   * with two answers, or a fact derived in another way, is shown. `unknown`: a difference is possible, but no household was found.
   */
  readonly status: 'equal' | 'different' | 'unknown';
  readonly decisions: readonly DecisionMeaning[];
  /** Facts that may be stated or derived, and are derived in another way. Their stated values are compared in `decisions`. */
  readonly derivations: readonly DerivationDifference[];
  /** Outputs, and amounts of benefits, that both have and that are worked out in another way or from other figures. */
  readonly outputs: readonly { readonly id: string; readonly text: Bilingual }[];
  /** Choices that only one edition has: households that have them are not compared. */
  readonly notComparable: readonly { readonly fact: string; readonly options: readonly string[] }[];
  /** All of it as sentences. */
  readonly lines: { readonly vi: readonly string[]; readonly en: readonly string[] };
}

/** One decision compared; of `collect` one outcome of it. */
export interface DecisionMeaning {
  readonly decision: string;
  /** `collect`: the outcome, which each household has or not. */
  readonly outcome: string | undefined;
  readonly status: 'equal' | 'different' | 'unknown' | 'added' | 'removed';
  /** The pairs of different answers that occur, each with a household. */
  readonly pairs: readonly MeaningPair[];
}

/** Two answers to one household. */
export interface MeaningPair {
  /** An outcome, `yes` or `no`; `null` where the rules give none, or several. */
  readonly before: string | null;
  readonly after: string | null;
  /** The facts that matter, for both editions; others may be anything. Undefined when no household was found. */
  readonly household: Household | undefined;
  readonly text: Bilingual;
}

/**
 * Tells whether two editions give every household the same answer; for each pair of different answers, a household that has them.
 *
 * Read off the decision diagrams of both, cut at the limits of both and multiplied, not sampled: `equal` is a proof. A
 * household is evaluated in both editions before it is shown. Where numbers are computed from facts, a pair may be
 * possible only on paper; it is shown without a household then.
 * @throws {DocumentError} when one of the editions does not link
 *
 * @example
 * compareMeaning(poverty.edition('2016-01-01'), poverty.edition('2022-01-01')).decisions[0].pairs[0]
 * // { before: 'poor', after: 'nearPoor', household: { facts: { area: 'rural', monthlyIncomePerCapita: 0, … } }, … }
 */
export function compareMeaning(before: Edition, after: Edition): MeaningDiff {
  const sides = [before, after].map((edition) => programForWords(edition).edition) as [Edition, Edition];
  const programs = sides.map(programOf) as [Program, Program];
  const names: Record<Locale, readonly [Names, Names]> = {
    vi: [namesForWords(sides[0], 'vi'), namesForWords(sides[1], 'vi')],
    en: [namesForWords(sides[0], 'en'), namesForWords(sides[1], 'en')],
  };
  const ids = [...new Set(programs.flatMap(({ decisions }) => decisions.map(({ id }) => id)))];
  const drafts = ids.flatMap((id) => compareDecision(programs, id));
  const households = findHouseholds(
    sides[0],
    sides[1],
    drafts.flatMap(({ wanted }) => wanted),
  );
  let place = 0;
  const decisions = drafts.map(({ decision, outcome, status, wanted }): DecisionMeaning => {
    const pairs = wanted.map(({ answers }): MeaningPair => {
      const household = households[place++];
      const text = {
        vi: sayPair(names.vi, outcome, answers, household, 'vi'),
        en: sayPair(names.en, outcome, answers, household, 'en'),
      };
      return { before: answers[0] ?? null, after: answers[1] ?? null, household, text };
    });
    const isShown = pairs.some(({ household }) => household !== undefined);
    return {
      decision,
      outcome,
      status: status ?? (pairs.length === 0 ? 'equal' : isShown ? 'different' : 'unknown'),
      pairs,
    };
  });
  const derivations = compareDerivations(programs, names);
  const outputs = compareOutputs(programs, names);
  const states = [
    ...decisions.map(({ status }) => status),
    ...[...derivations, ...outputs].map(() => 'different' as const),
  ];
  const status = states.every((one) => one === 'equal')
    ? 'equal'
    : states.some((one) => one !== 'equal' && one !== 'unknown')
      ? 'different'
      : 'unknown';
  const meaning = {
    before: editionName(before),
    after: editionName(after),
    status,
    decisions,
    derivations,
    outputs,
    notComparable: findNotComparable(programs),
  } as const;
  return {
    ...meaning,
    lines: { vi: linesOf(meaning, names.vi, 'vi'), en: linesOf(meaning, names.en, 'en') },
  };
}

type Both<T> = readonly [T, T];

/** One decision before its households are looked for. */
interface Draft {
  readonly decision: string;
  readonly outcome: string | undefined;
  readonly status: 'added' | 'removed' | undefined;
  readonly wanted: readonly Wanted[];
}

function compareDecision(programs: Both<Program>, id: string): readonly Draft[] {
  const [was, is] = programs.map(({ decisions }) => decisions.find((one) => one.id === id));
  if (was === undefined || is === undefined) {
    return [{ decision: id, outcome: undefined, status: is === undefined ? 'removed' : 'added', wanted: [] }];
  }
  const outcomes =
    was.hit === 'unique' && is.hit === 'unique'
      ? [undefined]
      : [...new Set([...was.outcomes, ...is.outcomes])];
  return outcomes.map((outcome) => {
    const roots = [rootOf(programs[0], was, outcome), rootOf(programs[1], is, outcome)] as const;
    const joint = joinFunctions(
      { program: programs[0], root: roots[0] },
      { program: programs[1], root: roots[1] },
    );
    const wanted = joint.diagram.valuesOf(joint.root).flatMap((value): readonly Wanted[] => {
      if (!Array.isArray(value)) return [];
      const key = JSON.stringify(value);
      const answers = [answerFor(value[0], outcome), answerFor(value[1], outcome)] as const;
      if (JSON.stringify(value[0]) === JSON.stringify(value[1])) return [];
      const way = findWay(joint, (one) => JSON.stringify(one) === key) as ReadonlyMap<number, number>;
      return [{ decision: id, outcome, answers, variables: joint.variables, way }];
    });
    const order = outcome === undefined ? [...was.outcomes, ...is.outcomes] : ['yes', 'no'];
    return { decision: id, outcome, status: undefined, wanted: sortPairs(wanted, order) };
  });
}

function sortPairs(pairs: readonly Wanted[], order: readonly string[]): readonly Wanted[] {
  const place = (answer: Answer) => (typeof answer === 'string' ? order.indexOf(answer) : order.length);
  return [...pairs].sort(
    ({ answers: [a, b] }, { answers: [c, d] }) => place(a) - place(c) || place(b) - place(d),
  );
}

function compareOutputs(
  [before, after]: Both<Program>,
  names: Record<Locale, Both<Names>>,
): MeaningDiff['outputs'] {
  const given = ({ edition: { rulebook } }: Program) => [
    ...(rulebook.outputs ?? []),
    ...Object.values(rulebook.benefits ?? {}).flatMap(({ amounts = [] }) => amounts),
  ];
  const others = given(before);
  return [...new Set(given(after))].flatMap((id) => {
    if (!others.includes(id) || writeOut(before, id) === writeOut(after, id)) return [];
    const say = (locale: Locale) => meaningWordsOf(locale).output(lowerFirst(names[locale][1].label(id)));
    return [{ id, text: { vi: say('vi'), en: say('en') } }];
  });
}

function findNotComparable([before, after]: Both<Program>): MeaningDiff['notComparable'] {
  return [...before.facts.values()].flatMap((variable) => {
    const other: Variable | undefined = after.facts.get(variable.id);
    const [ours, theirs] = [variable.options ?? [], other?.options ?? []];
    if (other === undefined || variable.type !== 'choice') return [];
    const options = [
      ...ours.filter((one) => !theirs.includes(one)),
      ...theirs.filter((one) => !ours.includes(one)),
    ];
    return options.length === 0 ? [] : [{ fact: variable.id, options }];
  });
}

function sayPair(
  names: Both<Names>,
  outcome: string | undefined,
  answers: Both<Answer>,
  household: Household | undefined,
  locale: Locale,
): string {
  const words = meaningWordsOf(locale);
  const say = (side: 0 | 1) => {
    const answer = answers[side] ?? null;
    if (answer === null) return words.noSingle;
    return outcome === undefined ? names[side].outcome(answer) : answer === 'yes' ? words.has : words.hasNot;
  };
  const change = words.change(say(0), say(1));
  return household === undefined
    ? words.onPaper(change)
    : words.example(change, sayHousehold(names, household, locale));
}

/** The facts of a household in words, those that only one edition knows by that one's names. */
export function sayHousehold(names: Both<Names>, { facts, on }: Household, locale: Locale): string {
  const words = meaningWordsOf(locale);
  const said = sayFacts(names, facts);
  return (
    [...said, ...(on === undefined ? [] : [words.onDate(formatDate(on, locale))])].join('; ') ||
    words.anyHousehold
  );
}

/** Facts in words, one text each; members after each other. */
export function sayFacts(names: Both<Names>, facts: Facts): readonly string[] {
  const { members, ...own } = facts;
  const label = (id: string, value: string | number | boolean) => {
    const known = names.find((one) => one.factOf(id) !== undefined) ?? names[1];
    return `${known.label(id)}: ${known.value(id, value, unitOf(known, id))}`;
  };
  const ofMembers = Array.isArray(members) ? members : undefined;
  const words = meaningWordsOf(names[0].locale);
  return [
    ...Object.entries(own).map(([id, value]) => label(id, value as string)),
    ...(ofMembers === undefined
      ? []
      : ofMembers.length === 0
        ? [words.noMembers]
        : ofMembers.map((member, i) =>
            words.member(
              String(i + 1),
              Object.entries(member)
                .map(([id, value]) => label(id, value as string))
                .join(', '),
            ),
          )),
  ];
}

function linesOf(
  { status, decisions, derivations, outputs, notComparable }: Omit<MeaningDiff, 'lines'>,
  names: Both<Names>,
  locale: Locale,
): readonly string[] {
  const words = meaningWordsOf(locale);
  const nameOf = ({ decision, outcome }: DecisionMeaning) =>
    outcome === undefined
      ? (names[1].text.decisions[decision] ?? names[0].text.decisions[decision] ?? decision)
      : (names.map((side) => side.outcome(outcome)).find((label) => label !== outcome) ?? outcome);
  return [
    words.status[status],
    ...decisions.flatMap((one) => {
      if (one.status === 'equal') return decisions.length > 1 ? [words.equal(nameOf(one))] : [];
      if (one.status === 'added' || one.status === 'removed') return [words[one.status](nameOf(one))];
      return one.pairs.map(({ text }) => words.pair(nameOf(one), text[locale]));
    }),
    ...[...derivations, ...outputs].map(({ text }) => text[locale]),
    ...notComparable.map(({ fact, options }) =>
      words.notComparable(
        names[1].label(fact),
        options
          .map(
            (option) =>
              names.map((side) => side.option(fact, option)).find((label) => label !== option) ?? option,
          )
          .join('; '),
      ),
    ),
  ];
}
