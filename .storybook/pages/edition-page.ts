import type { Case, Edition, Locale } from '@giamngheo/core';
import { formatDate, formatUnit } from '@giamngheo/core/explain';
import { html, type TemplateResult } from 'lit';
import { renderBenefits } from './benefit-list.js';
import { renderCases } from './case-list.js';
import { renderDecisions, renderRuleList } from './decision-table.js';
import { renderDerived, renderParameters } from './figure-table.js';
import { contextOf, type PageContext, renderClauses, renderTable, resolveSources } from './page-parts.js';

/** The page of one edition: when it is in force, what it decides and by which rules, figures, clauses and cases. */
export function renderEdition(edition: Edition, cases: readonly Case[], locale: Locale): TemplateResult {
  const context = contextOf(edition, locale);
  const { names, words } = context;
  const { inForce, revision, subject, notes = [] } = edition.rulebook;
  const until = inForce.until === undefined ? undefined : formatDate(inForce.until, locale);
  return html`<main class="page" lang=${locale} data-page="edition">
    <header>
      <h1>${names.text.title}</h1>
      <p class="lead">${names.text.decides}</p>
      <dl class="facts">
        <div><dt>${words.inForce}</dt><dd>${words.from(formatDate(inForce.from, locale), until)}</dd></div>
        <div>
          <dt>${words.subject}</dt>
          <dd>${edition.vocabulary.find((one) => one.subject === subject)?.label[locale] ?? subject}</dd>
        </div>
        <div><dt>${words.edition}</dt><dd><code>${edition.id}@${edition.name}.r${revision}</code></dd></div>
      </dl>
      <details>
        <summary>${words.inForce}: ${words.sources.toLowerCase()}</summary>
        ${renderClauses(context, resolveSources(context, inForce.sources))}
      </details>
    </header>
    ${renderDecisions(context)} ${renderRuleList(context)} ${renderBenefits(context)}
    ${renderParameters(context)} ${renderAsked(context)} ${renderDerived(context)}
    ${
      notes.length === 0
        ? ''
        : html`<section>
            <h2>${words.notes}</h2>
            <ul>
              ${notes.map(({ text }) => html`<li>${text[locale]}</li>`)}
            </ul>
          </section>`
    }
    ${renderCases(context, edition, cases)}
  </main>`;
}

/** What must be known, as the questions that are put to a person. */
function renderAsked({ names, words, locale }: PageContext): TemplateResult {
  const rows = names.program.edition.rulebook.facts.map((id) => {
    const fact = names.factOf(id);
    const unit = fact !== undefined && 'unit' in fact ? fact.unit : undefined;
    return [
      names.label(id),
      fact?.question[locale] ?? '',
      formatUnit(unit, locale),
      html`<code>${id}</code>`,
    ];
  });
  return html`<section>
    <h2>${words.asks}</h2>
    ${renderTable(words.asks, [words.fact, words.question, words.unit, 'id'], rows)}
  </section>`;
}
