import { type Edition, editionName, type Locale } from '@giamngheo/core';
import type { Change } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { baseWords } from '../base/base-words.js';
import { keepNumbers } from '../base/keep-numbers.js';
import type { DiffState } from './rulebook-diff-controller.js';
import type { DiffView } from './view.js';

/** What is compared, and the counts before all else. */
export function headView({ diff, before, after }: DiffState, { text, locale }: DiffView): TemplateResult {
  const changes = diff?.changes ?? [];
  const of = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length;
  const kinds = (Object.keys(text.kinds) as Change['kind'][]).filter((kind) => of(kind) > 0);
  return html`<header class="stack-tight">
    <h2>${text.title(diff?.title[locale] ?? '')}</h2>
    <dl class="sides small">
      <dt>${text.before}</dt><dd>${periodOf(before, locale)}</dd>
      <dt>${text.after}</dt><dd>${periodOf(after, locale)}</dd>
    </dl>
    <p class="row"><strong>${text.counts(changes.length)}</strong>${
      kinds.length === 0
        ? nothing
        : kinds.map((kind) => html`<span class="tag">${text.ofKind(of(kind), text.kinds[kind])}</span>`)
    }</p>
  </header>`;
}

/** When an edition is in force, and its full name. */
function periodOf(edition: Edition | undefined, locale: Locale): TemplateResult | typeof nothing {
  if (edition === undefined) return nothing;
  const { from, until } = edition.rulebook.inForce;
  return html`${baseWords[locale].period(from, until)} <span class="muted">(${keepNumbers(editionName(edition))})</span>`;
}
