import type { FactValue, Locale } from '@giamngheo/core';
import { formatQuantity } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { baseWords } from '../base/base-words.js';
import { icon } from '../base/icon.js';
import { type Field, fieldsOf, type GroupId, groupOrder } from './field.js';
import type {
  FormProblem,
  HouseholdFormController,
  HouseholdFormState,
} from './household-form-controller.js';
import { readAnswer, valueText } from './read-answer.js';
import { type Answer, answerAt, type Place, pathOf } from './record.js';
import { unusual } from './soft-limits.js';
import type { FormWords } from './words.vi.js';

/** What the views of the form draw on: the state, the words, and what a hand can do. */
export interface View {
  readonly controller: HouseholdFormController;
  readonly state: HouseholdFormState;
  readonly locale: Locale;
  readonly words: FormWords;
  readonly layout: 'steps' | 'sheet';
  readonly disabled: boolean;
  readonly redact: boolean;
  /** Something is being typed. */
  readonly onType: (place: Place, text: string) => void;
  /** A text is done with. */
  readonly onText: (place: Place, text: string) => void;
  readonly onAnswer: (place: Place, answer: Answer | undefined) => void;
  /** Moves focus to the control of a place, wherever it is. */
  readonly onGo: (place: Place) => void;
  /** Once drawn anew, moves focus to the first of these that is there: what had it may be gone. */
  readonly focusOn: (...selectors: readonly string[]) => void;
}

/** The id of a control within the form's root. */
export const idOf = (place: Place, part = ''): string => `q-${pathOf(place).replace('.', '-')}${part}`;

/** A value as people read it. */
export function sayValue({ locale }: View, { fact }: Field, value: FactValue): string {
  return valueText(fact, value, locale, baseWords[locale]);
}

/** An answer as people read it; undefined for none. */
export function sayAnswer(view: View, field: Field, answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  if (view.redact && answer.state !== 'unknown' && answer.state !== 'refused') return view.words.hidden;
  if (answer.state === 'given') return sayValue(view, field, answer.value);
  return answer.state === 'unread' ? answer.text : baseWords[view.locale][answer.state];
}

/** What members are called: by name, or by their place in the list. */
export function memberName({ state, words }: View, key: string): string {
  const at = state.record.members.findIndex((one) => one.key === key);
  return state.record.members[at]?.name || words.member(at + 1);
}

/** A fact's short name; a derived fact's that of the rulebook. */
export function labelOf(view: View, place: Place): string {
  const { edition } = view.state;
  const field = view.controller.field(place);
  const label =
    field?.fact.label[view.locale] ?? edition.texts[view.locale].derived?.[place.fact] ?? place.fact;
  return place.member === undefined ? label : `${label}, ${memberName(view, place.member)}`;
}

/** What a derived fact follows from, as a list of names. */
export function sayFrom(view: View, fact: string): string {
  const { edition, plan } = view.state;
  const fields = fieldsOf(edition);
  const seen = new Set<string>();
  const names = new Set<string>();
  const visit = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (id === 'members' || (fields.member.has(id) && !fields.subject.has(id)))
        names.add(view.words.membersOf);
      else if (fields.subject.has(id)) names.add(labelOf(view, { fact: id }));
      else visit(basesOf(edition.rulebook.derived?.[id]));
    }
  };
  visit(plan.derivations.from[fact] ?? []);
  return new Intl.ListFormat(view.locale).format(names);
}

/** The facts that a formula names, however deep. */
function basesOf(formula: unknown): readonly string[] {
  if (typeof formula === 'string') return [formula];
  if (Array.isArray(formula)) return formula.flatMap(basesOf);
  if (typeof formula !== 'object' || formula === null) return [];
  return Object.entries(formula).flatMap(([key, value]) =>
    ['sources', 'unit', 'note', 'evidence', 'operator'].includes(key)
      ? []
      : ['anyMember', 'everyMember', 'countMembers'].includes(key)
        ? ['members']
        : basesOf(value),
  );
}

/** What is wrong, in words that stand both beside the field and in the summary. */
export function sayProblem(view: View, problem: FormProblem): string {
  const { words, locale, state, controller } = view;
  const { kind, place } = problem;
  const field = place === undefined ? undefined : controller.field(place);
  if (place === undefined || field === undefined || kind === 'fault') return words.fault;
  const label = labelOf(view, place);
  if (kind === 'empty') return words.empty(label);
  if (kind === 'confirm') return words.emptyConfirm(label);
  if (kind === 'unread') {
    const reason = readAnswer(field.fact, problem.text ?? '', locale)?.fault ?? '';
    return words.emptyUnread(label, reason);
  }
  const found = state.plan.derivations.disagreements.find(({ fact }) => fact === place.fact);
  if (found === undefined) return words.fault;
  const { least, most } = found.derived;
  const span = [least, most].map((value) => sayValue(view, field, value));
  const derived = span[0] === span[1] ? (span[0] as string) : span.join('–');
  return words.disagrees(label, sayValue(view, field, found.stated), derived, sayFrom(view, place.fact));
}

