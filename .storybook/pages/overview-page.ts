import type { Locale } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { RulebookData } from './edition-data.js';
import { addressOf, pageIdOf } from './frame.js';
import { renderTable } from './page-parts.js';
import { pageWordsOf } from './page-words.js';

/**
 * The overview of a rulebook: what it decides, its editions, and its README.
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
    const href = addressOf(pageIdOf({ pages, edition }, 'table'), locale);
    return [
      html`<a href=${href} target="_top">${words.from(formatDate(inForce.from, locale), until)}</a>`,
      html`<ul class="plain">${outcomes.flat().map((outcome) => html`<li>${outcome}</li>`)}</ul>`,
    ];
  });
  return html`<main class="page" lang=${locale} data-page="overview">
    <header>
      <h1>${text.title}</h1>
      <p class="lead">${text.decides}</p>
    </header>
    <section>
      <h2>${words.editions}</h2>
      ${renderTable(words.editions, [words.inForce, words.results], rows)}
    </section>
    <section class="prose">
      <h2>${words.readme}</h2>
      <div lang="en">${unsafeHTML(readme)}</div>
    </section>
  </main>`;
}
