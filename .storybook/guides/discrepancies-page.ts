import type { Locale } from '@giamngheo/core';
import { evidenceWords, namesForWords } from '@giamngheo/core/words';
import { documents } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { numberOf, renderTable } from '../pages/page-parts.js';
import { allEditions } from './all-rulebooks.js';
import { guideWordsOf } from './words.js';

/** Every discrepancy that the documents record. */
export function renderDiscrepancies(locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const [edition] = allEditions;
  if (edition === undefined) return html``;
  const names = namesForWords(edition, locale);
  const rows = documents.flatMap((document) =>
    (document.discrepancies ?? []).map(({ about, printed, correct, evidence, sources = [] }) => [
      numberOf(document, locale),
      about[locale],
      html`<span lang="vi">${printed}</span>`,
      correct === undefined ? words.unknown : html`<span lang="vi">${correct}</span>`,
      html`<span class="grade ${evidence}">${evidenceWords(names, evidence, 'clause').label}</span>`,
      html`<ul class="plain">${sources.map((source) => html`<li>${whereIs(source, locale)}</li>`)}</ul>`,
    ]),
  );
  return html`<main class="page" lang=${locale} data-page="guide">
    <h1>${words.discrepancies}</h1>
    <p class="lead">${words.discrepanciesLead}</p>
    ${renderTable(words.discrepancies, [words.document, words.about, words.printed, words.correct, words.evidence, words.sources], rows)}
  </main>`;
}

function whereIs(source: string, locale: Locale): string {
  const [id, part] = source.split('#');
  const document = documents.find((one) => one.id === id);
  const label = document?.parts.find((one) => one.id === part)?.label[locale];
  const number = document === undefined ? source : numberOf(document, locale);
  return [number, label].filter((text) => text !== undefined).join(', ');
}
