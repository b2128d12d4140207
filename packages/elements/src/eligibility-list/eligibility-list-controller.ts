import type { Edition, Facts, Locale, MemberFacts, RulebookFamily, Subject } from '@giamngheo/core';
import { evaluate, factsFor } from '@giamngheo/core';
import { explain } from '@giamngheo/core/explain';
import type { Register } from '@giamngheo/core/format';
import { type FactFault, tryWithFacts } from '../base/fact-fault.js';
import { findEdition } from '../base/find-edition.js';
import { registeredRulebooks } from '../base/registry.js';
import { factOf, labelOf, sayValue, subjectLabel } from '../base/value-words.js';
import { Store } from '../controllers/store.js';
import { bodyNames } from './body-names.js';
import { type Answer, type Entry, type EntryContext, entriesOf, unknownEntries, type Whom } from './entry.js';
import { householdCase, householdFacts, type Known, memberFacts, unusedFacts } from './subject-facts.js';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

/** A rulebook as a property or by name. */
export type RulebookGiven = string | RulebookFamily | Edition;

/** A household and what to decide for it. */
export interface EligibilityCase {
  readonly locale: Locale;
  /** The legal date. */
  readonly date: string | undefined;
  /** Rulebooks of supports; undefined: every registered one of `eligibility/`. */
  readonly rulebooks: readonly RulebookGiven[] | undefined;
  /** The rulebook that says the household's class; its outcome is handed to those that use it. */
  readonly classification: RulebookGiven | undefined;
  readonly household: Facts | undefined;
  readonly members: readonly MemberFacts[] | undefined;
  /** What the members are called, in their order; undefined: by number. */
  readonly memberNames: readonly string[] | undefined;
  /** Facts of other subjects, by subject: the commune, the village, an official. */
  readonly others: Readonly<Partial<Record<Subject, Facts>>> | undefined;
  /** Names of bodies, funding sources and components. */
  readonly registers: readonly Register[] | undefined;
}

/** The supports of one rulebook. */
export interface EntryGroup {
  readonly rulebook: string;
  /** `eligibility/social-security@2017-01-01.r1` */
  readonly edition: string;
  readonly title: string;
  /** The number of the component of the plan that it decides on, where a register says. */
  readonly component: number | undefined;
  /** What is wrong with the facts or the rulebook; undefined for nothing. */
  readonly fault: string | undefined;
  /** Why nothing of it could be decided, when that is one reason for all: there is no member, nothing is known of the commune. */
  readonly reason: string | undefined;
  readonly entries: readonly Entry[];
}

/** What a page shows of supports. */
export interface EligibilityListState {
  readonly groups: readonly EntryGroup[];
  /** How many entries have each answer, whether shown or not. */
  readonly counts: Readonly<Record<Answer, number>>;
  /** The answers that are shown. */
  readonly shown: readonly Answer[];
  /** The household's class, as computed; undefined without a `classification`. */
  readonly classification: { readonly title: string; readonly outcome: string | undefined } | undefined;
  /** Rulebooks with no edition for the date, each with the reason. */
  readonly leftOut: readonly { readonly title: string; readonly reason: string }[];
  /** Facts given that nothing asks for, by label. */
  readonly unused: readonly { readonly label: string; readonly member: string | undefined }[];
  readonly faults: readonly FactFault[];
}

/** Every answer, in the order of interest. */
export const answers: readonly Answer[] = ['yes', 'confirm', 'unknown', 'no'];

const words = { vi, en };
const none: Facts = {};
const noCounts = { yes: 0, confirm: 0, unknown: 0, no: 0 };

/** Who may have what: every support for a household, its members and what else was given; without a page. */
export class EligibilityListController extends Store<EligibilityListState> {
  #last: EligibilityCase | undefined;

  constructor() {
    super({
      groups: [],
      counts: noCounts,
      shown: answers,
      classification: undefined,
      leftOut: [],
      unused: [],
      faults: [],
    });
  }

  /** Decides a case. Does nothing when each part is the one decided last; `again` decides it all the same. */
  show(next: EligibilityCase, again = false): void {
    const last = this.#last;
    const same =
      last !== undefined &&
      (Object.keys(next) as (keyof EligibilityCase)[]).every((key) => next[key] === last[key]);
    if (same && !again) return;
    this.#last = next;
    this.update(decide(next));
  }

