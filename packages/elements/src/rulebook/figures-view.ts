import type { ClauseExplanation } from '@giamngheo/core/explain';
import type { EvidenceWords, FactWords } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceTag } from '../base/clause-view.js';
import type { Target } from './citations.js';
import { goTo, type Page, placeId, section } from './page.js';

/** The clauses of a figure as links, and how sure we are of it. */
function sourceView(
  clauses: readonly ClauseExplanation[],
  evidence: EvidenceWords | undefined,
  page: Page,
): TemplateResult {
  return html`<ul role="list" class="small">
      ${clauses.map((clause) => html`<li>${goTo(page, `clause:${clause.ref}` as Target, clause.where)}</li>`)}
    </ul>
    ${evidence === undefined || evidence.grade === 'primary' ? nothing : evidenceTag(evidence.grade, page.locale)}`;
}

function table(caption: string, heads: readonly string[], rows: readonly TemplateResult[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${caption}><table>
    <caption class="visually-hidden">${caption}</caption>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${rows}</tbody>
  </table></div>`;
}

/** The figures set by law, each with unit, source and grade. */
export function parametersView(page: Page): TemplateResult | typeof nothing {
  const { text, words } = page;
  if (words.parameters.length === 0) return nothing;
  const rows = words.parameters.map(
    (one) => html`<tr id=${placeId(`parameter:${one.id}`)} tabindex="-1">
      <th scope="row">${one.label}${one.note === undefined ? nothing : html`<p class="small muted">${one.note}</p>`}</th>
      <td>${
        one.figures.length === 1
          ? one.figures[0]?.text
          : html`<ul role="list">${one.figures.map(
              ({ option, period, text: said }) =>
                html`<li>${option === undefined ? nothing : html`<span class="muted">${option.label}:</span> `}${said}${period === undefined ? nothing : html` <span class="muted">(${period.text})</span>`}</li>`,
            )}</ul>`
      }</td>
      <td>${one.unitText === '' ? '-' : one.unitText}</td>
      <td class="source">${sourceView(one.clauses, one.evidence, page)}</td>
    </tr>`,
  );
  const { parameters } = text.sections;
  return section(
    page,
    'parameters',
    parameters,
    table(parameters, [text.name, text.value, text.unit, text.source], rows),
  );
}

/** The facts worked out from others, each with its formula. */
export function derivedView(page: Page): TemplateResult | typeof nothing {
  const { text, words } = page;
  if (words.derived.length === 0) return nothing;
  const rows = words.derived.map(
    (one) => html`<tr id=${placeId(`derived:${one.id}`)} tabindex="-1">
      <th scope="row">${one.label}${one.note === undefined ? nothing : html`<p class="small muted">${one.note}</p>`}</th>
      <td>${one.formula.text}</td>
      <td class="source">${sourceView(one.clauses, one.evidence, page)}</td>
    </tr>`,
  );
  const { derived } = text.sections;
  return section(page, 'derived', derived, table(derived, [text.name, text.value, text.source], rows));
}

/** The facts that the edition reads. */
export function factsView(page: Page): TemplateResult {
  const { text, words } = page;
  const rows = words.facts.map(
    (fact) => html`<tr id=${placeId(`fact:${fact.id}`)} tabindex="-1">
      <th scope="row">${fact.label}</th>
      <td>${fact.question}${fact.help === undefined ? nothing : html`<p class="small muted">${fact.help}</p>`}</td>
      <td class="small">${kindOf(fact, page)}</td>
    </tr>`,
  );
  const { facts } = text.sections;
  return section(page, 'facts', facts, table(facts, [text.name, text.question, text.kind], rows));
}

function kindOf(fact: FactWords, { text }: Page): string {
  const options = fact.options.map(({ label }) => label).join(', ');
  return [
    text.roles[fact.role],
    text.types[fact.type],
    options,
    fact.unitText,
    fact.range.text,
    fact.derived ? text.computed : '',
    fact.outcomeOf === undefined ? '' : text.outcomeOf(fact.outcomeOf.rulebook),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** What the outcomes of a `collect` decision give. */
export function benefitsView(page: Page): TemplateResult | typeof nothing {
  const { text, words } = page;
  if (words.benefits.length === 0) return nothing;
  const rows = words.benefits.map((one) => {
    const lines = [
      ...one.amounts.map((amount) => amount.text),
      one.asRegulated ? text.asRegulated : '',
      one.period ?? '',
      ...one.confirmations.map((step) => step.text),
      ...one.notes.map((note) => note.text),
    ].filter((line) => line !== '');
    return html`<tr id=${placeId(`benefit:${one.outcome}`)} tabindex="-1">
      <th scope="row">${one.label}</th>
      <td>${one.support}<ul class="small">${lines.map((line) => html`<li>${line}</li>`)}</ul></td>
      <td class="source">${sourceView(one.clauses, undefined, page)}</td>
    </tr>`;
  });
  const { benefits } = text.sections;
  return section(page, 'benefits', benefits, table(benefits, [text.name, text.value, text.source], rows));
}
