import type { Evidence, Locale } from '@giamngheo/core';
import type { ClauseExplanation } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { baseWords } from './base-words.js';
import { keepNumbers } from './keep-numbers.js';
import { messageView } from './message-view.js';

/** How sure we are of a text, as a tag; what was read in the instrument itself carries none but for readers who ask. */
export function evidenceTag(evidence: Evidence, locale: Locale): TemplateResult {
  const tone = evidence === 'primary' ? 'none' : 'warn';
  return html`<span class="tag" data-tone=${tone}>${baseWords[locale].evidence[evidence]}</span>`;
}

/** A clause: where it stands, its words letter for letter in their own language, and how sure we are of them. */
export function clauseView(clause: ClauseExplanation, locale: Locale): TemplateResult {
  const words = baseWords[locale];
  return html`<figure class="stack-tight clause-figure" part="clause" data-ref=${clause.ref}>
    <figcaption class="row small"><cite>${keepNumbers(clause.where)}</cite>${evidenceTag(clause.evidence, locale)}</figcaption>
    ${
      clause.quote === undefined
        ? html`<p class="small muted">${clause.paraphrase ?? words.noQuote}</p>`
        : html`<blockquote class="clause" lang=${clause.lang ?? 'vi'}>${clause.quote}</blockquote>`
    }
    ${
      clause.quote !== undefined && clause.paraphrase !== undefined && clause.lang !== locale
        ? html`<p class="small muted">${words.paraphrase}: ${clause.paraphrase}</p>`
        : nothing
    }
  </figure>`;
}

/** Clauses behind a disclosure, opened when printed. */
export function clausesView(
  clauses: readonly ClauseExplanation[],
  locale: Locale,
): TemplateResult | typeof nothing {
  if (clauses.length === 0) return nothing;
  const where = [...new Set(clauses.map((one) => one.where))];
  return html`<details class="clauses" part="clauses">
    <summary>${baseWords[locale].openClause}: <span class="no-print">${keepNumbers(where.slice(0, 2).join('; '))}${where.length > 2 ? ' …' : ''}</span></summary>
    <div class="stack">${clauses.map((clause) => clauseView(clause, locale))}</div>
  </details>`;
}

/** What stands in an element's way, told in its place: first for the reader, then what whoever runs the page has to do. */
export function faultView(message: string, locale: Locale): TemplateResult {
  return html`<div class="notice stack-tight" data-tone="bad" role="alert" part="fault">
    <p><strong>${baseWords[locale].errorTitle}</strong></p>
    ${messageView(message)}
  </div>`;
}
