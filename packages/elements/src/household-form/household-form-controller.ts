import { type Edition, evaluate, type FactValue, PolicyError } from '@giamngheo/core';
import { createDataHistory, type DataHistory } from '@giamngheo/core/edit';
import { Store } from '../controllers/store.js';
import { type Field, fieldsOf } from './field.js';
import { formValueOf, type HouseholdFormValue, readRecord } from './form-value.js';
import { type Page, pageFact, pageMember } from './page.js';
import { makePlan, type Plan } from './plan.js';
import {
  type Answer,
  answerAt,
  EVALUATION_DATE,
  type FormRecord,
  type MemberEntry,
  type Place,
  placeOf,
} from './record.js';
import { awaitsConfirmation, type SoftLimits, usualLimits } from './soft-limits.js';

/** How the questions of indicators go: the indicators themselves, or first what they follow from. */
export type AskFor = 'indicators' | 'details';

/** What stands in the way of going on, by place. The words are the view's. */
export interface FormProblem {
  readonly kind: 'empty' | 'unread' | 'confirm' | 'disagrees' | 'fault';
  readonly place: Place | undefined;
  readonly text?: string;
}

/** The state of a form. */
export interface HouseholdFormState {
  readonly edition: Edition;
  readonly record: FormRecord;
  readonly plan: Plan;
  /** What is being typed, before it is taken: it shows in the verdict, and in nothing else. */
  readonly typing: { readonly path: string; readonly value: FactValue | undefined } | undefined;
  /** The answer as it would be with what is being typed. */
  readonly verdict: Plan['decision'];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Layout `steps`: the page shown, and those before it. */
  readonly page: Page;
  readonly trail: readonly Page[];
  /** Whether the list of members was passed over. */
  readonly passedMembers: boolean;
  /** What was found wrong when going on or submitting. */
  readonly problems: readonly FormProblem[];
  /** A member just taken out, who can be brought back. */
  readonly removed: MemberEntry | undefined;
  /** Ids that a draft or prefilled value had and the rulebook does not take. */
  readonly dropped: readonly string[];
  readonly askFor: AskFor;
  readonly limits: SoftLimits;
}

/** A form without a page: answers in, plan out, undo and redo. */
export class HouseholdFormController extends Store<HouseholdFormState> {
  #history: DataHistory<FormRecord>;
  #start: FormRecord;
  #date: string | undefined;

  /** `date`: the date put to the rulebook, where the page fixes it. */
  constructor(
    edition: Edition,
    {
      value,
      date = edition.date,
      askFor = 'indicators',
      limits = usualLimits,
      earlier = false,
    }: {
      readonly value?: unknown;
      readonly date?: string | undefined;
      readonly askFor?: AskFor;
      readonly limits?: SoftLimits;
      readonly earlier?: boolean;
    } = {},
  ) {
    const { record, dropped } = readRecord(edition, value, earlier);
    const plan = makePlan(edition, record, date);
    super({
      edition,
      record,
      plan,
      typing: undefined,
      verdict: plan.decision,
      canUndo: false,
      canRedo: false,
      page: 'check',
      trail: [],
      passedMembers: false,
      problems: [],
      removed: undefined,
      dropped,
      askFor,
      limits,
    });
    this.#history = createDataHistory(record);
    this.#start = record;
    this.#date = date;
    this.update({ page: this.nextPage() });
  }

  /** The value to hand on. */
  get value(): HouseholdFormValue {
    const { edition, record, plan } = this.state;
    return formValueOf(edition, record, plan);
  }

  /** The field at a place. */
  field({ fact, member }: Place): Field | undefined {
    const { subject, member: each } = fieldsOf(this.state.edition);
    return (member === undefined ? subject : each).get(fact);
  }

  /** Shows what the verdict would be with what is being typed. Nothing is recorded, and no question comes or goes. */
  type(place: Place, path: string, value: FactValue | undefined): void {
    const { edition, plan } = this.state;
    let verdict = plan.decision;
    if (place.member === undefined && plan.faults.length === 0) {
      try {
        const date = place.fact === EVALUATION_DATE;
        const on = date && value !== undefined ? String(value) : plan.on;
        verdict = evaluate(edition, date ? plan.facts : { ...plan.facts, [place.fact]: value }, { on });
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        verdict = undefined;
      }
    }
    this.update({ typing: { path, value }, verdict });
  }

