import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { mark } from '../base/icon.js';
import { checkView } from './check-view.js';
import { fieldsOf } from './field.js';
import { completeView, isAsked, memberCards, nameBox, removedView } from './members-view.js';
import { pageFact, pageMember } from './page.js';
import { questionView } from './question-view.js';
import { groupLabel, groupsOf, memberName, type View } from './view.js';

/** What the pages can do beside answering. */
export interface StepActions {
  readonly goOn: () => void;
  readonly submit: () => void;
}

/** One thing a page: a question, the members, one of them, or the answers to check. */
export function stepsView(view: View, actions: StepActions): TemplateResult {
  const { state, controller, words, disabled } = view;
  const check = state.page === 'check';
  return html`
    ${state.trail.length === 0 ? nothing : html`<button type="button" class="quiet back" @click=${() => controller.goBack()}>‹ ${words.back}</button>`}
    <div class="page stack" tabindex="-1">${keyed(state.page, pageView(view))}</div>
    <div class="row">
      ${
        check
          ? html`<button type="button" class="primary submit" ?disabled=${disabled} @click=${actions.submit}>${words.submit}</button>`
          : html`<button type="button" class="primary go-on" ?disabled=${disabled} @click=${actions.goOn}>
              ${pageMember(state.page) === undefined ? words.goOn : words.memberDone}</button>`
      }
      ${
        check || Object.keys(state.record.answers).length === 0
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => controller.goTo('check')}>${words.toCheck}</button>`
      }
    </div>`;
}

function pageView(view: View): unknown {
  const { page } = view.state;
  if (page === 'check') return checkView(view);
  if (page === 'members') return membersPage(view);
  const key = pageMember(page);
  return key === undefined ? factPage(view, pageFact(page) as string) : memberPage(view, key);
}

function factPage(view: View, fact: string): unknown {
  const { controller, state, words } = view;
  const field = controller.field({ fact });
  if (field === undefined) return nothing;
  const sources = state.plan.open.get(fact) ?? state.plan.sources.get(fact);
  const raw = [...new Set([...(state.plan.sources.get(fact)?.subject ?? []), ...(sources?.subject ?? [])])];
  const ofMembers = sources?.members === true || sources?.ofMembers.some((ids) => ids.length > 0) === true;
  return html`${questionView(view, field, { fact }, 'page')}
    ${
      raw.length === 0 && !ofMembers
        ? nothing
        : html`<details class="or-from"><summary>${words.orFrom}</summary><div class="stack">
            ${repeat(
              raw.flatMap((id) => controller.field({ fact: id }) ?? []),
              ({ id }) => id,
              (one) => questionView(view, one, { fact: one.id }, 'part'),
            )}
            ${ofMembers && fieldsOf(state.edition).member.size > 0 ? html`<button type="button" @click=${() => controller.goTo('members')}>${words.toMembers}</button>` : nothing}
          </div></details>`
    }`;
}

function membersPage(view: View): TemplateResult {
  const { controller, words, disabled } = view;
  return html`<h2>${words.groups.members as string}</h2>
    ${removedView(view)} ${memberCards(view)}
    <button type="button" class="add-member" ?disabled=${disabled}
      @click=${() => controller.goTo(`member:${controller.addMember()}`)}>${words.addMember}</button>
    ${completeView(view)}`;
}

function memberPage(view: View, key: string): TemplateResult {
  const { state, words } = view;
  const i = state.record.members.findIndex((one) => one.key === key);
  const member = state.record.members[i];
  if (member === undefined) return html`<h2>${words.groups.members as string}</h2>`;
  const asked = [...fieldsOf(state.edition).member.values()].filter(({ id }) => isAsked(view, member, i, id));
  return html`<h2>${memberName(view, key)}</h2>
    <div class="question" data-wording="part"><div class="words"><p class="label">${words.name}</p></div>${nameBox(view, member)}</div>
    ${asked.length === 0 ? html`<p class="muted">${words.memberNothing}</p>` : nothing}
    ${repeat(
      asked,
      ({ id }) => id,
      (field) => questionView(view, field, { fact: field.id, member: key }, 'part'),
    )}`;
}

/** The parts of the form with how far each is; a list of tasks, closed until wanted. */
export function tasksView(view: View): TemplateResult {
  const { words, state } = view;
  const open = state.plan.missing.filter((id) => state.record.answers[id] === undefined).length;
  const shapes = { done: 'yes', doing: 'confirm', todo: 'unknown', notNeeded: 'no' } as const;
  const tones = { done: 'good', doing: 'warn', todo: 'none', notNeeded: 'none' } as const;
  return html`<details class="tasks"><summary>${words.progress}</summary>
    <ul role="list" class="stack-tight">${groupsOf(view).map(
      ({ group, status }) => html`<li class="task"><span>${groupLabel(view, group)}</span>
        ${mark(shapes[status], words.statuses[status] as string, tones[status])}</li>`,
    )}</ul></details>
    <p class="small muted left">${words.left(open)}</p>`;
}
