import type { Edition, Locale } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { explainClauses, resolveRefs } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { citationsOfRulebook } from '../../packages/cli/src/clauses/citations.js';
import { rulesOf } from './decision-table.js';
import type { RulebookData } from './edition-data.js';
import { addressOf, pageIdOf } from './frame.js';
import { contextOf, type PageContext, renderGrade, renderTable } from './page-parts.js';
import { pageWordsOf } from './page-words.js';

/**
 * The overview of a rulebook: what it decides, its editions, what the newest says, and its README. The README is written
 * in English: on a Vietnamese page it stands folded, below the same in the rulebook's own Vietnamese words.
 * @param readme the README as HTML, made from our own file
 */
export function renderOverview(
  { family, pages }: RulebookData,
  readme: string,
  locale: Locale,
): TemplateResult {
  const words = pageWordsOf(locale);
  const text = family.texts[locale];
  const rows = [...family.editions].reverse().map((edition) => {
    const { inForce, decisions } = edition.rulebook;
    const until = inForce.until === undefined ? undefined : formatDate(inForce.until, locale);
    // Decisions of one rulebook may have outcomes of the same name: each stands under its own decision.
    const outcomes = decisions.map(({ id, outcomes }) => {
      const said = outcomes.map((outcome) => text.outcomes[outcome] ?? outcome);
      return decisions.length === 1 ? said : [`${text.decisions[id] ?? id}: ${said.join(', ')}`];
    });
    const context = contextOf(edition, locale);
    const href = addressOf(pageIdOf({ pages, edition }, 'table'), locale);
    return [
      html`<a href=${href} target="_top">${words.from(formatDate(inForce.from, locale), until)}</a>`,
      html`<ul class="plain">${outcomes.flat().map((outcome) => html`<li>${outcome}</li>`)}</ul>`,
      html`<ul class="plain">${documentsOf(edition, context).map((one) => html`<li>${one}</li>`)}</ul>`,
      renderGrade(context, context.said.evidence.grade),
    ];
  });
  const newest = family.editions.at(-1);
  return html`<main class="page" lang=${locale} data-page="overview">
    <header>
      <h1>${text.title}</h1>
      <p class="lead">${text.decides}</p>
    </header>
    <section>
      <h2>${words.editions}</h2>
      ${renderTable(words.editions, [words.inForce, words.results, words.sources, words.evidence], rows)}
    </section>
    ${newest === undefined ? '' : renderInWords(newest, locale)}
    <section class="prose">
      ${
        locale === 'en'
          ? html`<h2>${words.readme}</h2><div lang="en">${unsafeHTML(readme)}</div>`
          : html`<details><summary>${words.readme}</summary><div lang="en">${unsafeHTML(readme)}</div></details>`
      }
    </section>
  </main>`;
}

/** The rules of an edition in one sentence each, what they give, and what it leaves to others. */
function renderInWords(edition: Edition, locale: Locale): TemplateResult {
  const { said, words } = contextOf(edition, locale);
  const rules = said.decisions.flatMap(({ rows }) => rulesOf(rows).map(({ label }) => label));
  const notes = [
    ...new Set([...said.notes, ...said.benefits.flatMap((one) => one.notes)].map(({ text }) => text)),
  ];
  return html`<section data-rules=${rules.length}>
    <h2>${words.inWords(said.inForce.text)}</h2>
    <ul>${rules.map((label) => html`<li>${label}</li>`)}</ul>
    ${
      said.benefits.length === 0
        ? ''
        : html`<h3>${words.benefits}</h3><ul>${said.benefits.map(({ label, support }) => html`<li>${support.startsWith(label) ? support : html`<strong>${label}</strong>: ${support}`}</li>`)}</ul>`
    }
    ${notes.length === 0 ? '' : html`<h3>${words.notes}</h3><ul>${notes.map((text) => html`<li>${text}</li>`)}</ul>`}
  </section>`;
}

/** The documents that an edition stands on, each once: "Quyết định 59/2015/QĐ-TTg". */
function documentsOf({ rulebook, documents }: Edition, { names }: PageContext): readonly string[] {
  const ids = new Set(citationsOfRulebook(rulebook).map(({ source }) => source.split('#')[0]));
  const cited = documents.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  return explainClauses(names, resolveRefs(documents, cited)).map(({ where }) => where);
}
