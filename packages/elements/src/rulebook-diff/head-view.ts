import { type Edition, editionName } from '@giamngheo/core';
import type { Change } from '@giamngheo/core/diff';
import { hashRulebook } from '@giamngheo/core/receipt';
import { html, nothing, type TemplateResult } from 'lit';
import { baseWords } from '../base/base-words.js';
import { keepNumbers } from '../base/keep-numbers.js';
import type { DiffState } from './rulebook-diff-controller.js';
import type { DiffView } from './view.js';

/** What is compared, and the counts before all else. */
export function headView({ diff, before, after }: DiffState, view: DiffView): TemplateResult {
  const { text, locale } = view;
  const changes = diff?.changes ?? [];
  const of = (kind: Change['kind']) => changes.filter((one) => one.kind === kind).length;
  const kinds = (Object.keys(text.kinds) as Change['kind'][]).filter((kind) => of(kind) > 0);
  return html`<header class="stack-tight">
    <h2>${text.title(diff?.title[locale] ?? '')}</h2>
    ${before === undefined || after === undefined ? nothing : sidesView(before, after, changes.length > 0, view)}
    <p class="row"><strong>${text.counts(changes.length)}</strong>${
      kinds.length === 0
        ? nothing
        : kinds.map((kind) => html`<span class="tag">${text.ofKind(of(kind), text.kinds[kind])}</span>`)
    }</p>
  </header>`;
}

/** When each side is in force, and its full name; two of one name are told apart by their hashes. */
function sidesView(
  before: Edition,
  after: Edition,
  differ: boolean,
  { text, locale }: DiffView,
): TemplateResult {
  const alike = differ && editionName(before) === editionName(after);
  // words are in no hash: of editions that differ in these alone it would be the same
  const hashed = alike && hashRulebook(before) !== hashRulebook(after);
  const said = (edition: Edition) => {
    const { from, until } = edition.rulebook.inForce;
    const name = editionName(edition);
    return html`${baseWords[locale].period(from, until)} <span class="muted">(${keepNumbers(hashed ? `${name}, ${text.hash} ${hashRulebook(edition).slice(0, SHORT)}…` : name)})</span>`;
  };
  return html`<dl class="sides small">
    <dt>${text.before}</dt><dd>${said(before)}</dd>
    <dt>${text.after}</dt><dd>${said(after)}${alike ? html` <strong>${text.sameName}</strong>` : nothing}</dd>
  </dl>`;
}

/** So many digits tell two rulebooks apart. */
const SHORT = 12;
