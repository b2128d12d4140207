import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseWords } from '../base/base-words.js';
import { boxOf, selectControl } from './controls.js';
import { type Field, fieldsOf } from './field.js';
import { boxText } from './read-answer.js';
import type { MemberEntry, Place } from './record.js';
import { labelOf, memberName, problemAt, sayAnswer, sayProblem, type View } from './view.js';

/** The facts of members that were answered, or may still matter for one of them. */
export function shownMemberFields({ state }: View): readonly Field[] {
  const shown = new Set([
    ...state.record.members.flatMap(({ answers }) => Object.keys(answers)),
    ...state.plan.openOfMembers.flat(),
  ]);
  return [...fieldsOf(state.edition).member.values()].filter(({ id }) => shown.has(id));
}

/** Whether a fact is asked of this member: answered, or it may still matter. */
export const isAsked = ({ state }: View, { answers }: MemberEntry, i: number, id: string): boolean =>
  answers[id] !== undefined || (state.plan.openOfMembers[i] ?? []).includes(id);

/** What can be done with a member. Order is changed by buttons: nothing here needs dragging. */
export function memberActions(view: View, key: string, edit: boolean): TemplateResult {
  const { controller, words, state, disabled } = view;
  const { members } = state.record;
  const at = members.findIndex((one) => one.key === key);
  const name = memberName(view, key);
  const move = (by: -1 | 1) => {
    controller.moveMember(key, by);
    const word = by === 1 ? words.down : words.up;
    view.focusOn(
      `[data-member=${key}] [data-action="${word}"]:not(:disabled)`,
      `[data-member=${key}] button:not(:disabled)`,
    );
  };
  const action = (word: string, act: () => void, off = false) => html`<button type="button" class="compact"
    data-action=${word} aria-label=${words.actionOf(word, name)} ?disabled=${disabled || off} @click=${act}>${word}</button>`;
  return html`<div class="row actions">
    ${edit ? action(words.edit, () => controller.goTo(`member:${key}`)) : nothing}
    ${action(words.up, () => move(-1), at === 0)}
    ${action(words.down, () => move(1), at === members.length - 1)}
    ${action(words.duplicate, () => view.focusOn(`#q-${controller.duplicateMember(key)}-name`, `[data-member=${key}] button`))}
    ${action(words.remove, () => {
      controller.removeMember(key);
      view.focusOn('.undo-remove');
    })}
  </div>`;
}

/** Who was just taken out, and the way back. */
export function removedView({
  state,
  controller,
  words,
  locale,
  focusOn,
}: View): TemplateResult | typeof nothing {
  const { removed } = state;
  if (removed === undefined) return nothing;
  return html`<div class="notice row" role="status">
    <span>${words.removed(removed.name || words.member(Number(removed.key.slice(1))))}</span>
    <button type="button" class="compact undo-remove" @click=${() => {
      controller.undo();
      focusOn(`#q-${removed.key}-name`, `[data-member=${removed.key}] button`);
    }}>${baseWords[locale].undo}</button>
  </div>`;
}

/** The box that says that everybody is listed. */
export function completeView(view: View): TemplateResult {
  const { state, controller, words, disabled } = view;
  return html`<div class="stack-tight">
    <label class="option"><input type="checkbox" id="q-members" data-stop="members" ?disabled=${disabled}
      .checked=${live(state.record.membersComplete)} aria-describedby="q-members-hint"
      @change=${(event: Event) => controller.completeMembers((event.target as HTMLInputElement).checked)}/>
      <span>${words.complete}</span></label>
    <p class="small muted" id="q-members-hint">${words.completeHint}</p>
  </div>`;
}

function cellView(view: View, field: Field, member: MemberEntry, i: number): TemplateResult {
  if (!isAsked(view, member, i, field.id))
    return html`<span class="muted" aria-hidden="true">–</span><span class="visually-hidden">${view.words.notAsked}</span>`;
  const place: Place = { fact: field.id, member: member.key };
  const label = labelOf(view, place);
  const answer = member.answers[field.id];
  const { type } = field.fact;
  const problem = problemAt(view, place);
  const control =
    type === 'boolean' || type === 'choice'
      ? selectControl(view, field, place, answer, label)
      : boxOf(view, field, place, answer, label);
  return html`${control}${
    problem === undefined
      ? nothing
      : html`<span class="error small" id="q-${member.key}-${field.id}-error">${sayProblem(view, problem)}</span>`
  }`;
}

/** The box for a member's name, which is no fact. */
export function nameBox(view: View, member: MemberEntry): TemplateResult {
  const { controller, words, disabled } = view;
  return html`<input type="text" class="name" autocomplete="off" data-stop="${member.key}.name" id="q-${member.key}-name" ?disabled=${disabled}
    aria-label=${words.actionOf(words.name, memberName(view, member.key))} .value=${live(member.name)}
    @change=${(event: Event) => controller.nameMember(member.key, (event.target as HTMLInputElement).value)}/>`;
}

/** Members as a table, a row each: what an enumerator fills from the keyboard, or pastes. */
export function membersTable(view: View): unknown {
  const { state, words, locale, disabled } = view;
  const { members } = state.record;
  if (members.length === 0) return html`<p class="muted">${words.noMembers}</p>`;
  const fields = shownMemberFields(view);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.groups.members as string}>
    <table class="members"><caption class="visually-hidden">${words.groups.members}</caption>
      <thead><tr><th scope="col">${words.name}</th>
        ${fields.map(({ fact }) => html`<th scope="col">${fact.label[locale]}</th>`)}
        <th scope="col">${words.actions}</th></tr></thead>
      <tbody>${repeat(
        members,
        ({ key }) => key,
        (member, i) => {
          const open = (state.plan.openOfMembers[i] ?? []).join();
          const typing = state.typing?.path.startsWith(`${member.key}.`);
          const columns = fields.map(({ id }) => id).join();
          return guard(
            [
              member,
              i,
              members.length,
              columns,
              open,
              typing,
              state.problems,
              state.plan.faults,
              locale,
              disabled,
            ],
            () => html`<tr data-member=${member.key}><th scope="row">${nameBox(view, member)}</th>
            ${repeat(
              fields,
              ({ id }) => id,
              (field) => html`<td>${cellView(view, field, member, i)}</td>`,
            )}
            <td>${memberActions(view, member.key, false)}</td></tr>`,
          );
        },
      )}</tbody>
    </table>
  </div>`;
}

/** Members as cards, each with what is known: layout `steps`. */
export function memberCards(view: View): TemplateResult {
  const { state, words } = view;
  const { members } = state.record;
  if (members.length === 0) return html`<p class="muted">${words.noMembers}</p>`;
  return html`<ul role="list" class="stack">${repeat(
    members,
    ({ key }) => key,
    (member) => html`<li class="panel stack-tight" data-member=${member.key}>
      <h3>${memberName(view, member.key)}</h3>
      <p class="small">${memberSummary(view, member) || words.notGiven}</p>
      ${memberActions(view, member.key, true)}
    </li>`,
  )}</ul>`;
}

/** What is known of a member, in a line. */
export function memberSummary(view: View, { answers }: MemberEntry): string {
  const fields = fieldsOf(view.state.edition).member;
  return Object.entries(answers)
    .flatMap(([id, answer]) => {
      const field = fields.get(id);
      if (field === undefined) return [];
      // "Age: 12" needs no unit.
      const plain = answer.state === 'given' && typeof answer.value === 'number' && !view.redact;
      const text = plain ? boxText(field.fact, answer.value, view.locale) : sayAnswer(view, field, answer);
      return [`${field.fact.label[view.locale]}: ${text ?? ''}`];
    })
    .join('; ');
}
