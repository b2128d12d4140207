import type { DecisionMeaning, MeaningDiff, MeaningPair } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { mark, type Shape } from '../base/icon.js';
import type { DiffView } from './view.js';

const shapes: Readonly<Record<MeaningDiff['status'], Shape>> = {
  equal: 'yes',
  different: 'confirm',
  unknown: 'unknown',
};

/** Whether any case is answered otherwise, with an example for each way. */
export function meaningView(
  meaning: MeaningDiff | undefined,
  view: DiffView,
  look: (pair: MeaningPair) => void,
): TemplateResult {
  const { text } = view;
  return html`<section class="stack" part="meaning">
    <h3>${text.meaning}</h3>
    <div role="status">${
      meaning === undefined
        ? html`<p class="muted">${text.comparing}</p>`
        : html`<p>${mark(shapes[meaning.status], text[meaning.status])}</p>`
    }</div>
    ${meaning === undefined ? nothing : linesView(meaning, view, look)}
  </section>`;
}

function linesView(
  meaning: MeaningDiff,
  view: DiffView,
  look: (pair: MeaningPair) => void,
): TemplateResult | typeof nothing {
  const { text, names, locale } = view;
  const { decisions, derivations, outputs, notComparable, lines } = meaning;
  const further = [
    ...decisions.flatMap((one) => {
      if (one.status === 'added') return [text.onlyAfter(names.decision(one))];
      return one.status === 'removed' ? [text.onlyBefore(names.decision(one))] : [];
    }),
    ...[...derivations, ...outputs].map((one) => one.text[locale]),
    // the last sentences are those of what is not comparable
    ...lines[locale].slice(lines[locale].length - notComparable.length),
  ];
  const pairs = decisions.flatMap((decision) =>
    decision.pairs.map((pair) => pairView(decision, pair, view, look)),
  );
  if (pairs.length + further.length === 0) return nothing;
  return html`<ul role="list" class="changes">
    ${pairs}
    ${further.map((line) => html`<li class="change"><p>${line}</p></li>`)}
  </ul>`;
}

function pairView(
  decision: DecisionMeaning,
  pair: MeaningPair,
  { text, names, locale }: DiffView,
  look: (pair: MeaningPair) => void,
): TemplateResult {
  const of = decision.outcome === undefined ? '' : `${names.decision(decision)}: `;
  const title = `${of}${names.state(pair.before)} → ${names.state(pair.after)}`;
  return html`<li class="change">
    ${
      pair.household === undefined
        ? html`<p><strong>${title}</strong> <span class="small muted">${text.noHousehold}</span></p>`
        : html`<details>
            <summary>${title}</summary>
            <div class="stack-tight">
              <p class="small">${pair.text[locale]}</p>
              <p class="no-print"><button type="button" aria-label=${text.lookAt(title)} @click=${() => look(pair)}>${text.look}</button></p>
            </div>
          </details>`
    }
  </li>`;
}
