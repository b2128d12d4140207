import type { Bilingual, Locale, Rulebook } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { type ClauseExplanation, explainClauses, resolveRefs } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { type Citation, citationsOfRulebook } from '../../packages/cli/src/clauses/citations.js';
import { guideWordsOf } from '../guides/words.js';
import type { EditionData } from './edition-data.js';
import { renderFrame } from './frame.js';
import { type PageContext, renderClauses, renderGrade } from './page-parts.js';
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
  const [number] = explainClauses(names, resolveRefs(edition.documents, [id])).map(({ where }) => where);
  const title = document.title[locale];
  // A plan has many; here stand those of the document as a whole and of the clauses that this edition reads.
  const discrepancies = (document.discrepancies ?? []).filter(({ sources: at = [] }) => {
    const parts = at.filter((source) => source.startsWith(`${id}#`));
    return parts.length === 0 || parts.some((source) => own.includes(source));
  });
  const place = (source: string) => document.parts.findIndex((part) => `${id}#${part.id}` === source);
  const inOrder = [...own].sort((a, b) => place(a) - place(b));
  return html`<section>
    <h2>${number?.startsWith(title) ? number : `${number}: ${title}`}</h2>
    <p>
      ${document.issuer[locale]}${document.issued === undefined ? '' : `, ${text.issued(formatDate(document.issued, locale))}`}
      ${renderGrade(context, document.evidence)}
    </p>
    ${document.note === undefined ? '' : html`<p class="remark">${document.note[locale]}</p>`}
    ${discrepancies.map(
      ({ about, printed, correct }) =>
        html`<p class="remark">${text.discrepancy(about[locale], printed, typeof correct === 'object' ? correct[locale] : correct)}</p>`,
    )}
    ${inOrder.map((source) => {
      const clauses = explainClauses(names, resolveRefs(edition.documents, [source])) as ClauseExplanation[];
      const citing = citations.filter((one) => one.source === source);
      return html`<article class="rule" id=${source}>
        <div>${renderClauses(context, clauses)}</div>
        <div>
          <h3>${text.carries}</h3>
          <ul>${sayCitations(context, citing).map((said) => html`<li>${said}</li>`)}</ul>
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

/** The citations of a clause, each once: a priority or a confirmation of many benefits is one line with their count. */
function sayCitations(context: PageContext, citing: readonly Citation[]): string[] {
  const { names, locale } = context;
  const text = reviewWordsOf(locale);
  const ofBenefit = ({ kind }: Citation) => kind === 'priority' || kind === 'confirmation';
  const lines = citing.map((one) => {
    if (!ofBenefit(one)) return sayCitation(context, one);
    const fact = one.id.slice(one.id.indexOf('.') + 1);
    const benefits = citing.filter((other) => other.kind === one.kind && other.id.endsWith(`.${fact}`));
    if (benefits.length === 1) return sayCitation(context, one);
    const kind = guideWordsOf(locale).kinds[one.kind];
    const label = names.label(fact);
    return `${label.startsWith(kind) ? '' : `${kind}: `}${label} (${text.ofBenefits(benefits.length)})`;
  });
  return [...new Set(lines)];
}

/** What a citation is, by its name in words. */
function sayCitation({ names, locale, said }: PageContext, { kind, id }: Citation): string {
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
  return `${guideWordsOf(locale).kinds[kind]}: ${label ?? id}`;
}
