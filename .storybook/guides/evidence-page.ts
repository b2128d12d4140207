import type { Evidence, Locale } from '@giamngheo/core';
import {
  describeEdition,
  evidenceWords,
  explainClauses,
  type Names,
  namesForWords,
  resolveRefs,
} from '@giamngheo/core/words';
import { documents } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { citationsOfRulebook } from '../../packages/cli/src/clauses/citations.js';
import { addressOf } from '../pages/frame.js';
import { renderTable, sayFigure } from '../pages/page-parts.js';
import { allEditions, pagesOf } from './all-rulebooks.js';
import { guideWordsOf } from './words.js';

const order: readonly Evidence[] = ['unverified', 'secondary'];

interface Graded {
  readonly grade: Evidence;
  readonly row: readonly unknown[];
}

/** Every figure and every clause that was not read in the instrument itself, with where to look. */
export function renderEvidence(locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const [edition] = allEditions;
  if (edition === undefined) return html``;
  const names = namesForWords({ ...edition, documents }, locale);
  const figures = listFigures(locale);
  const parts = listParts(names, locale);
  return html`<main class="page" lang=${locale} data-page="guide">
    <h1>${words.toConfirm}</h1>
    <p class="lead">${words.toConfirmLead}</p>
    <section>
      <h2>${words.figures(figures.length)}</h2>
      ${renderByGrade(names, figures, [words.figure, words.value, words.source, words.rulebook], locale)}
    </section>
    <section>
      <h2>${words.parts(parts.length)}</h2>
      ${renderByGrade(names, parts, [words.clause, words.words, words.where, words.usedIn], locale)}
    </section>
  </main>`;
}

function renderByGrade(
  names: Names,
  rows: readonly Graded[],
  head: readonly string[],
  locale: Locale,
): TemplateResult | readonly TemplateResult[] {
  if (rows.length === 0) return html`<p>${guideWordsOf(locale).noneLeft}</p>`;
  return order.map((grade) => {
    const own = rows.filter((one) => one.grade === grade).map(({ row }) => row);
    const { label } = evidenceWords(names, grade, 'clause');
    return own.length === 0
      ? html``
      : html`<h3><span class="grade ${grade}">${label}</span> (${own.length})</h3>${renderTable(label, head, own)}`;
  });
}

function listFigures(locale: Locale): readonly Graded[] {
  return allEditions.flatMap((edition) => {
    const said = describeEdition(edition, locale);
    const address = addressOf(
      `${pagesOf(edition.id)}--edition-${edition.name.replaceAll('-', '')}-table`,
      locale,
    );
    return said.parameters
      .filter(({ evidence }) => evidence.grade !== 'primary')
      .map(({ label, text, figures, unit, clauses, evidence }) => ({
        grade: evidence.grade,
        row: [
          label,
          unit === 'ratio' ? figures.map((one) => sayFigure(one, unit, locale)).join('; ') : text,
          html`<ul class="plain">${clauses.map(({ where }) => html`<li>${where}</li>`)}</ul>`,
          html`<a href=${address} target="_top">${said.title}, ${said.inForce.text}</a>`,
        ],
      }));
  });
}

function listParts(names: Names, locale: Locale): readonly Graded[] {
  const words = guideWordsOf(locale);
  const list = (items: readonly unknown[], none: string) =>
    items.length === 0 ? none : html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  const users = usersOfClauses();
  return documents.flatMap((document) =>
    document.parts
      .filter(({ missing, evidence = document.evidence }) => missing !== true && evidence !== 'primary')
      .map((part) => {
        const ref = `${document.id}#${part.id}`;
        const places = part.readAt === undefined ? (document.readAt ?? []) : [part.readAt];
        const found = places.flatMap((place) => place.split('; ')).map((place) => whereToLook(names, place));
        const used = [...(users.get(ref) ?? [])].map((id) => {
          const title = allEditions.find((edition) => edition.id === id)?.texts[locale].title;
          return html`<a href=${addressOf(`${pagesOf(id)}--overview`, locale)} target="_top">${title ?? id}</a>`;
        });
        return {
          grade: part.evidence ?? document.evidence,
          row: [
            whereToLook(names, ref),
            html`<span lang=${part.quote === undefined ? locale : (part.lang ?? 'vi')}>${part.quote ?? part.paraphrase?.[locale]}</span>`,
            list(
              found.map((place) => html`<span class="address">${place}</span>`),
              words.nowhere,
            ),
            list(used, words.notUsed),
          ],
        };
      }),
  );
}

/** An address as it is; a clause of a document of ours by its name in words. */
function whereToLook(names: Names, place: string): string {
  return explainClauses(names, resolveRefs(documents, [place]))[0]?.where ?? place;
}

/** The rulebooks that cite a clause, by `document#part`. */
function usersOfClauses(): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  for (const { id, rulebook } of allEditions) {
    for (const { source } of citationsOfRulebook(rulebook)) {
      users.set(source, (users.get(source) ?? new Set()).add(id));
    }
  }
  return users;
}
