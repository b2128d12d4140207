import type { Edition, Evidence, LegalDocument, Locale } from '@giamngheo/core';
import {
  type ClauseExplanation,
  describeEdition,
  type EditionWords,
  evidenceWords,
  type FigureWords,
  formatNumber,
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

/** A table in a box of its own. On a narrow screen each row stands as a list, every cell under the name of its column. */
export function renderTable(
  label: string,
  head: readonly unknown[],
  rows: readonly (readonly unknown[])[],
  kind = '',
): TemplateResult {
  return html`<div class="table-box ${kind}" role="group" tabindex="0" aria-label=${label}>
    <table role="table">
      <thead role="rowgroup">
        <tr role="row">${head.map((cell) => html`<th scope="col" role="columnheader">${cell}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr role="row"><th scope="row" role="rowheader">${first}</th>${rest.map(
              (cell, i) =>
                html`<td role="cell">${cell === '' ? '' : html`<span class="of-column" aria-hidden="true">${head[i + 1]}</span>`}${cell}</td>`,
            )}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A document's number; in English the title, where Vietnamese words stand for a number that nobody knows. */
export function numberOf({ number, title }: LegalDocument, locale: Locale): string {
  return locale === 'en' && !/\d/.test(number) ? title.en : number;
}

/** A grade of evidence as a small mark. */
export function renderGrade({ names }: PageContext, grade: Evidence): TemplateResult {
  return html`<span class="grade ${grade}">${evidenceWords(names, grade, 'clause').label}</span>`;
}

/** The clauses, word for word, each with where it stands and how sure we are of it. */
export function renderClauses(context: PageContext, clauses: readonly ClauseExplanation[]): TemplateResult[] {
  const { names, locale, words } = context;
  return clauses.map(
    ({ ref, where, quote, lang, paraphrase, evidence, remarks }) => html`<figure class="clause">
      ${
        quote === undefined
          ? html`<p class="remark">${
              paraphrase !== undefined
                ? names.words.clauseParaphrase(paraphrase)
                : ref.includes('#')
                  ? names.words.clauseNoWords
                  : words.wholeDocument
            }</p>`
          : html`<blockquote lang=${lang ?? locale}>${quote}</blockquote>`
      }
      <figcaption>
        <cite>${where}</cite> ${renderGrade(context, evidence)}
        ${remarks.length === 0 ? '' : html`<span class="remark">${remarks.join(' ')}</span>`}
      </figcaption>
    </figure>`,
  );
}

/** A figure in words; a share also in percent, as laws write it: "0,7 (70%)". */
export function sayFigure(figure: FigureWords, unit: string | undefined, locale: Locale): string {
  const { value, text } = figure;
  if (unit !== 'ratio' || typeof value !== 'number') return text;
  return `${text} (${formatNumber(Math.round(value * 1e6) / 1e4, locale)}%)`;
}

/** Where clauses stand, without their words: for a cell of a table. */
export function renderPlaces(clauses: readonly ClauseExplanation[]): TemplateResult {
  return html`<ul class="plain">${clauses.map(({ where }) => html`<li>${where}</li>`)}</ul>`;
}
