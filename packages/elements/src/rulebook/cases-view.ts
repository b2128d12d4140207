import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../base/icon.js';
import { type Page, placeId, section } from './page.js';
import type { CaseResult } from './run-cases.js';
import { cellView, type TableRow, tableView } from './table-parts.js';

/** Which cases are shown: all, those that fail, or those of a kind. */
export type CaseFilter = 'all' | 'failed' | CaseResult['kind'];

/** How the list of cases is shown. */
export interface CaseList {
  readonly filter: CaseFilter;
  /** How many of those that the filter leaves. */
  readonly most: number;
  choose(filter: CaseFilter): void;
  more(): void;
  tryCase(id: string): void;
}

/** How many cases are shown at first, and with each step. */
export const CASES_AT_ONCE = 20;

/** The cases that a filter leaves; those that fail come first. */
export function filterCases(cases: readonly CaseResult[], filter: CaseFilter): readonly CaseResult[] {
  const kept = cases.filter(
    ({ passed, kind }) => filter === 'all' || (filter === 'failed' ? !passed : kind === filter),
  );
  return [...kept.filter(({ passed }) => !passed), ...kept.filter(({ passed }) => passed)];
}

/** Every case with what it expects and what comes out now. */
export function casesView(page: Page, list: CaseList): TemplateResult | typeof nothing {
  const { text, state } = page;
  const { cases } = state;
  if (cases.length === 0) return nothing;
  const passed = cases.filter((one) => one.passed).length;
  const kept = filterCases(cases, list.filter);
  const shown = kept.slice(0, list.most);
  const rest = Math.min(kept.length - shown.length, CASES_AT_ONCE);
  const kinds = Object.keys(text.caseKinds) as CaseResult['kind'][];
  const options: readonly (readonly [CaseFilter, string])[] = [
    ['all', text.allCases],
    ['failed', text.failedCases],
    ...kinds
      .filter((kind) => cases.some((one) => one.kind === kind))
      .map((kind) => [kind, text.caseKinds[kind]] as const),
  ];
  const heads = [
    text.name,
    text.expected,
    text.actual,
    text.comparison,
    html`<span class="visually-hidden">${text.tryCase}</span>`,
  ];
  return section(
    page,
    'cases',
    text.sections.cases,
    html`<p role="status">
        ${passed === cases.length ? mark('yes', text.cases(cases.length, passed)) : mark('fault', text.cases(cases.length, passed))}
      </p>
      <label class="row no-print">
        ${text.caseFilter}
        <select @change=${(event: Event) => list.choose((event.currentTarget as HTMLSelectElement).value as CaseFilter)}>
          ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === list.filter}>${label}</option>`)}
        </select>
      </label>
      ${tableView({ name: text.sections.cases, heads, rows: shown.map((one) => caseRow(one, page, list)) })}
      ${rest > 0 ? html`<button type="button" @click=${() => list.more()}>${text.moreCases(rest)}</button>` : nothing}`,
  );
}

function caseRow(one: CaseResult, { text }: Page, list: CaseList): TableRow {
  const differs = one.differs.map((aspect) => text.aspects[aspect]).join(', ');
  return {
    place: placeId(`case:${one.id}`),
    head: html`${one.name} <span class="tag">${text.caseKinds[one.kind]}</span>`,
    cells: [
      cellView(text.expected, one.expected),
      cellView(
        text.actual,
        one.passed
          ? html`<span class="muted">${text.asExpected}</span>`
          : html`${one.actual}<p class="small">${text.differs}: ${differs}</p>`,
      ),
      cellView(text.comparison, one.passed ? mark('yes', text.passed) : mark('fault', text.failed)),
      cellView(
        undefined,
        html`<button
          type="button"
          class="quiet"
          aria-label=${text.tryCaseOf(one.name)}
          @click=${() => list.tryCase(one.id)}
        >${text.tryCase}</button>`,
        'no-print',
      ),
    ],
  };
}
