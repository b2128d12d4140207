import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/** A page of the documentation, which is in English: its HTML was made from our own file. */
export function renderDocument(content: string): TemplateResult {
  return html`<main class="page prose" lang="en" data-page="document">${unsafeHTML(content)}</main>`;
}
