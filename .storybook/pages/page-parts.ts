import type { Evidence, Locale } from '@giamngheo/core';
import { link, type ResolvedSource } from '@giamngheo/core/program';
import { html, type TemplateResult } from 'lit';
import { explainClauses, type Names, namesOf } from './core-words.js';
import { type PageWords, pageWordsOf } from './page-words.js';

/** What every part of an edition's page reads: names of facts and figures, and headings, in one language. */
export interface PageContext {
  readonly locale: Locale;
  readonly names: Names;
  readonly words: PageWords;
}

/** The context of an edition on its first day in force, for a figure may change within an edition. */
export function contextOf(edition: Parameters<typeof link>[0], locale: Locale): PageContext {
  const program = link({ ...edition, date: edition.rulebook.inForce.from });
  return { locale, names: namesOf(program, locale), words: pageWordsOf(locale) };
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
export function renderGrade({ words }: PageContext, evidence: Evidence): TemplateResult {
  return html`<span class="grade ${evidence}">${words.grades[evidence]}</span>`;
}

/** The clauses, word for word, each with where it stands and how sure we are of it. */
export function renderClauses(context: PageContext, sources: readonly ResolvedSource[]): TemplateResult[] {
  const { names, locale } = context;
  return explainClauses(names, sources).map(
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
export function renderPlaces({ names }: PageContext, sources: readonly ResolvedSource[]): TemplateResult {
  const places = explainClauses(names, sources).map(({ where }) => html`<li>${where}</li>`);
  return html`<ul class="plain">${places}</ul>`;
}

/** The clauses of sources that the program itself does not carry, such as those of a period in force. */
export function resolveSources({ names }: PageContext, refs: readonly string[] = []): ResolvedSource[] {
  return refs.flatMap((ref) => {
    const [id, part] = ref.split('#');
    const document = names.program.edition.documents.find((one) => one.id === id);
    if (document === undefined) return [];
    const found = document.parts.find((one) => one.id === part);
    return [
      {
        ref,
        document,
        label: found?.label,
        quote: found?.quote,
        lang: found?.quote === undefined ? undefined : (found.lang ?? 'vi'),
        paraphrase: found?.paraphrase,
        evidence: found?.evidence ?? document.evidence,
      },
    ];
  });
}
