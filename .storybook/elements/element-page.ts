import manifest from 'virtual:element-manifest';
import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { ElementManifest, ManifestEntry } from '../indexer/element-manifest.ts';
import { renderTable } from '../pages/page-parts.js';
import { aboutElements } from './about-elements.js';
import { renderSnippets } from './snippets.js';
import { elementWordsOf } from './words.js';

/**
 * The page of an element: what it is for, what its sources say of it, how it is used by everybody, and how to embed it.
 * @param content its page of the documentation as HTML, made from our own file
 */
export function renderElementPage(tag: string, content: string, locale: Locale): TemplateResult {
  const words = elementWordsOf(locale);
  const one = manifest.find((element: ElementManifest) => element.tag === tag);
  const about = aboutElements[tag];
  return html`<main class="page" lang=${locale} data-page="element">
    <header>
      <h1><code>&lt;${tag}&gt;</code></h1>
      ${about === undefined ? '' : html`<p class="lead">${about.summary[locale]}</p>`}
    </header>
    ${one === undefined ? html`<p data-missing>${words.noManifest}</p>` : renderManifest(one, locale)}
    ${
      about === undefined
        ? ''
        : html`<section><h2>${words.criteria}</h2><ul>${about.criteria.map((line) => html`<li>${line[locale]}</li>`)}</ul></section>
            <section><h2>${words.keyboard}</h2>
              ${renderTable(
                words.keyboard,
                [words.key, words.does],
                about.keys.map(([key, does]) => [html`<kbd>${key}</kbd>`, does[locale]]),
              )}</section>
            ${renderSnippets(tag, one?.className ?? '', about, locale)}`
    }
    <section class="prose"><h2>${words.more}</h2><div lang="en">${unsafeHTML(content)}</div></section>
  </main>`;
}

function renderManifest(one: ElementManifest, locale: Locale): TemplateResult {
  const words = elementWordsOf(locale);
  const english = (text: string) =>
    html`<span lang="en">${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}</span>`;
  const code = (text: string) => (text === '' ? '' : html`<code>${text}</code>`);
  const list = (head: string, entries: readonly ManifestEntry[]) =>
    section(head, entries, [words.name, words.about], ({ name, description }) => [
      code(name === '' ? words.unnamedSlot : name),
      english(description),
    ]);
  const section = (
    head: string,
    entries: readonly ManifestEntry[],
    columns: readonly string[],
    row: (entry: ManifestEntry) => readonly unknown[],
  ) =>
    entries.length === 0
      ? html`<section><h2>${head}</h2><p>${words.none}</p></section>`
      : html`<section><h2>${head}</h2>${renderTable(head, columns, entries.map(row))}</section>`;
  // In Vietnamese the summary above says it.
  return html`${locale === 'en' ? html`<p class="remark">${english(one.description)}</p>` : ''}
    ${section(
      words.properties,
      one.properties,
      [words.property, words.attribute, words.type, words.fallback, words.about],
      ({ name, attribute, type, default: fallback, description }) => [
        code(name),
        code(attribute),
        code(type),
        code(fallback),
        english(description),
      ],
    )}
    ${list(words.methods, one.methods)} ${list(words.events, one.events)} ${list(words.slots, one.slots)}
    ${list(words.parts, one.parts)}
    <section><h2>${words.tokens}</h2>
      <details><summary>${words.showTokens(one.tokens.length)}</summary>
        ${renderTable(
          words.tokens,
          [words.name, words.fallback],
          one.tokens.map(({ name, default: value }) => [code(name), code(value)]),
        )}
      </details></section>`;
}
