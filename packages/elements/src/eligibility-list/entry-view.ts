import type { Locale } from '@giamngheo/core';
import { html, nothing, type TemplateResult } from 'lit';
import { bindFigures } from '../base/bind-figures.js';
import { clausesView } from '../base/clause-view.js';
import { mark, type Shape } from '../base/icon.js';
import type { Answer, Entry } from './entry.js';
import type { EligibilityWords } from './words.vi.js';

/** What an entry can ask of the page. */
export interface EntryActions {
  readonly locale: Locale;
  readonly words: EligibilityWords;
  /** A reader wants to answer a question. */
  navigate(entry: Entry, fact: string): void;
}

const shapes: Readonly<Record<Answer, Shape>> = {
  yes: 'yes',
  confirm: 'confirm',
  unknown: 'unknown',
  no: 'no',
};

/** An answer as shape and word. */
export function answerMark(answer: Answer, words: EligibilityWords): TemplateResult {
  return mark(shapes[answer], words.answers[answer]);
}

/** One support: the answer, why, how much, for how long, what else is needed, who leads, and the clause. */
export function entryView(entry: Entry, actions: EntryActions): TemplateResult {
  const { locale, words } = actions;
  const { answer, whom } = entry;
  const about = whom.member === undefined ? entry.label : `${entry.label}, ${whom.label}`;
  return html`<li class="entry" part="entry" data-answer=${answer} data-key=${entry.key}>
    <p>${answerMark(answer, words)}</p>
    <div class="stack-tight">
      <h4>${entry.label}${whom.member === undefined ? nothing : html` <span class="tag">${whom.label}</span>`}</h4>
      ${answer === 'unknown' && entry.missing.length > 0 ? openView(entry, actions) : html`<p>${entry.sentence}</p>`}
      ${answer === 'no' ? nothing : aboutView(entry, words)}
      <details>
        <summary>${words.details}<span class="visually-hidden">${words.detailsOf(about)}</span></summary>
        ${entry.support === entry.label ? nothing : html`<p>${entry.support}</p>`}
        ${moreView(entry, words)}
        ${
          entry.missing.length > MOST_LINKS
            ? html`<div class="small"><p>${words.answerQuestion}:</p>
                <ul>${entry.missing.map((one) => html`<li>${questionLink(entry, one, actions)}</li>`)}</ul></div>`
            : nothing
        }
        ${clausesView(entry.clauses, locale)}
      </details>
    </div>
  </li>`;
}

const MOST_LINKS = 3;

/** What is missing, the most telling first, each a link to its question. */
function openView(entry: Entry, actions: EntryActions): TemplateResult {
  const { missing } = entry;
  const links = missing
    .slice(0, MOST_LINKS)
    .map((one, i) => html`${i === 0 ? '' : '; '}${questionLink(entry, one, actions)}`);
  return html`<p>${actions.words.stillMissing} ${links}${actions.words.andMore(missing.length - MOST_LINKS)}</p>`;
}

function questionLink(
  entry: Entry,
  { fact, label }: Entry['missing'][number],
  { navigate }: EntryActions,
): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    navigate(entry, fact);
  };
  return html`<a href=${`#${fact}`} data-fact=${fact} @click=${go}>${label}</a>`;
}

/** A name and what stands under it; nothing where that is empty. */
function line(name: string, values: readonly string[]): TemplateResult | typeof nothing {
  if (values.length === 0) return nothing;
  return html`<dt>${name}</dt><dd>${values.length === 1 ? values[0] : html`<ul role="list">${values.map((one) => html`<li>${one}</li>`)}</ul>`}</dd>`;
}

/** How much: figures, "as regulated", or that the rules state none. */
export function amountText(entry: Entry, words: EligibilityWords): readonly string[] {
  if (entry.amounts.length > 0) return entry.amounts.map(bindFigures);
  return [entry.asRegulated ? words.asRegulated : words.notStated];
}

function confirmationLines({ confirmations }: Entry, words: EligibilityWords): readonly string[] {
  return confirmations.map(({ label, by, recorded }) =>
    words.confirmation(label, by, words.recorded[String(recorded) as 'true' | 'false' | 'unknown']),
  );
}

function aboutView(entry: Entry, words: EligibilityWords): TemplateResult {
  const settled = entry.answer !== 'unknown';
  return html`<dl class="about">
    ${line(words.amount, amountText(entry, words))}
    ${line(words.period, entry.period === undefined ? [] : [entry.period])}
    ${line(words.priority, entry.priorities)}
    ${line(words.papers, entry.papers)}
    ${settled ? line(words.confirmations, confirmationLines(entry, words)) : nothing}
    ${line(words.lead, entry.lead)}
  </dl>`;
}

function moreView(entry: Entry, words: EligibilityWords): TemplateResult | typeof nothing {
  const { funding, notes } = entry;
  const confirmations = entry.answer === 'unknown' ? confirmationLines(entry, words) : [];
  if (entry.with.length + funding.length + notes.length + confirmations.length === 0) return nothing;
  return html`<dl class="about">
    ${line(words.confirmations, confirmations)}${line(words.with, entry.with)}${line(words.funding, funding)}${line(words.notes, notes)}
  </dl>`;
}
