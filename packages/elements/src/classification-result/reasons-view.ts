import type { Locale, Truth } from '@giamngheo/core';
import type { ConditionLine, OtherOutcome, RuleExplanation } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { bindFigures } from '../base/bind-figures.js';
import { clausesView, evidenceTag } from '../base/clause-view.js';
import { icon, mark, type Shape } from '../base/icon.js';
import { conditionsOf, type DecisionView } from './result-view.js';
import type { ResultWords } from './words.vi.js';

type Part = TemplateResult | typeof nothing;

const shapes: Readonly<Record<string, Shape>> = { true: 'yes', false: 'no', unknown: 'unknown' };

/** The shape of a truth. */
export const shapeOf = (truth: Truth): Shape => shapes[String(truth)] as Shape;

/** The ways to the outcome, told apart: by income, by deprivation. */
export function doorsView({ doors }: DecisionView, words: ResultWords): Part {
  if (doors.length === 0) return nothing;
  const open = doors.every(({ result }) => result !== true);
  return html`<section class="stack-tight" part="doors">
    <h3>${words.doors}</h3>
    <p class="small muted">${open ? words.doorsOpen : words.doorsNote(doors.length)}</p>
    <ul role="list" class="doors">
      ${doors.map(
        ({ text, result }) => html`<li class="panel stack-tight">
          <p>${mark(shapeOf(result), words.doorResults[String(result) as 'true' | 'false' | 'unknown'])}</p>
          <p>${text}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** Comparisons with what was found; of a masked result none, since each says an answer. */
export function conditionsView(lines: readonly ConditionLine[], words: ResultWords, redact: boolean): Part {
  if (redact || lines.length === 0) return nothing;
  return html`<ul role="list" class="conditions">
    ${lines.map(
      ({ text, supports }) => html`<li>
        ${icon(shapeOf(supports))}
        <span><span class="visually-hidden">${words.supports[String(supports) as 'true']}: </span>${bindFigures(text)}</span>
      </li>`,
    )}
  </ul>`;
}

/** The rules that gave the outcome, each with its comparisons and its clauses. */
export function rulesView(
  rules: readonly RuleExplanation[],
  locale: Locale,
  words: ResultWords,
  redact: boolean,
): Part {
  if (rules.length === 0) return nothing;
  return html`<section class="stack" part="reasons">
    <h3>${words.why}</h3>
    ${redact ? html`<p class="small muted">${words.redacted}</p>` : nothing}
    ${rules.map(
      (rule) => html`<div class="stack-tight">
        <p>${rule.text}</p>
        ${conditionsView(rule.conditions, words, redact)}
        ${
          rule.remark === undefined
            ? nothing
            : html`<p class="small row">${evidenceTag(rule.evidence, locale)}<span>${rule.remark}</span></p>`
        }
        ${clausesView(rule.clauses, locale)}
      </div>`,
    )}
  </section>`;
}

/** Why each other outcome did not come out, or may yet. */
export function othersView(others: readonly OtherOutcome[], words: ResultWords): TemplateResult {
  return html`<ul role="list" class="stack">
    ${others.map(
      ({ label, possible, rules }) => html`<li class="stack-tight">
        <p>${possible ? words.possibleBecause(label) : words.notBecause(label)}</p>
        ${conditionsView(conditionsOf(rules), words, false)}
      </li>`,
    )}
  </ul>`;
}