  /** Shows or hides the entries with an answer. */
  showAnswer(answer: Answer, shown: boolean): void {
    const wanted = answers.filter((one) => (one === answer ? shown : this.state.shown.includes(one)));
    this.update({ shown: wanted });
  }
}

function decide(given: EligibilityCase): Partial<EligibilityListState> {
  const { locale, registers = [] } = given;
  const { household, members, faults } = readGiven(given);
  const context: EntryContext = { locale, words: words[locale], bodies: bodyNames(registers, locale) };
  const known: Known = { household, members };
  const { editions, leftOut } = findEditions(given);
  const classified = classify(given, known);
  const groups = editions
    .map((edition) => decideGroup(edition, given, known, classified.handedOn(edition), context))
    .sort(byComponent);
  const entries = groups.flatMap((group) => group.entries);
  const counts = { ...noCounts };
  for (const { answer } of entries) counts[answer]++;
  const asking = classified.edition === undefined ? editions : [classified.edition, ...editions];
  return {
    groups,
    counts,
    leftOut,
    classification: classified.shown,
    unused:
      asking.length === 0
        ? []
        : unusedFacts(asking, known).map(({ fact, member }) => ({
            label: labelOf(asking[0] as Edition, fact, locale),
            member: member === undefined ? undefined : memberName(given, member),
          })),
    faults: [...faults, ...(classified.fault === undefined ? [] : [classified.fault])],
  };
}

/** The facts as given; what is no facts at all (an attribute that is not JSON) is a fault, and as unknown as nothing. */
function readGiven(given: EligibilityCase): Known & { readonly faults: readonly FactFault[] } {
  const faults: FactFault[] = [];
  const refuse = (path: string, text: string) =>
    faults.push({ code: 'fact/wrong-type', path, fact: undefined, text });
  const { household = none, members } = given;
  const text = words[given.locale];
  const good = isFacts(household);
  if (!good) refuse('household', text.notFacts);
  const listed = members === undefined || (Array.isArray(members) && members.every(isFacts));
  if (!listed) refuse('members', text.notMembers);
  return { household: good ? household : none, members: listed ? members : undefined, faults };
}

