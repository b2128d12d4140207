import type { Locale } from '@giamngheo/core';
import type { EditionWords } from '@giamngheo/core/words';
import { html, type TemplateResult } from 'lit';
import type { Target } from './citations.js';
import type { RulebookState } from './rulebook-controller.js';
import type { RulebookWords } from './words.vi.js';

/** What the parts of the page share. */
export interface Page {
  readonly locale: Locale;
  readonly text: RulebookWords;
  readonly words: EditionWords;
  readonly state: RulebookState;
  /** The level of a part's heading: below the element's own, or in its place. */
  readonly level: 2 | 3;
  /** Whether a part of the page is drawn. */
  shows(section: string): boolean;
  /** Goes to a place on the page. */
  go(target: Target | `section:${string}`): void;
}

/** The id of a place in the element's own tree. */
export function placeId(target: Target | `section:${string}`): string {
  return target.replace(/[^A-Za-z0-9_.-]/g, '-');
}

/**
 * A link within the page; its label alone where the part that it leads to is not drawn. The address belongs to the host:
 * nothing is written to it.
 */
export function goTo(
  page: Page,
  target: Target | `section:${string}`,
  label: string | TemplateResult,
  name?: string,
): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    page.go(target);
  };
  if (!page.shows(sectionOf(target))) return html`${label}`;
  return name === undefined
    ? html`<a href=${`#${placeId(target)}`} @click=${go}>${label}</a>`
    : html`<a href=${`#${placeId(target)}`} aria-label=${name} @click=${go}>${label}</a>`;
}

/** The part of the page that has a place. */
function sectionOf(target: Target | `section:${string}`): string {
  const [kind = '', id = ''] = target.split(/:(.*)/);
  if (kind === 'section') return id;
  return kind === 'derived' ? kind : `${kind}s`;
}

/** A part of the page with its heading. */
export function section({ level }: Page, id: string, heading: string, body: TemplateResult): TemplateResult {
  const place = placeId(`section:${id}`);
  return html`<section class="part stack" part=${id}>
    ${
      level === 2
        ? html`<h2 id=${place} tabindex="-1">${heading}</h2>`
        : html`<h3 id=${place} tabindex="-1">${heading}</h3>`
    }
    ${body}
  </section>`;
}
