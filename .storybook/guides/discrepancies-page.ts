import type { LegalDocument, Locale } from '@giamngheo/core';
import { evidenceWords, explainClauses, type Names, namesForWords, resolveRefs } from '@giamngheo/core/words';
import { documents } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { renderTable } from '../pages/page-parts.js';
import { allEditions } from './all-rulebooks.js';
import { guideWordsOf } from './words.js';

/** Every discrepancy that the documents record, document by document. */
export function renderDiscrepancies(locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const [edition] = allEditions;
  if (edition === undefined) return html``;
  const names = namesForWords({ ...edition, documents }, locale);
  const faulty = documents.filter(({ discrepancies = [] }) => discrepancies.length > 0);
  return html`<main class="page" lang=${locale} data-page="guide">
    <h1>${words.discrepancies}</h1>
    <p class="lead">${words.discrepanciesLead}</p>
    ${faulty.map((document) => renderDocument(document, names, locale))}
  </main>`;
}

function renderDocument(document: LegalDocument, names: Names, locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const [whole] = placesOf(names, [document.id]);
  const title = document.title[locale];
  const heading = whole === title ? title : `${whole}: ${title}`;
  const rows = (document.discrepancies ?? []).map(({ about, printed, correct, evidence, sources = [] }) => [
    about[locale],
    html`<span lang="vi">${printed}</span>`,
    correct === undefined
      ? words.unknown
      : typeof correct === 'string'
        ? html`<span lang="vi">${correct}</span>`
        : correct[locale],
    html`<span class="grade ${evidence}">${evidenceWords(names, evidence, 'clause').label}</span>`,
    sources.length === 0
      ? words.noSource
      : html`<ul class="plain">${placesOf(names, sources).map(
          // The document's own name stands above the table.
          (place) =>
            html`<li>${place.startsWith(`${whole}, `) ? place.slice(`${whole}, `.length) : place}</li>`,
        )}</ul>`,
  ]);
  const head = [words.about, words.printed, words.correct, words.evidence, words.sources];
  return html`<section>
    <h2>${heading}</h2>
    ${renderTable(heading, head, rows)}
  </section>`;
}

/** "Quyết định 59/2015/QĐ-TTg, Điều 2, khoản 1" of each source. */
function placesOf(names: Names, sources: readonly string[]): readonly string[] {
  return explainClauses(names, resolveRefs(documents, sources)).map(({ where }) => where);
}