function isFacts(given: unknown): boolean {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function findEditions(given: EligibilityCase) {
  const wanted = given.rulebooks ?? registeredRulebooks().filter(({ id }) => id.startsWith('eligibility/'));
  const editions: Edition[] = [];
  const leftOut: { title: string; reason: string }[] = [];
  for (const rulebook of wanted) {
    const found = findEdition({ rulebook, date: given.date, edition: undefined }, given.locale);
    if (found.edition !== undefined) editions.push(found.edition);
    else
      leftOut.push({
        title: found.family?.texts[given.locale].title ?? String(rulebook),
        reason: found.fault,
      });
  }
  return { editions, leftOut };
}

/** The household's class and what it gives to others; a stated class that it contradicts is a fault. */
function classify(given: EligibilityCase, known: Known) {
  const { locale, classification } = given;
  const nothing = { shown: undefined, fault: undefined, edition: undefined, handedOn: () => none };
  if (classification === undefined) return nothing;
  const found = findEdition({ rulebook: classification, date: given.date, edition: undefined }, locale);
  if (found.edition === undefined) {
    const fault: FactFault = {
      code: 'edition/unknown',
      path: 'classification',
      fact: undefined,
      text: found.fault,
    };
    return { ...nothing, fault };
  }
  const { edition } = found;
  const facts = factsFor(edition, householdCase(known));
  const { value: decision, fault } = tryWithFacts(edition, facts, locale, () => evaluate(edition, facts));
  const text = edition.texts[locale];
  const { outcome } = decision ?? { outcome: null };
  const handedOn = (to: Edition): Facts =>
    Object.fromEntries(
      Object.entries(to.rulebook.uses ?? {}).flatMap(([fact, { rulebook, decision: id }]) => {
        const one = rulebook === edition.id ? decision?.decisions.find((each) => each.id === id) : undefined;
        return one === undefined || one.outcome === null ? [] : [[fact, one.outcome]];
      }),
    );
  const label = outcome === null ? undefined : (text.outcomes[outcome] ?? outcome);
  return { shown: { title: text.title, outcome: label }, fault, edition, handedOn };
}

function decideGroup(
  edition: Edition,
  given: EligibilityCase,
  known: Known,
  handedOn: Facts,
  context: EntryContext,
): EntryGroup {
  const { locale } = given;
  const text = context.words;
  const { subject } = edition.rulebook;
  const label = subjectLabel(edition, subject, locale);
  const group = {
    rulebook: edition.id,
    edition: `${edition.id}@${edition.name}.r${edition.rulebook.revision}`,
    title: edition.texts[locale].title,
    component: context.bodies.componentOf(edition.id),
    fault: undefined,
    reason: undefined,
  };
  const whole: Whom = { subject, member: undefined, label };
  const cases = casesOf(edition, given, known, handedOn, text, whole);
  if (typeof cases === 'string')
    return { ...group, reason: cases, entries: unknownEntries(edition, whole, cases, context) };
  const decided = cases.map(({ whom, facts }) => {
    const contradiction = disagreement(edition, known.household, handedOn);
    const { value, fault } =
      contradiction === undefined
        ? tryWithFacts(edition, facts, locale, () => explain(edition, facts, { locale }))
        : { value: undefined, fault: { text: contradictionText(edition, contradiction, locale) } };
    return value === undefined
      ? { fault: fault.text, entries: unknownEntries(edition, whom, text.faulty(fault.text), context) }
      : { fault: undefined, entries: entriesOf(edition, value, whom, context) };
  });
  return {
    ...group,
    fault: decided.find(({ fault }) => fault !== undefined)?.fault,
    entries: decided.flatMap(({ entries }) => entries),
  };
}

interface SubjectCase {
  readonly whom: Whom;
  readonly facts: Facts;
}

/** The cases to decide; or a sentence that says why there is none to decide. */
function casesOf(
  edition: Edition,
  given: EligibilityCase,
  known: Known,
  handedOn: Facts,
  text: EntryContext['words'],
  whole: Whom,
): readonly SubjectCase[] | string {
  const { subject } = edition.rulebook;
  if (subject === 'household') return [{ whom: whole, facts: householdFacts(edition, known, handedOn) }];
  if (subject === 'person') {
    if (known.members === undefined) return text.noMembers;
    if (known.members.length === 0) return text.emptyMembers;
    return known.members.map((member, i) => ({
      whom: { subject, member: i + 1, label: memberName(given, i + 1) },
      facts: memberFacts(edition, known, member, handedOn),
    }));
  }
  const facts = given.others?.[subject];
  return facts === undefined ? text.noSubject(whole.label.toLocaleLowerCase('vi')) : [{ whom: whole, facts }];
}

function memberName({ locale, memberNames }: EligibilityCase, number: number): string {
  return memberNames?.[number - 1] || words[locale].member(number);
}

/** A fact that was stated and comes out of the classification too, differently. */
function disagreement(
  edition: Edition,
  household: Facts,
  handedOn: Facts,
): readonly [string, string, string] | undefined {
  for (const fact of Object.keys(edition.rulebook.uses ?? {})) {
    const [stated, computed] = [household[fact], handedOn[fact]];
    if (stated !== undefined && computed !== undefined && stated !== computed)
      return [fact, String(stated), String(computed)];
  }
  return undefined;
}

/** What could be looked at first, by the number of its component; then the rest. */
function byComponent(a: EntryGroup, b: EntryGroup): number {
  const rank = ({ reason, component = 99 }: EntryGroup) => (reason === undefined ? 0 : 100) + component;
  return rank(a) - rank(b) || (a.rulebook < b.rulebook ? -1 : 1);
}

function contradictionText(
  edition: Edition,
  [fact, stated, computed]: readonly [string, string, string],
  locale: Locale,
): string {
  const label = labelOf(edition, fact, locale);
  const say = (value: string) => sayValue(factOf(edition, fact), value, locale);
  return words[locale].contradicts(label, say(stated), say(computed));
}
