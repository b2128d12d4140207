import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { baseWords } from '../base/base-words.js';
import { icon } from '../base/icon.js';
import { sayVerdict } from './verdict.js';
import { sayProblem, type View } from './view.js';

/** The result so far, in one sentence under the rulebook's title. */
export function verdictView(view: View): TemplateResult {
  const { shape, text } = sayVerdict(view.state.edition, view.state.verdict, view.locale, view.words);
  return html`<div class="panel stack-tight"><p class="small muted">${view.state.edition.texts[view.locale].title}</p>
    <p class="verdict" data-shape=${shape}>${icon(shape)}<span role="status" aria-busy=${view.state.typing === undefined ? 'false' : 'true'} .textContent=${live(text)}></span></p></div>`;
}

/** The summary of what is wrong, each entry leading to its question. */
export function errorsView(view: View): TemplateResult | typeof nothing {
  const { problems } = view.state;
  if (problems.length === 0) return nothing;
  return html`<div class="notice errors" data-tone="bad" tabindex="-1" role="group" aria-labelledby="errors-title" part="errors">
    <h2 id="errors-title" class="errors-title">${baseWords[view.locale].errorTitle}</h2>
    <ul role="list">${problems.map((problem) => {
      const { place } = problem;
      const text = sayProblem(view, problem);
      return html`<li>${place === undefined ? text : html`<button type="button" class="quiet" @click=${() => view.onGo(place)}>${text}</button>`}</li>`;
    })}</ul></div>`;
}

/** The draft that was found, and what may be done with it. */
export interface DraftNotice {
  /** `opened`: it is in the form. `sent`: it was submitted before, and is not. */
  readonly draft: 'opened' | 'sent' | undefined;
  readonly discard: () => void;
  readonly reopen: () => void;
}

/** What was left out of a value that the page set, and the draft that was found. */
export function noticesView(view: View, notice: DraftNotice): TemplateResult {
  const { controller, words, state: now } = view;
  const names = now.dropped.map((id) => {
    const [number, fact] = id.includes('.') ? id.split('.') : [undefined, id];
    const field = controller.field({ fact: fact as string, member: number });
    const label = field?.fact.label[view.locale] ?? (fact as string);
    return number === undefined ? label : `${words.member(Number(number))}: ${label}`;
  });
  return html`${names.length === 0 ? nothing : html`<p class="notice dropped" data-tone="warn" role="status">${words.dropped(names.join('; '))}</p>`}
    ${draftView(view, notice)}`;
}

function draftView(
  { words }: View,
  { draft, discard, reopen }: DraftNotice,
): TemplateResult | typeof nothing {
  if (draft === undefined) return nothing;
  return html`<div class="notice row draft" role="status">
    ${
      draft === 'opened'
        ? html`<span>${words.draftOpened}</span>
          <button type="button" class="compact" @click=${discard}>${words.draftClear}</button>`
        : html`<span>${words.draftSent}</span>
          <button type="button" class="compact" @click=${reopen}>${words.draftReopen}</button>`
    }</div>`;
}

/** Undo and redo, once there is anything to undo. */
export function toolbarView({
  state: now,
  controller,
  locale,
  disabled,
}: View): TemplateResult | typeof nothing {
  const words = baseWords[locale];
  if (!now.canUndo && !now.canRedo) return nothing;
  return html`<div class="row toolbar no-print">
    <button type="button" class="compact undo" ?disabled=${disabled} aria-disabled=${now.canUndo ? nothing : 'true'} @click=${() => controller.undo()}>${words.undo}</button>
    <button type="button" class="compact redo" ?disabled=${disabled} aria-disabled=${now.canRedo ? nothing : 'true'} @click=${() => controller.redo()}>${words.redo}</button>
  </div>`;
}
