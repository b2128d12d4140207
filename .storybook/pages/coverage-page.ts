import type { Edition, Facts, Locale } from '@giamngheo/core';
import { formatNumber } from '@giamngheo/core/explain';
import {
  type AnalysisFinding,
  analyse,
  type Coverage,
  coverageOf,
  type DecisionCoverage,
  type Side,
  type Tally,
} from '@giamngheo/core/verify';
import { html, type TemplateResult } from 'lit';
import { renderFacts } from './case-list.js';
import type { EditionData } from './edition-data.js';
import { renderFrame } from './frame.js';
import { type PageContext, renderTable } from './page-parts.js';
import { reviewWordsOf } from './review-words.js';

/** What the analysis finds in an edition, and what its cases cover, with ready cases for the rest. */
export function renderCoverage(data: EditionData, locale: Locale): TemplateResult {
  const text = reviewWordsOf(locale);
  return renderFrame(
    data,
    locale,
    'coverage',
    (context) => html`<section>
        <h2>${text.findings}</h2>
        ${renderFindings(
          context,
          remember(findings, data.edition, () => analyse(data.edition)),
        )}
      </section>
      ${renderTallies(
        context,
        remember(coverages, data.edition, () => coverageOf(data.edition, data.cases)),
      )}`,
  );
}

const findings = new WeakMap<Edition, readonly AnalysisFinding[]>();
const coverages = new WeakMap<Edition, Coverage>();

function remember<T>(store: WeakMap<Edition, T>, edition: Edition, make: () => T): T {
  const value = store.get(edition) ?? make();
  store.set(edition, value);
  return value;
}

/** What was found, each with a case that shows it. */
export function renderFindings(context: PageContext, found: readonly AnalysisFinding[]): TemplateResult {
  const { locale } = context;
  const text = reviewWordsOf(locale);
  if (found.length === 0) return html`<p data-findings="0">${text.noFinding}</p>`;
  return html`<ul class="findings" data-findings=${found.length}>
    ${found.map(
      ({ code, weight, message, example, certain, accepted }) => html`<li>
        <p>
          <strong class=${weight === 'fault' && accepted === undefined ? 'fail' : ''}
            >${accepted === undefined ? text.weight[weight] : text.known}:</strong
          >
          ${message[locale]} ${certain ? '' : html`<em>(${text.uncertain})</em>`} <small>(<code>${code}</code>)</small>
        </p>
        ${accepted === undefined ? '' : html`<p class="remark">${text.accepted}: ${accepted[locale]}</p>`}
        ${
          example === undefined
            ? ''
            : html`<details><summary>${text.example}</summary>
                ${renderFacts(context, example.given, example.on)}
                ${example.other === undefined ? '' : renderFacts(context, example.other.given, example.other.on)}
              </details>`
        }
      </li>`,
    )}
  </ul>`;
}

function renderTallies(
  context: PageContext,
  { conditions, mcdc, decisions, suggestions }: Coverage,
): TemplateResult {
  const { locale, said } = context;
  const text = reviewWordsOf(locale);
  return html`<section>
      <h2>${text.coverage}</h2>
      <dl>
        ${(
          [
            [text.conditions, conditions],
            [text.mcdc, mcdc],
          ] as const
        ).map(([label, tally]) => html`<div><dt>${label}</dt><dd>${sayTally(tally, locale)}</dd></div>`)}
      </dl>
      ${decisions.map((one) => renderDecision(context, one, said.decisions.length > 1))}
    </section>
    <section>
      <h2>${text.suggestions}</h2>
      ${
        suggestions.length === 0
          ? html`<p>${text.noSuggestion}</p>`
          : suggestions.map(
              (one) =>
                html`<article>${renderFacts(context, one.case.given as Facts, one.case.on)}
                  <pre tabindex="0" role="region" aria-label=${one.case.id}><code>${JSON.stringify(one.case, null, 2)}</code></pre></article>`,
            )
      }
    </section>`;
}

function sayTally({ covered, feasible, percent, infeasible, open }: Tally, locale: Locale): TemplateResult {
  const text = reviewWordsOf(locale);
  const number = (value: number) => formatNumber(value, locale);
  return html`<strong class=${covered === feasible ? 'pass' : 'fail'}>${text.covered(number(covered), number(feasible), number(Math.floor(percent)))}</strong>
    ${infeasible + open === 0 ? '' : html`<span class="remark">${text.leftOut(number(infeasible), number(open))}</span>`}`;
}

function renderDecision(
  context: PageContext,
  { decision, leaves }: DecisionCoverage,
  named: boolean,
): TemplateResult {
  const { locale, said, names } = context;
  const text = reviewWordsOf(locale);
  const rows = said.decisions.flatMap((one) => one.rows);
  const label = names.text.decisions[decision] ?? decision;
  const seen = ({ seenIn, decidesIn }: Side) => decidesIn ?? seenIn ?? text.noCaseYet;
  return html`${named ? html`<h3>${label}</h3>` : ''}
    <details>
      <summary>${text.perCondition} (${formatNumber(leaves.length, locale)})</summary>
      ${renderTable(
        label,
        [text.finding, text.whenTrue, text.whenFalse, text.pairHead],
        leaves.map(({ rule, path, whenTrue, whenFalse, pair }) => [
          html`${rows.find((row) => row.rule === rule)?.label ?? rule}<br /><code>${path}</code>`,
          html`<code>${seen(whenTrue)}</code>`,
          html`<code>${seen(whenFalse)}</code>`,
          html`<span class=${pair === 'uncovered' ? 'fail' : ''}>${text.pair[pair]}</span>`,
        ]),
      )}
    </details>`;
}
