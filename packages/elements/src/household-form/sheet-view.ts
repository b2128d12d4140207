import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Field, fieldsOf, groupOrder } from './field.js';
import { completeView, membersTable, removedView } from './members-view.js';
import { questionView } from './question-view.js';
import { groupLabel, type View } from './view.js';

/** Whether a field stands on the sheet: answered, or it may still matter. */
function stands({ state }: View, { id }: Field): boolean {
  const { plan, record } = state;
  return (
    record.answers[id] !== undefined ||
    plan.missing.includes(id) ||
    plan.needed.has(id) ||
    [...plan.open.values()].some(({ subject }) => subject.includes(id))
  );
}

/** Everything that still matters on one page, by part, to be filled from the keyboard. */
export function sheetView(
  view: View,
  submit: () => void,
  paste: TemplateResult | typeof nothing,
): TemplateResult {
  const { state, words, controller, disabled } = view;
  const all = fieldsOf(state.edition);
  const fields = [...all.subject.values()].filter((field) => stands(view, field));
  const members =
    all.member.size > 0 &&
    (state.record.members.length > 0 ||
      state.record.membersComplete ||
      [...state.plan.open.values()].some(
        (one) => one.members || one.ofMembers.some((ids) => ids.length > 0),
      ));
  return html`${groupOrder.map((group) => {
    const own = fields.filter((field) => field.group === group);
    const withMembers = group === 'members' && members;
    if (own.length === 0 && !withMembers) return nothing;
    return html`<section class="group" data-group=${group}>
      <h3>${groupLabel(view, group)}</h3>
      ${
        withMembers
          ? html`<div class="stack members-part">${removedView(view)} ${membersTable(view)} ${paste}
              <div class="row"><button type="button" class="add-member" ?disabled=${disabled} @click=${() => view.focusOn(`#q-${controller.addMember()}-name`)}>${words.addMember}</button>
                <span class="small muted">${words.pasteHint}</span></div>
              ${completeView(view)}</div>`
          : nothing
      }
      ${repeat(
        own,
        ({ id }) => id,
        (field) => questionView(view, field, { fact: field.id }, 'row'),
      )}
    </section>`;
  })}
  <div class="row"><button type="button" class="primary submit" ?disabled=${disabled} @click=${submit}>${words.submit}</button></div>
  <details class="keys no-print"><summary>${words.keysTitle}</summary>
    <dl class="summary">${words.keys.map(([keys, does]) => html`<div class="line"><dt><kbd>${keys}</kbd></dt><dd>${does}</dd></div>`)}</dl>
  </details>`;
}
