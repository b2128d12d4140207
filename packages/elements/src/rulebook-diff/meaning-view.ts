import type { Locale } from '@giamngheo/core';
import type { MeaningDiff, MeaningPair } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../base/icon.js';
import type { SideNames } from './names.js';
import type { DiffElementWords } from './words.js';

/** Whether any household is answered otherwise, with a concrete one for each way. */
export function meaningView(
  meaning: MeaningDiff | undefined,
  names: SideNames,
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
    ${meaning === undefined ? nothing : pairsView(meaning, names, text, locale, look)}
  </section>`;
}

function pairsView(
  meaning: MeaningDiff,
  names: SideNames,
  text: DiffElementWords,
  locale: Locale,
  look: (pair: MeaningPair) => void,
): TemplateResult {
  const pairs = meaning.decisions.flatMap((decision) => decision.pairs.map((pair) => ({ decision, pair })));
  const further = [...meaning.derivations, ...meaning.outputs].map((one) => one.text[locale]);
  return html`<ul role="list" class="changes">
    ${pairs.map(({ decision, pair }) => {
      const title = `${decision.outcome === undefined ? '' : `${names.decision(decision)}: `}${names.state(pair.before)} → ${names.state(pair.after)}`;
      return html`<li class="change">
        ${
          pair.household === undefined
            ? html`<p><strong>${title}</strong> <span class="small muted">${text.noHousehold}</span></p>`
            : html`<details>
                <summary>${title}</summary>
                <div class="stack-tight">
                  <p class="small">${pair.text[locale]}</p>
                  <p class="no-print"><button type="button" @click=${() => look(pair)}>${text.look}<span class="visually-hidden">: ${title}</span></button></p>
                </div>
              </details>`
        }
      </li>`;
    })}
    ${further.map((line) => html`<li class="change"><p>${line}</p></li>`)}
  </ul>`;
}
