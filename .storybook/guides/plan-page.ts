import type { Locale } from '@giamngheo/core';
import type { DocumentPart } from '@giamngheo/core/format';
import { documents, registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { type ClauseCoverage, coverageOf } from '../../packages/cli/src/clauses/coverage-of.js';
import planText from '../../packages/policy/plan/plan.vi.txt?raw';
import { allEditions } from './all-rulebooks.js';
import { renderCited } from './cited-by.js';
import { guideWordsOf } from './words.js';

/** The plan clause by clause: its words, and the rules, figures and register entries that record it. */
export function renderPlan(locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const plan = documents.filter(({ id }) => id === 'kh-ninh-binh-2017-2020');
  const coverage = coverageOf({ documents: plan, editions: allEditions, registers });
  const byId = new Map(coverage.clauses.map((clause) => [clause.id, clause]));
  const parts = plan.flatMap(({ id, parts }) =>
    parts.map((part) => ({ part, clause: byId.get(`${id}#${part.id}`) })),
  );
  const sections = Object.entries(words.sections).map(([id, title]) => ({
    id: `part-${id}`,
    title,
    parts: inOrder(parts.filter(({ part }) => part.id.split('.')[0] === id)),
  }));
  return html`<main class="page" lang=${locale} data-page="guide">
    <h1>${words.plan}</h1>
    <p class="lead">${words.planLead}</p>
    <p><strong>${words.computable(coverage.coveredComputable, coverage.computable, parts.length - coverage.computable)}</strong></p>
    <nav class="tabs" aria-label=${words.contents}>
      <ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
    </nav>
    ${sections.map(
      ({ id, title, parts }) => html`<section id=${id}>
        <h2>${title}</h2>
        ${parts.map(({ part, clause }) => renderPart(part, clause, locale))}
      </section>`,
    )}
    <section>
      <h2>${words.textLabel}</h2>
      <details><summary>${words.text}</summary>
        <pre lang="vi" tabindex="0" role="region" aria-label=${words.textLabel} class="wrapped">${planText}</pre>
      </details>
    </section>
  </main>`;
}

/** By line of the stored copy; a part that the copy lacks stays behind the one before it. */
function inOrder<T extends { readonly part: DocumentPart }>(parts: readonly T[]): readonly T[] {
  let line = 0;
  const placed = parts.map((one) => {
    line = one.part.line ?? line;
    return { one, line };
  });
  return placed.sort((a, b) => a.line - b.line).map(({ one }) => one);
}

function renderPart(part: DocumentPart, clause: ClauseCoverage | undefined, locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const body =
    part.missing === true
      ? html`<p><em>${words.missing}</em></p>`
      : part.quote === undefined
        ? html`<p>${part.paraphrase?.[locale]}</p>`
        : html`<blockquote lang=${part.lang ?? 'vi'}>${part.quote}</blockquote>`;
  const recorded =
    part.missing === true
      ? ''
      : clause?.computable !== true
        ? html`<p class="remark">${words.notComputable}</p>`
        : clause.citations.length === 0
          ? html`<p class="fail">${words.uncovered}</p>`
          : renderCited(clause.citations, locale);
  return html`<article class="rule clause" id=${part.id}>
    <div><h3>${part.label[locale]}</h3>${body}${part.note === undefined ? '' : html`<p class="remark">${part.note[locale]}</p>`}</div>
    <div>${recorded}</div>
  </article>`;
}
