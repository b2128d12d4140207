import type { Locale } from '@giamngheo/core';
import type { MeaningDiff, MeaningPair } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../base/icon.js';
import type { DiffElementWords } from './words.js';

/** Whether any household is answered otherwise, with a concrete one for each way. */
export function meaningView(
  meaning: MeaningDiff | undefined,
  text: DiffElementWords,
  locale: Locale,
  look: (pair: MeaningPair) => void,
): TemplateResult {
  return html`<section class="stack" part="meaning">
    <h3>${text.meaning}</h3>
    <div role="status">${
      meaning === undefined
        ? html`<p class="muted">${text.comparing}</p>`
        : html`<p>${mark(meaning.status === 'equal' ? 'yes' : meaning.status === 'different' ? 'confirm' : 'unknown', text[meaning.status])}</p>`
    }</div>
    ${meaning === undefined ? nothing : pairsView(meaning, text, locale, look)}
  </section>`;
}

function pairsView(
  meaning: MeaningDiff,
  text: DiffElementWords,
  locale: Locale,
  look: (pair: MeaningPair) => void,
): TemplateResult {
  const pairs = meaning.decisions.flatMap((decision) => decision.pairs);
  const further = [...meaning.derivations, ...meaning.outputs].map((one) => one.text[locale]);
  return html`<ul role="list" class="changes">
    ${pairs.map(
      (pair) => html`<li class="change stack-tight">
        <p>${pair.text[locale]}</p>
        ${
          pair.household === undefined
            ? html`<p class="small muted">${text.noHousehold}</p>`
            : html`<p class="no-print"><button type="button" class="quiet" @click=${() => look(pair)}>${text.look}<span class="visually-hidden">: ${pair.text[locale]}</span></button></p>`
        }
      </li>`,
    )}
    ${further.map((line) => html`<li class="change"><p>${line}</p></li>`)}
  </ul>`;
}
