import { diffEditions } from '@giamngheo/core/diff';
import { formatNumber } from '@giamngheo/core/explain';
import { analyse, findGapsAndOverlaps } from '@giamngheo/core/verify';
import { registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { renderFacts, renderRuns, runCases } from '../pages/case-list.js';
import { renderDiff } from '../pages/changes-page.js';
import { renderFindings } from '../pages/coverage-page.js';
import type { EditionData } from '../pages/edition-data.js';
import { impactOf, renderMovement, renderSurvey } from '../pages/impact-page.js';
import type { PageContext } from '../pages/page-parts.js';
import { reviewWordsOf } from '../pages/review-words.js';
import type { BenchStore } from './bench-store.js';
import { renderDerived, renderRules } from './conditions-view.js';
import type { Path } from './figures.js';
import { renderFigures } from './figures-view.js';
import { renderTake } from './take-view.js';

/** What a person may do on the bench. */
export interface BenchActions {
  put(path: Path, value: unknown): void;
  refuse(reason: string): void;
  undo(): void;
  redo(): void;
  reset(): void;
  analyse(): void;
  savePatch(): void;
  saveOverlay(meta: { readonly id: string; readonly label: string; readonly source: string }): void;
  load(name: string, text: string): void;
}

/** What the bench shows. */
export interface Workbench {
  readonly data: EditionData;
  readonly store: BenchStore;
  /** The edition as it stands, in words. */
  readonly before: PageContext;
  /** The edition as edited, in words. */
  readonly after: PageContext;
  /** Why the last edit was not taken. */
  readonly faults: readonly string[];
  readonly message: string;
  /** Whether the full analysis was asked for. */
  readonly analysed: boolean;
  readonly actions: BenchActions;
}

/** The whole bench: what can be edited on one side, what follows on the other. */
export function renderWorkbench(bench: Workbench): TemplateResult {
  const { store, actions, faults, message, after } = bench;
  const words = reviewWordsOf(after.locale).bench;
  const { canUndo, canRedo } = store.history;
  const edited = store.edited !== store.edition;
  return html`<p class="remark">${words.safe}</p>
    <div class="toolbar" role="group" aria-label=${reviewWordsOf(after.locale).pages.bench}>
      <button type="button" data-do="undo" ?disabled=${!canUndo} @click=${actions.undo}>${words.undo}</button>
      <button type="button" data-do="redo" ?disabled=${!canRedo} @click=${actions.redo}>${words.redo}</button>
      <button type="button" data-do="reset" ?disabled=${!edited} @click=${actions.reset}>${words.reset}</button>
    </div>
    <div role="status">${message}</div>
    <div role="alert">
      ${
        faults.length === 0
          ? ''
          : html`<div class="fault"><p>${words.fault}</p><ul>${faults.map((line) => html`<li>${line}</li>`)}</ul></div>`
      }
    </div>
    <div class="bench">
      <div class="edits">${renderFigures(bench)} ${renderRules(bench)} ${renderDerived(bench)} ${renderTake(bench)}</div>
      <div class="outcome" data-edited=${edited}>${edited ? renderOutcome(bench) : html`<p role="status">${words.unchanged}</p>`}</div>
    </div>`;
}

/** What follows from the edits: words, cases, gaps and overlaps, households. */
function renderOutcome({ data, store, after, analysed, actions }: Workbench): TemplateResult {
  const { locale } = after;
  const text = reviewWordsOf(locale);
  const { bench: words } = text;
  const diff = diffEditions(store.edition, store.edited, { registers });
  const runs = runCases(after, store.edited, data.cases);
  const failing = runs.filter(({ passed }) => !passed);
  const number = (count: number) => formatNumber(count, locale);
  return html`<p role="status"><strong>${words.steps(diff.changes.length)}</strong></p>
    <section data-part="changes"><h2>${words.changes}</h2>${renderDiff(diff, locale)}</section>
    <section data-part="cases" data-cases-failing=${failing.length}>
      <h2>${words.cases}</h2>
      ${
        failing.length === 0
          ? html`<p class="pass">${words.noneFails}</p>`
          : html`<p class="fail">${words.someFail(number(failing.length), number(runs.length))}</p>
              <details><summary>${text.showAll(failing.length)}</summary>${renderRuns(after, words.cases, failing)}</details>`
      }
    </section>
    <section data-part="gaps">
      <h2>${words.gaps}</h2>
      ${renderGaps(after, store)}
      ${
        analysed
          ? renderFindings(after, analyse(store.edited))
          : html`<button type="button" data-do="analyse" @click=${actions.analyse}>${words.analyse}</button>`
      }
    </section>
    <section data-part="impact">
      <h2>${words.impact}</h2>
      ${renderImpact(after, store)}
    </section>`;
}

function renderGaps(context: PageContext, { edited }: BenchStore): TemplateResult {
  const { locale, said } = context;
  const text = reviewWordsOf(locale);
  const date = edited.rulebook.inForce.from;
  const found = findGapsAndOverlaps(edited.date === undefined ? { ...edited, date } : edited);
  if (found.length === 0) return html`<p class="pass" data-gaps="0">${text.noGapOrOverlap}</p>`;
  const labels = said.decisions.flatMap(({ rows }) => rows);
  const label = (id: string) => labels.find(({ rule }) => rule === id)?.label ?? id;
  return html`<ul class="findings" data-gaps=${found.length}>
    ${found.map(
      ({ code, rules, household, message, certain }) => html`<li>
        <p><strong class="fail">${text.weight.fault}</strong> <code>${code}</code> ${message[locale]}
          ${certain ? '' : html`<em>(${text.uncertain})</em>`}</p>
        ${rules.length === 0 ? '' : html`<p>${rules.map(label).join(' + ')}</p>`}
        <p class="remark">${text.example}:</p>
        ${renderFacts(context, household)}
      </li>`,
    )}
  </ul>`;
}

function renderImpact(context: PageContext, { edition, edited }: BenchStore): TemplateResult {
  const { locale } = context;
  if (edition.rulebook.subject !== 'household') return html`<p>${reviewWordsOf(locale).bench.noSurvey}</p>`;
  const { moved, survey } = impactOf(edition, edited);
  return html`${renderSurvey(survey, locale)} ${renderMovement(context, moved, edition)}`;
}
