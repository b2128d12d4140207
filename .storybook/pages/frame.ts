import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import type { EditionData } from './edition-data.js';
import { contextOf, type PageContext, renderGrade } from './page-parts.js';
import { reviewWordsOf } from './review-words.js';

/** The pages of an edition, as the end of their ids. */
export type EditionPage = 'law' | 'table' | 'cases' | 'try' | 'changes' | 'impact' | 'coverage' | 'bench';

const order: readonly EditionPage[] = [
  'law',
  'table',
  'cases',
  'try',
  'changes',
  'impact',
  'coverage',
  'bench',
];

/** The address of a page within the Storybook. */
export function addressOf(id: string, locale: Locale): string {
  return `./?path=/story/${id}&globals=locale:${locale}`;
}

/** The id of an edition's page: `classification-poverty--edition-20160101-law`. */
export function pageIdOf(
  { pages, edition }: Pick<EditionData, 'pages' | 'edition'>,
  page: EditionPage,
): string {
  return `${pages}--edition-${edition.name.replaceAll('-', '')}-${page}`;
}

/** A page of an edition: what it is about, the other pages of the edition, then what this one has. */
export function renderFrame(
  data: EditionData,
  locale: Locale,
  page: EditionPage,
  body: (context: PageContext) => unknown,
): TemplateResult {
  const context = contextOf(data.edition, locale);
  const { said, words } = context;
  const text = reviewWordsOf(locale);
  const others = order.filter((one) => one !== 'impact' || data.edition.rulebook.subject === 'household');
  return html`<main class="page" lang=${locale} data-page=${page}>
    <header>
      <p class="above"><a href=${addressOf(`${data.pages}--overview`, locale)} target="_top">${said.title}</a></p>
      <h1>${text.pages[page]}</h1>
      <p class="lead">${said.decides}</p>
      <dl class="facts">
        <div><dt>${words.inForce}</dt><dd>${said.inForce.text}</dd></div>
        <div><dt>${words.subject}</dt><dd>${said.subject.label}</dd></div>
        <div><dt>${text.sure}</dt><dd>${renderGrade(context, said.evidence.grade)}</dd></div>
        <div><dt>${words.edition}</dt><dd><code>${said.edition}</code></dd></div>
      </dl>
      <nav class="tabs" aria-label=${text.ofEdition}>
        <ul>
          ${others.map(
            (one) =>
              html`<li><a href=${addressOf(pageIdOf(data, one), locale)} target="_top" aria-current=${one === page ? 'page' : 'false'}>${text.pages[one]}</a></li>`,
          )}
        </ul>
      </nav>
      <p class="remark">${text.about[page]}</p>
    </header>
    ${body(context)}
  </main>`;
}