/** The first thing wrong at a place that is to be shown: what was found on going on, or a contradiction. */
export function problemAt({ state }: View, place: Place): FormProblem | undefined {
  const here = (one: FormProblem) => one.place?.fact === place.fact && one.place.member === place.member;
  const found = state.problems.find(here);
  if (found !== undefined) return found;
  const answer = answerAt(state.record, place);
  if (answer?.state === 'unread') return { kind: 'unread', place, text: answer.text };
  const disagrees =
    place.member === undefined &&
    state.plan.derivations.disagreements.some(({ fact }) => fact === place.fact);
  return disagrees ? { kind: 'disagrees', place } : undefined;
}

/** An error beside its field. */
export function errorView(view: View, place: Place): TemplateResult | typeof nothing {
  const problem = problemAt(view, place);
  if (problem === undefined) return nothing;
  return html`<p class="error" id=${idOf(place, '-error')}>${icon('fault')}<span>${sayProblem(view, problem)}</span></p>`;
}

/** An unusual number, with the box that confirms it. */
export function unusualView(view: View, field: Field, place: Place): TemplateResult | typeof nothing {
  const { state, words, locale } = view;
  const answer = answerAt(state.record, place);
  if (answer?.state !== 'given') return nothing;
  const beyond = unusual(field, answer.value, state.limits);
  if (beyond === undefined) return nothing;
  const limit = formatQuantity(beyond.limit, 'unit' in field.fact ? field.fact.unit : undefined, locale);
  return html`<div class="notice stack-tight" data-tone="warn">
    <p id=${idOf(place, '-unusual')}>${words.unusual(beyond.side, limit)}</p>
    <label class="option"><input type="checkbox" ?disabled=${view.disabled} .checked=${answer.confirmed === true}
      aria-describedby=${idOf(place, '-unusual')}
      @change=${(event: Event) => {
        const confirmed = (event.target as HTMLInputElement).checked;
        view.onAnswer(place, {
          state: 'given',
          value: answer.value,
          ...(confirmed ? { confirmed } : {}),
        } as Answer);
      }}/><span>${words.confirmUnusual}</span></label>
  </div>`;
}

/** The name of a part: a household has a dwelling, others have figures. */
export function groupLabel({ state, words }: View, group: GroupId): string {
  const household = state.edition.rulebook.subject === 'household';
  return group === 'details' && !household ? words.otherDetails : (words.groups[group] ?? group);
}

/** How far a part of the form is. */
export interface GroupState {
  readonly group: GroupId;
  readonly status: 'done' | 'doing' | 'todo' | 'notNeeded';
}

/** The parts of the form, with how far each is. */
export function groupsOf({ state, controller }: View): readonly GroupState[] {
  const { plan, record, edition } = state;
  const fields = fieldsOf(edition);
  return groupOrder.flatMap((group): GroupState[] => {
    const ids = [...fields.subject.values()].filter((one) => one.group === group).map(({ id }) => id);
    const hasMembers = group === 'members' && fields.member.size > 0;
    if (
      (ids.length === 0 && !hasMembers) ||
      (ids.length === 1 && ids[0] === 'evaluationDate' && !plan.asked.includes('evaluationDate'))
    )
      return [];
    const open = ids.some((id) => plan.missing.includes(id) && record.answers[id] === undefined);
    const answered =
      ids.some((id) => record.answers[id] !== undefined) || (hasMembers && record.members.length > 0);
    const asked = ids.some((id) => plan.needed.has(id) && controller.field({ fact: id }) !== undefined);
    if (hasMembers || group === 'details') {
      const matters =
        plan.membersNeeded ||
        [...plan.open.values()].some(({ subject }) => subject.some((id) => ids.includes(id)));
      const done = group === 'members' ? record.membersComplete : answered;
      return [
        { group, status: answered ? (done ? 'done' : 'doing') : matters || asked ? 'todo' : 'notNeeded' },
      ];
    }
    return [
      { group, status: open ? (answered ? 'doing' : 'todo') : asked || answered ? 'done' : 'notNeeded' },
    ];
  });
}
