import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import type { SourceFault } from './source.js';

/** What is wrong and what to do in the language of the page; in English, marked so, where there are no words for it. */
export function faultText({ text, vi }: SourceFault, locale: Locale): TemplateResult {
  return locale === 'vi' && vi !== undefined ? html`${vi}` : html`<span lang="en">${text}</span>`;
}
