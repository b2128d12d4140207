import type { Locale, RulebookFamily } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { renderTable } from './page-parts.js';
import { pageWordsOf } from './page-words.js';

/**
 * The overview of a rulebook: what it decides, its editions, and its README.
 * @param readme the README as HTML, made from our own file
 * @param pages what the ids of its pages begin with: `classification-poverty`
 */
export function renderOverview(
  family: RulebookFamily,
  readme: string,
  pages: string,
  locale: Locale,
): TemplateResult {
  const words = pageWordsOf(locale);
  const text = family.texts[locale];
  const rows = [...family.editions].reverse().map(({ name, rulebook: { inForce, decisions } }) => {
    const until = inForce.until === undefined ? undefined : formatDate(inForce.until, locale);
    const outcomes = decisions.flatMap((decision) => decision.outcomes.map((id) => text.outcomes[id] ?? id));
    const href = `./?path=/story/${pages}--edition-${name.replaceAll('-', '')}&globals=locale:${locale}`;
    return [
      html`<a href=${href} target="_top">${words.from(formatDate(inForce.from, locale), until)}</a>`,
      html`<ul class="plain">${outcomes.map((outcome) => html`<li>${outcome}</li>`)}</ul>`,
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