  /** Records an answer, or takes it back. */
  answer(place: Place, answer: Answer | undefined): void {
    this.#apply((record) => {
      const answers = answersOf(record, place);
      if (answers === undefined) return;
      if (answer === undefined) delete answers[place.fact];
      else answers[place.fact] = answer;
    });
  }

  /** Notes that an unusual answer, or one of an earlier record, is right. */
  confirm(place: Place): void {
    const answer = answerAt(this.state.record, place);
    if (answer?.state !== 'given') return;
    this.answer(place, { state: 'given', value: answer.value, confirmed: true });
  }

  /** Adds a member, at the end or after another; returns their key. */
  addMember(given: Partial<Omit<MemberEntry, 'key'>> = {}, after?: string): string {
    const key = this.#newKey();
    this.#apply((record) => {
      const at = record.members.findIndex((one) => one.key === after);
      record.members.splice(at < 0 ? record.members.length : at + 1, 0, {
        key,
        name: given.name ?? '',
        answers: { ...given.answers },
      });
    });
    return key;
  }

  /** Adds several members as one step: what was pasted. */
  addMembers(given: readonly Omit<MemberEntry, 'key'>[]): void {
    this.#apply((record) => {
      for (const { name, answers } of given)
        record.members.push({ key: this.#newKey(record.members), name, answers: { ...answers } });
    });
  }

  /** Adds a member with the same answers; the name stays empty. */
  duplicateMember(key: string): string {
    const { answers } = this.#member(key) ?? { answers: {} };
    return this.addMember({ answers }, key);
  }

  /** Takes a member out; `undo` brings them back. */
  removeMember(key: string): void {
    const removed = this.#member(key);
    this.#apply((record) => {
      record.members = record.members.filter((one) => one.key !== key);
    });
    this.update({ removed });
  }

  /** Moves a member up (-1) or down (1). */
  moveMember(key: string, by: -1 | 1): void {
    this.#apply(({ members }) => {
      const at = members.findIndex((one) => one.key === key);
      const [member] = at < 0 || at + by < 0 || at + by >= members.length ? [] : members.splice(at, 1);
      if (member !== undefined) members.splice(at + by, 0, member);
    });
  }

  /** Names a member. */
  nameMember(key: string, name: string): void {
    this.#apply(({ members }) => {
      const member = members.find((one) => one.key === key);
      if (member !== undefined) member.name = name.normalize('NFC').trim();
    });
  }

  /** Says whether everybody is listed: only then is anything derived from the members. */
  completeMembers(complete: boolean): void {
    this.#apply((record) => {
      record.membersComplete = complete;
    });
  }

  /** Takes the last step back. Returns whether there was one. */
  undo(): boolean {
    return this.#move(this.#history.undo());
  }

  /** Does the last step undone again. Returns whether there was one. */
  redo(): boolean {
    return this.#move(this.#history.redo());
  }

  /** Puts another record in place, as one step that can be undone unless it is the start. */
  restore(given: unknown, { start = false, earlier = false } = {}): void {
    const { record, dropped } = readRecord(this.state.edition, given, earlier);
    if (start) {
      this.#start = record;
      this.#history = createDataHistory(record);
      this.#refresh();
    } else this.#apply((draft) => void Object.assign(draft, record));
    this.update({ dropped, trail: [], problems: [], passedMembers: false });
    this.update({ page: this.nextPage() });
  }

  /** Back to what the form started with. */
  reset(): void {
    this.#history = createDataHistory(this.#start);
    this.#refresh();
    this.update({ trail: [], problems: [], passedMembers: false, removed: undefined });
    this.update({ page: this.nextPage() });
  }

  /** Changes how the form asks. */
  configure(changes: { askFor?: AskFor; limits?: SoftLimits; date?: string | undefined }): void {
    if ('date' in changes && changes.date !== this.#date) {
      this.#date = changes.date;
      this.#refresh();
    }
    const { askFor = this.state.askFor, limits = this.state.limits } = changes;
    this.update({ askFor, limits });
  }

  /** Empties the note that a member was taken out, or that answers were dropped. */
  dismiss(): void {
    this.update({ removed: undefined, dropped: [] });
  }

  /** Goes on: shows what is wrong with this page, or the next question that still matters, or the answers to check. */
  goOn(): boolean {
    const problems = this.problemsOf(this.state.page);
    if (problems.length > 0) {
      this.update({ problems });
      return false;
    }
    if (this.state.page === 'members') this.update({ passedMembers: true });
    this.goTo(pageMember(this.state.page) === undefined ? this.nextPage() : 'members');
    return true;
  }

  /** Goes to a page; the one before can be gone back to. */
  goTo(page: Page): void {
    const { page: from, trail } = this.state;
    if (page !== from) this.update({ page, trail: [...trail, from], problems: [], removed: undefined });
  }

  /** Goes back a page. */
  goBack(): void {
    const page = this.state.trail.at(-1);
    if (page !== undefined) this.update({ page, trail: this.state.trail.slice(0, -1), problems: [] });
  }

  /** The first page that still has something to ask; `check` when none has. */
  nextPage(): Page {
    const { plan, record, askFor, passedMembers } = this.state;
    for (const id of plan.missing) {
      const open = plan.open.get(id);
      if (askFor === 'details' && open !== undefined && record.answers[id] === undefined) {
        const ofMembers = open.members || open.ofMembers.some((ids) => ids.length > 0);
        if (ofMembers && !passedMembers) return 'members';
        const raw = open.subject.find(
          (one) => record.answers[one] === undefined && this.field({ fact: one }),
        );
        if (raw !== undefined) return `fact:${raw}`;
      }
      if (record.answers[id] === undefined && this.field({ fact: id }) !== undefined) return `fact:${id}`;
    }
    return 'check';
  }

  /** What is wrong on a page; without one, with the whole form. `required`: what has no answer is wrong too. */
  problemsOf(page?: Page, required = page !== undefined): readonly FormProblem[] {
    const { record, plan, limits } = this.state;
    const only = page === undefined ? undefined : pageFact(page);
    const ofMember = page === undefined ? undefined : pageMember(page);
    const whole = page === undefined || page === 'check' || page === 'members';
    const places: Place[] = [
      ...Object.keys(record.answers).map((fact) => ({ fact })),
      ...record.members.flatMap(({ key, answers }) =>
        Object.keys(answers).map((fact) => ({ fact, member: key })),
      ),
    ].filter(({ fact, member }: Place) =>
      whole
        ? page !== 'members' || member !== undefined
        : member === undefined
          ? fact === only
          : member === ofMember,
    );
    const found = places.flatMap((place): FormProblem[] => {
      const answer = answerAt(record, place);
      const field = this.field(place);
      if (answer?.state === 'unread') return [{ kind: 'unread', place, text: answer.text }];
      return field !== undefined && awaitsConfirmation(field, answer, limits)
        ? [{ kind: 'confirm', place }]
        : [];
    });
    const disagreements = plan.derivations.disagreements
      .filter(({ fact }) => page === undefined || page === 'check' || fact === only)
      .map(({ fact }): FormProblem => ({ kind: 'disagrees', place: { fact } }));
    const faults = (page === undefined || page === 'check' ? plan.faults : []).map(
      (fault): FormProblem => ({ kind: 'fault', place: this.#placeOfFault(fault), text: fault.message }),
    );
    const empty =
      only !== undefined
        ? record.answers[only] === undefined && plan.derivations.values[only] === undefined
          ? [only]
          : []
        : required && (page === undefined || page === 'check')
          ? plan.missing.filter(
              (id) => record.answers[id] === undefined && this.field({ fact: id }) !== undefined,
            )
          : [];
    return [
      ...found,
      ...disagreements,
      ...faults,
      ...empty.map((fact): FormProblem => ({ kind: 'empty', place: { fact } })),
    ];
  }

  /** Shows what is wrong with the whole form; true when nothing is. */
  check(required: boolean): boolean {
    const problems = this.problemsOf(undefined, required);
    this.update({ problems });
    return problems.length === 0;
  }

  #placeOfFault(fault: PolicyError): Place | undefined {
    const path = 'path' in fault && typeof fault.path === 'string' ? fault.path : '';
    const member = /^members\[(\d+)\]\.(\w+)$/.exec(path);
    if (member !== null)
      return { fact: member[2] as string, member: this.state.record.members[Number(member[1])]?.key };
    const place = placeOf(path);
    return this.field(place) === undefined ? undefined : place;
  }

  #member(key: string): MemberEntry | undefined {
    return this.state.record.members.find((one) => one.key === key);
  }

  #newKey(members: readonly { readonly key: string }[] = this.#history.current.members): string {
    return `m${1 + Math.max(0, ...members.map(({ key }) => Number(key.slice(1))))}`;
  }

  #apply(recipe: Parameters<DataHistory<FormRecord>['apply']>[0]): void {
    const next = this.#history.apply(recipe);
    if (next === this.#history) {
      if (this.state.typing !== undefined)
        this.update({ typing: undefined, verdict: this.state.plan.decision });
      return;
    }
    this.#history = next;
    this.#refresh();
  }

  #move(next: DataHistory<FormRecord>): boolean {
    if (next === this.#history) return false;
    this.#history = next;
    this.#refresh();
    return true;
  }

  #refresh(): void {
    const record = this.#history.current;
    const plan = makePlan(this.state.edition, record, this.#date);
    const { canUndo, canRedo } = this.#history;
    this.update({
      record,
      plan,
      verdict: plan.decision,
      typing: undefined,
      canUndo,
      canRedo,
      removed: undefined,
    });
    // What was wrong and has been put right is no longer told; nothing new is told before going on.
    const { problems } = this.state;
    if (problems.length === 0) return;
    const still = this.problemsOf(undefined, true);
    const same = (a: FormProblem, b: FormProblem) =>
      a.kind === b.kind && a.place?.fact === b.place?.fact && a.place?.member === b.place?.member;
    this.update({ problems: problems.filter((one) => still.some((other) => same(one, other))) });
  }
}

type Draft = { answers: Record<string, Answer>; members: { key: string; answers: Record<string, Answer> }[] };

function answersOf(record: Draft, { member }: Place): Record<string, Answer> | undefined {
  return member === undefined ? record.answers : record.members.find(({ key }) => key === member)?.answers;
}
