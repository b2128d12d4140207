import type { Locale } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../base/icon.js';
import type { ReceiptCheck } from './classification-result-controller.js';
import type { ResultWords } from './words.vi.js';

/** What the receipt part of the page can ask for. */
export interface ReceiptActions {
  download(): void;
  check(file: File): void;
  clear(): void;
}

/** Download of the receipt, and the place to drop one. */
export function receiptView(
  check: ReceiptCheck,
  {
    canDownload,
    locale,
    words,
  }: { readonly canDownload: boolean; readonly locale: Locale; readonly words: ResultWords },
  actions: ReceiptActions,
): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) actions.check(file);
    // the same file again is a change too
    input.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) actions.check(file);
  };
  return html`<section class="panel stack no-print" part="receipt" @dragover=${keep} @drop=${drop}>
    <h3>${words.receipt}</h3>
    <p class="small">${canDownload ? words.receiptLead : words.noDownload}</p>
    ${
      canDownload
        ? html`<button type="button" part="download" @click=${() => actions.download()}>${words.download}</button>`
        : nothing
    }
    <p class="small">${words.checkLead}</p>
    <label class="button check">
      ${words.choose}
      <input class="visually-hidden" type="file" accept=".json,application/json" @change=${chosen} />
    </label>
    <div role="status" class="stack-tight">${checkView(check, locale, words)}</div>
    ${
      check.status === 'checked'
        ? html`<button type="button" class="quiet" @click=${() => actions.clear()}>${words.clear}</button>`
        : nothing
    }
  </section>`;
}

/** A drop is allowed only where dragging over was. */
const keep = (event: DragEvent) => event.preventDefault();

function checkView(check: ReceiptCheck, locale: Locale, words: ResultWords): TemplateResult | typeof nothing {
  if (check.status === 'none') return nothing;
  if (check.status === 'checking') return html`<p>${words.checking(check.file)}</p>`;
  const { ok, file, faults, said, confirmedBy } = check;
  return html`<div class="notice stack-tight" data-tone=${ok ? 'good' : 'bad'}>
    <p>${ok ? mark('yes', words.checkedOk) : mark('fault', words.checkedBad)} <span class="small">${file}</span></p>
    ${
      said === undefined
        ? nothing
        : html`<p>${words.says(
            said.rulebook,
            said.outcomes.length === 0 ? words.saysOpen : said.outcomes.join('; '),
            said.edition,
            said.date === undefined ? undefined : formatDate(said.date, locale),
          )}</p>`
    }
    ${ok ? html`<p class="small">${confirmedBy.length > 1 ? words.both : words.one}</p>` : nothing}
    ${
      faults.length === 0
        ? nothing
        : html`<ul>${faults.map(({ code }) => html`<li>${words.faults[code] ?? words.otherFault(code)}</li>`)}</ul>`
    }
  </div>`;
}
