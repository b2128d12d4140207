import type { Bilingual, Locale, Rulebook } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { type ClauseExplanation, explainClauses, resolveRefs } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { type Citation, citationsOfRulebook } from '../../packages/cli/src/clauses/citations.js';
import { coverageWords } from '../../packages/cli/src/clauses/coverage-words.js';
import type { EditionData } from './edition-data.js';
import { renderFrame } from './frame.js';
import { numberOf, type PageContext, renderClauses, renderGrade } from './page-parts.js';
import { reviewWordsOf } from './review-words.js';

/** The documents that an edition stands on: each clause word for word, how sure we are of it, and what it carries. */
export function renderLaw(data: EditionData, locale: Locale): TemplateResult {
  return renderFrame(data, locale, 'law', (context) => {
    const citations = citationsOfRulebook(data.edition.rulebook);
    const sources = [...new Set(citations.map(({ source }) => source))];
    const ids = [...new Set(sources.map((source) => source.split('#')[0] ?? source))];
    return ids.map((id) => renderDocument(context, data, id, sources, citations));
  });
}

function renderDocument(
  context: PageContext,
  { edition }: EditionData,
  id: string,
  sources: readonly string[],
  citations: readonly Citation[],
): TemplateResult | string {
  const { locale, names } = context;
  const document = edition.documents.find((one) => one.id === id);
  if (document === undefined) return '';
  const text = reviewWordsOf(locale);
  const own = sources.filter((source) => source.split('#')[0] === id);
  const [number, title] = [numberOf(document, locale), document.title[locale]];
  const place = (source: string) => document.parts.findIndex((part) => `${id}#${part.id}` === source);
  const inOrder = [...own].sort((a, b) => place(a) - place(b));
  return html`<section>
    <h2>${number === title ? title : `${number}: ${title}`}</h2>
    <p>
      ${document.issuer[locale]}${document.issued === undefined ? '' : `, ${text.issued(formatDate(document.issued, locale))}`}
      ${renderGrade(context, document.evidence)}
    </p>
    ${document.note === undefined ? '' : html`<p class="remark">${document.note[locale]}</p>`}
    ${(document.discrepancies ?? []).map(
      ({ about, printed, correct }) =>
        html`<p class="remark">${text.discrepancy(about[locale], printed, correct)}</p>`,
    )}
    ${inOrder.map((source) => {
      const clauses = explainClauses(names, resolveRefs(edition.documents, [source])) as ClauseExplanation[];
      const citing = citations.filter((one) => one.source === source);
      return html`<article class="rule" id=${source}>
        <div>${renderClauses(context, clauses)}</div>
        <div>
          <h3>${text.carries}</h3>
          <ul>${citing.map((one) => html`<li>${sayCitation(context, one)}</li>`)}</ul>
        </div>
      </article>`;
    })}
  </section>`;
}

/** The words of a note: `2` is the rulebook's second, `electricity.2` that of a benefit. */
export function sayNote({ notes = [], benefits = {} }: Rulebook, id: string): Bilingual | undefined {
  const [place = '', benefit] = id.split('.').reverse();
  const own = benefit === undefined ? notes : (benefits[benefit]?.notes ?? []);
  return own[Number(place) - 1]?.text;
}

/** What a citation is, by its name in words. */
function sayCitation({ names, locale, said }: PageContext, { kind, id }: Citation): TemplateResult {
  const [first = id] = id.split('.');
  const label =
    kind === 'rule'
      ? said.decisions.flatMap(({ rows }) => rows).find(({ rule }) => rule === id)?.label
      : kind === 'benefit'
        ? names.outcome(id)
        : kind === 'priority' || kind === 'confirmation'
          ? `${names.outcome(first)}: ${names.label(id.slice(first.length + 1))}`
          : kind === 'note'
            ? sayNote(names.program.edition.rulebook, id)?.[locale]
            : kind === 'period'
              ? said.inForce.text
              : names.label(id);
  return html`${coverageWords(locale).kinds[kind]}: ${label ?? id}`;
}
