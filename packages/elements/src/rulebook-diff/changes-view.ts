import type { Locale } from '@giamngheo/core';
import type { Area, Change, WordChange } from '@giamngheo/core/diff';
import { html, nothing, type TemplateResult } from 'lit';
import { joinChanges } from './join-changes.js';
import { type DiffView, upperFirst } from './view.js';

/** Which difference a reader is at, and how to go on from there. */
export interface Walk {
  /** Its place among those shown, from 0; below 0 for none. */
  readonly at: number;
  go(step: number): void;
}

/** Texts word by word: what went struck out, what came underlined, both said to those who do not see it. */
function wordsView(pieces: readonly WordChange[], lang: Locale, { text, locale }: DiffView): TemplateResult {
  const said = (word: string) => html`<span class="visually-hidden" lang=${locale}>${word}</span>`;
  return html`<blockquote class="clause words" lang=${lang}>${joinChanges(pieces).map(
    ({ kind, text: piece }, i, all) => {
      // blanks at the ends stand beside the mark; what came in place of words stands apart from them by style
      const [, lead, words, trail] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
      if (kind === 'same' || !words) return piece;
      const isRemoved = kind === 'removed';
      const marked = html`${said(isRemoved ? text.removedWords : text.addedWords)}${words}${said(text.endOfMark)}`;
      if (!isRemoved) return html`${lead}<ins>${marked}</ins>${trail}`;
      return html`${lead}<del>${marked}</del>${all[i + 1]?.kind === 'added' ? '' : trail}`;
    },
  )}</blockquote>`;
}

/** The buttons that lead to the difference before and the next. */
export function walkView({ go }: Walk, { text }: DiffView): TemplateResult {
  return html`<button type="button" @click=${() => go(-1)}>${text.previous}</button>
    <button type="button" @click=${() => go(1)}>${text.next}</button>`;
}

/** One difference: the sentence, which says what kind it is, and the words where a text changed; where a reader is, the way on. */
function changeView(change: Change, walk: Walk | undefined, shown: number, view: DiffView): TemplateResult {
  const { text, locale } = view;
  // a text that differs in the other language alone is shown in that
  const lang = [locale, 'vi' as const, 'en' as const].find((one) => change.words?.[one] !== undefined);
  const pieces = lang === undefined ? undefined : change.words?.[lang];
  return html`<li class="change stack-tight" tabindex="-1" data-kind=${change.kind} part="change">
    <p>
      ${upperFirst(change.text[locale])}
      ${change.follows.length > 0 ? html`<span class="small muted">(${text.follows})</span>` : nothing}
    </p>
    ${pieces === undefined || lang === undefined ? nothing : wordsView(pieces, lang, view)}
    ${walk === undefined ? nothing : html`<p class="row small no-print">${walkView(walk, view)}<span>${text.place(walk.at + 1, shown)}</span></p>`}
  </li>`;
}

/** The differences under the heading of what they are about. */
export function changesView(changes: readonly Change[], walk: Walk, view: DiffView): TemplateResult {
  const areas = [...new Set(changes.map(({ area }) => area))];
  const sorted = areas.map((area) => ({ area, own: changes.filter((one) => one.area === area) }));
  let place = 0;
  return html`${sorted.map(({ area, own }) => {
    const first = place;
    place += own.length;
    return html`<section class="stack" part="area">
      <h4>${view.text.ofArea(view.text.areas[area], own.length)}</h4>
      <ul role="list" class="changes">${own.map((one, i) =>
        changeView(one, first + i === walk.at ? walk : undefined, changes.length, view),
      )}</ul>
    </section>`;
  })}`;
}

/** Which areas are shown: real checkboxes, with how many differences each has. */
export function filterView(
  changes: readonly Change[],
  hidden: ReadonlySet<Area>,
  { text }: DiffView,
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
        />${text.ofArea(text.areas[area], changes.filter((one) => one.area === area).length)}</label>`,
    )}</div>
  </fieldset>`;
}
