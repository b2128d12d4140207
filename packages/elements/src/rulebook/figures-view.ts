import type { ClauseExplanation } from '@giamngheo/core/explain';
import type { EvidenceWords, FactWords } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceTag } from '../base/clause-view.js';
import type { Target } from './citations.js';
import { goTo, type Page, placeId, section } from './page.js';
import { cellView, tableView } from './table-parts.js';

/** A cell with the clauses of a figure as links, and how sure we are of it. */
function sourceView(
  clauses: readonly ClauseExplanation[],
  evidence: EvidenceWords | undefined,
  page: Page,
): TemplateResult {
  const sure = evidence === undefined || evidence.grade === 'primary';
  return cellView(
    page.text.source,
    html`<ul role="list" class="small">
        ${clauses.map((clause) => html`<li>${goTo(page, `clause:${clause.ref}` as Target, clause.where)}</li>`)}
      </ul>
      ${sure ? nothing : evidenceTag(evidence.grade, page.locale)}`,
    clauses.length === 0 && sure ? 'source blank' : 'source',
  );
}

/** The figures set by law, each with unit, source and grade. */
export function parametersView(page: Page): TemplateResult | typeof nothing {
  const { text, words } = page;
  if (words.parameters.length === 0) return nothing;
  const { parameters } = text.sections;
  const rows = words.parameters.map((one) => ({
    place: placeId(`parameter:${one.id}`),
    head: headView(one),
    cells: [
      cellView(
        text.value,
        one.figures.length === 1
          ? one.figures[0]?.text
          : html`<ul role="list">${one.figures.map(
              ({ option, period, text: said }) =>
                html`<li>${option === undefined ? nothing : html`<span class="muted">${option.label}:</span> `}${said}${period === undefined ? nothing : html` <span class="muted">(${period.text})</span>`}</li>`,
            )}</ul>`,
      ),
      one.unitText === '' ? cellView(text.unit, '-', 'blank') : cellView(text.unit, one.unitText),
      sourceView(one.clauses, one.evidence, page),
    ],
  }));
  const heads = [text.name, text.value, text.unit, text.source];
  return section(page, 'parameters', parameters, tableView({ name: parameters, heads, rows }));
}

/** The name of a figure and what is to be said of it. */
function headView({
  label,
  note,
}: {
  readonly label: string;
  readonly note?: string | undefined;
}): TemplateResult {
  return html`${label}${note === undefined ? nothing : html`<p class="small muted">${note}</p>`}`;
}

/** The facts worked out from others, each with its formula. */
export function derivedView(page: Page): TemplateResult | typeof nothing {
  const { text, words } = page;
  if (words.derived.length === 0) return nothing;
  const { derived } = text.sections;
  const rows = words.derived.map((one) => ({
    place: placeId(`derived:${one.id}`),
    head: headView(one),
    cells: [cellView(text.value, one.formula.text), sourceView(one.clauses, one.evidence, page)],
  }));
  const heads = [text.name, text.value, text.source];
  return section(page, 'derived', derived, tableView({ name: derived, heads, rows }));
}

/** The facts that the edition reads. */
export function factsView(page: Page): TemplateResult {
  const { text, words } = page;
  const { facts } = text.sections;
  const rows = words.facts.map((fact) => ({
    place: placeId(`fact:${fact.id}`),
    head: fact.label,
    cells: [
      cellView(
        text.question,
        html`${fact.question}${fact.help === undefined ? nothing : html`<p class="small muted">${fact.help}</p>`}`,
      ),
      cellView(text.kind, kindOf(fact, page), 'small'),
    ],
  }));
  const heads = [text.name, text.question, text.kind];
  return section(page, 'facts', facts, tableView({ name: facts, heads, rows }));
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
    return {
      place: placeId(`benefit:${one.outcome}`),
      head: one.label,
      cells: [
        cellView(
          text.value,
          html`${one.support}<ul class="small">${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
        ),
        sourceView(one.clauses, undefined, page),
      ],
    };
  });
  const { benefits } = text.sections;
  const heads = [text.name, text.value, text.source];
  return section(page, 'benefits', benefits, tableView({ name: benefits, heads, rows }));
}
