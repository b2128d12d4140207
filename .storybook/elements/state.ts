import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import '../pages/use-elements.js';

/** A live example of an element in one state, on a page in the language of the toolbar. */
export function state(
  name: string,
  title: { readonly vi: string; readonly en: string },
  draw: (locale: Locale) => TemplateResult,
) {
  return {
    name,
    render: (_: unknown, { globals }: { readonly globals: { readonly locale: Locale } }) => {
      const locale = globals.locale === 'en' ? 'en' : 'vi';
      return html`<main class="page" lang=${locale} data-page="state">
        <h1>${title[locale]}</h1>
        ${draw(locale)}
      </main>`;
    },
  };
}
