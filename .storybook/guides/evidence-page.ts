import type { Evidence, Locale } from '@giamngheo/core';
import { describeEdition, evidenceWords, namesForWords } from '@giamngheo/core/words';
import { documents } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { addressOf } from '../pages/frame.js';
import { numberOf, renderTable } from '../pages/page-parts.js';
import { allEditions, pagesOf } from './all-rulebooks.js';
import { guideWordsOf } from './words.js';

const order: readonly Evidence[] = ['unverified', 'secondary'];

/** Every figure and every clause that was not read in the instrument itself, with where to look. */
export function renderEvidence(locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const figures = listFigures(locale);
  const parts = listParts(locale);
  return html`<main class="page" lang=${locale} data-page="guide">
    <h1>${words.toConfirm}</h1>
    <p class="lead">${words.toConfirmLead}</p>
    <section>
      <h2>${words.figures(figures.length)}</h2>
      ${
        figures.length === 0
          ? html`<p>${words.noneLeft}</p>`
          : renderTable(
              words.figures(figures.length),
              [words.figure, words.value, words.evidence, words.where, words.rulebook],
              figures,
            )
      }
    </section>
    <section>
      <h2>${words.parts(parts.length)}</h2>
      ${
        parts.length === 0
          ? html`<p>${words.noneLeft}</p>`
          : renderTable(
              words.parts(parts.length),
              [words.clause, words.words, words.evidence, words.where],
              parts,
            )
      }
    </section>
  </main>`;
}

function listFigures(locale: Locale): readonly (readonly unknown[])[] {
  const rows = allEditions.flatMap((edition) => {
    const said = describeEdition(edition, locale);
    const address = addressOf(
      `${pagesOf(edition.id)}--edition-${edition.name.replaceAll('-', '')}-table`,
      locale,
    );
    return said.parameters
      .filter(({ evidence }) => evidence.grade !== 'primary')
      .map(({ label, figures, clauses, evidence }) => ({
        grade: evidence.grade,
        row: [
          label,
          figures.map(({ text }) => text).join('; '),
          html`<span class="grade ${evidence.grade}">${evidence.label}</span>`,
          html`<ul class="plain">${clauses.map(({ where }) => html`<li>${where}</li>`)}</ul>`,
          html`<a href=${address} target="_top">${said.title}, ${said.inForce.text}</a>`,
        ],
      }));
  });
  return order.flatMap((grade) => rows.filter((one) => one.grade === grade).map(({ row }) => row));
}

function listParts(locale: Locale): readonly (readonly unknown[])[] {
  const words = guideWordsOf(locale);
  const [edition] = allEditions;
  if (edition === undefined) return [];
  const names = namesForWords(edition, locale);
  const rows = documents.flatMap((document) =>
    document.parts
      .filter(({ missing }) => missing !== true)
      .map((part) => {
        const grade = part.evidence ?? document.evidence;
        const places = part.readAt === undefined ? (document.readAt ?? []) : [part.readAt];
        return {
          grade,
          row: [
            `${numberOf(document, locale)}, ${part.label[locale]}`,
            html`<span lang=${part.quote === undefined ? locale : (part.lang ?? 'vi')}>${part.quote ?? part.paraphrase?.[locale]}</span>`,
            html`<span class="grade ${grade}">${evidenceWords(names, grade, 'clause').label}</span>`,
            places.length === 0
              ? words.nowhere
              : html`<ul class="plain">${places.map((place) => html`<li class="address">${place}</li>`)}</ul>`,
          ],
        };
      }),
  );
  return order.flatMap((grade) => rows.filter((one) => one.grade === grade).map(({ row }) => row));
}
