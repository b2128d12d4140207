import type { Edition, Evidence, Locale } from '@giamngheo/core';
import {
  type ClauseExplanation,
  describeEdition,
  type EditionWords,
  evidenceWords,
  type Names,
  namesForWords,
} from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { type PageWords, pageWordsOf } from './page-words.js';

/** What every part of an edition's page reads, in one language. */
export interface PageContext {
  readonly locale: Locale;
  readonly names: Names;
  /** The edition in words. */
  readonly said: EditionWords;
  /** Headings. */
  readonly words: PageWords;
}

/** The context of an edition; figures that change within it are those of its first day in force. */
export function contextOf(edition: Edition, locale: Locale): PageContext {
  return {
    locale,
    names: namesForWords(edition, locale),
    said: describeEdition(edition, locale),
    words: pageWordsOf(locale),
  };
}

/** A table in a box of its own, which alone scrolls where the page is narrow. */
export function renderTable(
  label: string,
  head: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  kind = '',
): TemplateResult {
  return html`<div class="table-box ${kind}" role="group" tabindex="0" aria-label=${label}>
    <table>
      <thead>
        <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A grade of evidence as a small mark. */
export function renderGrade({ names }: PageContext, grade: Evidence): TemplateResult {
  return html`<span class="grade ${grade}">${evidenceWords(names, grade, 'clause').label}</span>`;
}

/** The clauses, word for word, each with where it stands and how sure we are of it. */
export function renderClauses(context: PageContext, clauses: readonly ClauseExplanation[]): TemplateResult[] {
  const { names, locale } = context;
  return clauses.map(
    ({ where, quote, lang, paraphrase, evidence, remarks }) => html`<figure class="clause">
      ${
        quote === undefined
          ? html`<p class="remark">${paraphrase === undefined ? names.words.clauseNoWords : names.words.clauseParaphrase(paraphrase)}</p>`
          : html`<blockquote lang=${lang ?? locale}>${quote}</blockquote>`
      }
      <figcaption>
        <cite>${where}</cite> ${renderGrade(context, evidence)}
        ${remarks.map((remark) => html`<span class="remark">${remark}</span>`)}
      </figcaption>
    </figure>`,
  );
}

/** Where clauses stand, without their words: for a cell of a table. */
export function renderPlaces(clauses: readonly ClauseExplanation[]): TemplateResult {
  return html`<ul class="plain">${clauses.map(({ where }) => html`<li>${where}</li>`)}</ul>`;
}
