import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** A page of the documentation in its language: its HTML was made from our own file. */
export function renderDocument(content: string, lang: Locale): TemplateResult {
  return html`<main class="page prose" lang=${lang} data-page="document">${unsafeHTML(content)}</main>`;
}
