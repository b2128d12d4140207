import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { choiceControl, dateControl, marksControl, textControl } from './controls.js';
import type { Field } from './field.js';
import { type Answer, answerAt, type Place, pathOf } from './record.js';
import { errorView, idOf, labelOf, problemAt, sayFrom, sayValue, unusualView, type View } from './view.js';

/** How a question stands on its page: alone with its whole wording, or as a row among others. */
export type Wording = 'page' | 'part' | 'row';

/** One question: its words, its control, and what there is to say about the answer. Drawn anew only when one of them changed. */
export function questionView(view: View, field: Field, place: Place, wording: Wording): unknown {
  const { state, locale, disabled, layout, redact } = view;
  const path = pathOf(place);
  const answer = answerAt(state.record, place);
  const problem = problemAt(view, place);
  const derived = place.member === undefined ? state.plan.derivations.values[place.fact] : undefined;
  const needed = place.member !== undefined || state.plan.needed.has(place.fact);
  const open = state.plan.open.get(place.fact);
  const typing = state.typing?.path === path;
  const name = place.member === undefined ? '' : labelOf(view, place);
  return guard(
    [
      field,
      answer,
      problem?.kind,
      derived,
      needed,
      open,
      typing,
      locale,
      disabled,
      layout,
      redact,
      wording,
      name,
      state.limits,
    ],
    () => html`<div class="question" data-wording=${wording} data-path=${path}>
      ${wordsOf(view, field, place, wording)}
      <div class="control stack-tight">
        ${errorView(view, place)}
        ${controlOf(view, field, place, answer)}
        ${unusualView(view, field, place)}
        ${derivedView(view, field, place)}
        ${earlierView(view, place, answer)}
        ${answer !== undefined && !needed ? html`<p class="small muted">${view.words.unneeded}</p>` : nothing}
      </div>
    </div>`,
  );
}

/** Radios and dates are named by these words as a group; a text box has them as its label. */
function wordsOf(view: View, field: Field, place: Place, wording: Wording): TemplateResult {
  const { locale } = view;
  const { fact } = field;
  const text = wording === 'row' ? fact.label[locale] : fact.question[locale];
  const hint = fact.hint?.[locale];
  const single = fact.type === 'integer' || fact.type === 'decimal';
  const id = idOf(place, '-words');
  const named = single
    ? html`<label id=${id} for=${idOf(place)}>${text}</label>`
    : html`<span id=${id}>${text}</span>`;
  return html`<div class="words">
    ${wording === 'page' ? html`<h2>${named}</h2>` : wording === 'part' ? html`<h3>${named}</h3>` : html`<p class="label">${named}</p>`}
    ${hint === undefined ? nothing : html`<p class="hint small muted" id=${idOf(place, '-hint')}>${hint}</p>`}
  </div>`;
}

function controlOf(view: View, field: Field, place: Place, answer: Answer | undefined): unknown {
  const { type } = field.fact;
  if (type === 'boolean' || type === 'choice') return choiceControl(view, field, place, answer);
  return html`${type === 'date' ? dateControl(view, place, answer) : textControl(view, field, place, answer)}
    ${marksControl(view, place, answer)}`;
}

function derivedView(view: View, field: Field, place: Place): TemplateResult | typeof nothing {
  const value = place.member === undefined ? view.state.plan.derivations.values[place.fact] : undefined;
  if (value === undefined || view.redact) return nothing;
  return html`<p class="derived small">${view.words.derived(sayValue(view, field, value), sayFrom(view, place.fact))}</p>`;
}

function earlierView(view: View, place: Place, answer: Answer | undefined): TemplateResult | typeof nothing {
  if (answer?.state !== 'given') return nothing;
  const { words } = view;
  if (answer.earlier === true)
    return html`<p class="row small"><span class="tag" data-tone="warn">${words.earlier}</span>
      <button type="button" class="compact" ?disabled=${view.disabled} aria-label=${words.confirmEarlierOf(labelOf(view, place))}
        @click=${() => {
          view.controller.confirm(place);
          view.focusOn(`#${idOf(place)}`);
        }}>${words.confirmEarlier}</button></p>`;
  return answer.confirmed === true
    ? html`<p class="small"><span class="tag">${words.confirmed}</span></p>`
    : nothing;
}
