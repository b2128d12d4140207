import type { Locale } from '@giamngheo/core';
import type { Area, Change, WordChange } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import type { DiffElementWords } from './words.js';

/** Texts word by word: what went struck out, what came underlined, both said to those who do not see it. */
function wordsView(pieces: readonly WordChange[], text: DiffElementWords): TemplateResult {
  return html`<blockquote class="clause words">${pieces.map(({ kind, text: piece }) => {
    if (kind === 'same') return piece;
    return kind === 'removed'
      ? html`<del><span class="visually-hidden">${text.removedWords}</span>${piece}<span class="visually-hidden">${text.endOfMark}</span></del>`
      : html`<ins><span class="visually-hidden">${text.addedWords}</span>${piece}<span class="visually-hidden">${text.endOfMark}</span></ins>`;
  })}</blockquote>`;
}

/** One difference: what kind, the sentence, and the words where a text changed. */
function changeView(change: Change, text: DiffElementWords, locale: Locale): TemplateResult {
  const pieces = change.words?.[locale] ?? change.words?.vi ?? change.words?.en;
  return html`<li class="change stack-tight" tabindex="-1" data-kind=${change.kind} part="change">
    <p>
      <span class="tag">${text.kinds[change.kind]}</span> ${change.text[locale]}
      ${change.follows.length > 0 ? html`<span class="small muted">(${text.follows})</span>` : nothing}
    </p>
    ${pieces === undefined ? nothing : wordsView(pieces, text)}
  </li>`;
}

/** The differences under the heading of what they are about. */
export function changesView(
  changes: readonly Change[],
  text: DiffElementWords,
  locale: Locale,
): TemplateResult {
  const areas = [...new Set(changes.map(({ area }) => area))];
  return html`${areas.map((area) => {
    const own = changes.filter((one) => one.area === area);
    return html`<section class="stack" part="area">
      <h3>${text.areas[area]} <span class="muted small">(${own.length})</span></h3>
      <ul role="list" class="changes">${own.map((one) => changeView(one, text, locale))}</ul>
    </section>`;
  })}`;
}

/** Which areas are shown: real checkboxes, with how many differences each has. */
export function filterView(
  changes: readonly Change[],
  hidden: ReadonlySet<Area>,
  text: DiffElementWords,
  toggle: (area: Area) => void,
): TemplateResult {
  const areas = [...new Set(changes.map(({ area }) => area))];
  return html`<fieldset class="no-print">
    <legend><strong>${text.filter}</strong></legend>
    <div class="row">${areas.map(
      (area) =>
        html`<label class="option"><input
          type="checkbox"
          .checked=${!hidden.has(area)}
          @change=${() => toggle(area)}
        />${text.areas[area]} (${changes.filter((one) => one.area === area).length})</label>`,
    )}</div>
  </fieldset>`;
}
