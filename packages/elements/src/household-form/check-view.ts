import { formatDate } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { type Field, fieldsOf, groupOrder } from './field.js';
import { memberSummary } from './members-view.js';
import { EVALUATION_DATE } from './record.js';
import { sayVerdict } from './verdict.js';
import { groupLabel, memberName, sayAnswer, sayFrom, sayValue, type View } from './view.js';

/** Every answer with a way to change it; those no longer needed apart. */
export function checkView(view: View): TemplateResult {
  return html`<h2>${view.words.checkTitle}</h2>${answersView(view, true)}`;
}

/** The answers by part. `changes`: each with a way to change it. */
function answersView(view: View, changes: boolean): TemplateResult {
  const { state, words, controller } = view;
  const { plan, record, edition } = state;
  const fields = [...fieldsOf(edition).subject.values()];
  const shown = (field: Field) =>
    plan.asked.includes(field.id) ||
    (record.answers[field.id] !== undefined && (plan.needed.has(field.id) || field.id === EVALUATION_DATE));
  const unneeded = fields.filter((field) => record.answers[field.id] !== undefined && !shown(field));
  const unaskable = plan.missing.filter((id) => controller.field({ fact: id }) === undefined);
  return html`${groupOrder.map((group) => {
    const own = fields.filter((field) => field.group === group && shown(field));
    const members = group === 'members' ? record.members : [];
    if (own.length === 0 && members.length === 0) return nothing;
    return html`<section class="stack-tight"><h3>${groupLabel(view, group)}</h3>
        <dl class="summary">${own.map((field) => lineView(view, field, changes))}
        ${members.map(
          (
            member,
          ) => html`<div class="line"><dt>${view.redact ? words.member(record.members.indexOf(member) + 1) : memberName(view, member.key)}</dt>
            <dd>${memberSummary(view, member) || words.notGiven}</dd>
            ${changes ? changeButton(view, memberName(view, member.key), () => controller.goTo(`member:${member.key}`)) : nothing}</div>`,
        )}</dl></section>`;
  })}
    ${
      unneeded.length === 0
        ? nothing
        : html`<section class="stack-tight unneeded"><h3>${words.unneededTitle}</h3><p class="small muted">${words.unneededNote}</p>
          <dl class="summary">${unneeded.map((field) => lineView(view, field, changes))}</dl></section>`
    }
    ${
      unaskable.length === 0
        ? nothing
        : html`<p class="notice">${words.notAskable} ${unaskable.map((id) => edition.texts[view.locale].derived?.[id] ?? id).join(', ')}.</p>`
    }
    <p class="small muted">${words.noAnswerKept}</p>`;
}

function lineView(view: View, field: Field, changes: boolean): TemplateResult {
  const { state, words, locale, controller } = view;
  const label = field.fact.label[locale];
  const answer = state.record.answers[field.id];
  const derived = state.plan.derivations.values[field.id];
  const said = sayAnswer(view, field, answer);
  return html`<div class="line" data-path=${field.id}><dt>${label}</dt>
    <dd>${said ?? (derived === undefined ? html`<span class="muted">${words.notGiven}</span>` : nothing)}
      ${derived === undefined || view.redact ? nothing : html`<span class="small derived">${words.derived(sayValue(view, field, derived), sayFrom(view, field.id))}</span>`}
      ${answer?.state === 'given' && answer.earlier ? html`<span class="tag" data-tone="warn">${words.toConfirm}</span>` : nothing}
      ${answer?.state === 'given' && answer.confirmed ? html`<span class="tag">${words.confirmed}</span>` : nothing}</dd>
    ${changes ? changeButton(view, label, () => controller.goTo(`fact:${field.id}`)) : nothing}</div>`;
}

function changeButton({ words, disabled }: View, label: string, act: () => void): TemplateResult {
  return html`<dd><button type="button" class="quiet" aria-label=${words.changeOf(label)} ?disabled=${disabled} @click=${act}>${words.change}</button></dd>`;
}

/** The filled form as it is printed: what was answered, what it comes to, and room to sign. */
export function printView(view: View): unknown {
  const { state, locale, words } = view;
  const { edition, plan } = state;
  return guard(
    [state.record, plan, locale, view.redact],
    () => html`<div class="print-only stack" aria-hidden="true">
      <h2>${edition.texts[locale].title}</h2>
      <p>${plan.on === undefined ? nothing : `${words.onDate} ${formatDate(plan.on, locale)}. `}${words.standard(formatDate(edition.name, locale))}</p>
      ${answersView(view, false)}
      <div class="closing"><p><strong>${sayVerdict(edition, plan.decision, locale, words).text}</strong></p>
        <div class="signatures">${[words.signRespondent, words.signEnumerator].map((who) => html`<p><strong>${who}</strong><em>${words.signHow}</em></p>`)}</div></div>
    </div>`,
  );
}
