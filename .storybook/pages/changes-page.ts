import { type Locale, PolicyError } from '@giamngheo/core';
import {
  type Area,
  type Change,
  compareMeaning,
  diffEditions,
  type EditionDiff,
  type MeaningDiff,
  type WordChange,
} from '@giamngheo/core/diff';
import { registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import type { EditionData, EditionWithCases } from './edition-data.js';
import { renderFrame } from './frame.js';
import { reviewWordsOf } from './review-words.js';

/** What changed against the edition before, and against the same edition as it was last published. */
export function renderChanges(data: EditionData, locale: Locale): TemplateResult {
  const { edition, cases, before, published } = data;
  const text = reviewWordsOf(locale);
  return renderFrame(
    data,
    locale,
    'changes',
    () => html`<section data-against="before">
        <h2>${text.againstBefore}</h2>
        ${
          before === undefined
            ? html`<p>${text.firstEdition}</p>`
            : html`${renderMeaning(meaningOf(before, data), locale)}
              ${renderDiff(diffOf(before, { edition, cases }), locale)}`
        }
      </section>
      <section data-against="published">
        <h2>${text.againstPublished}</h2>
        ${
          published === undefined
            ? html`<p>${text.neverPublished}</p>`
            : renderAgainstPublished({ edition: published, cases }, data, locale)
        }
      </section>`,
  );
}

/** Against what was last published: what is written, what it means, and whether a new revision is due. */
function renderAgainstPublished(
  published: EditionWithCases,
  data: EditionData,
  locale: Locale,
): TemplateResult {
  const text = reviewWordsOf(locale);
  const [before, now] = [published.edition.rulebook.revision, data.edition.rulebook.revision];
  const diff = diffOf(published, data);
  const differs = diff.changes.length > 0;
  return html`<p data-revisions="${before} ${now}">${text.publishedAs(String(before), String(now))}</p>
    ${differs && now <= before ? html`<p class="fault" data-revision-stands>${text.revisionStands(String(now))}</p>` : ''}
    ${differs ? renderMeaningSince(published, data, locale) : ''} ${renderDiff(diff, locale)}`;
}

/** What it means; or that nobody can tell, where what was published asks for facts that are known no more. */
function renderMeaningSince(published: EditionWithCases, data: EditionData, locale: Locale): TemplateResult {
  try {
    return renderMeaning(meaningOf(published, data), locale);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return html`<p class="remark">${reviewWordsOf(locale).meaningUnknown}</p>`;
  }
}

const diffs = new WeakMap<EditionWithCases['edition'], EditionDiff>();
const meanings = new WeakMap<EditionWithCases['edition'], MeaningDiff>();

function diffOf(before: EditionWithCases, { edition, cases }: EditionWithCases): EditionDiff {
  // The edition before stands for the pair: each has one that comes after it.
  const known =
    diffs.get(before.edition) ??
    diffEditions(before.edition, edition, { cases: { before: before.cases, after: cases }, registers });
  diffs.set(before.edition, known);
  return known;
}

function meaningOf(before: EditionWithCases, { edition }: EditionWithCases): MeaningDiff {
  const known = meanings.get(before.edition) ?? compareMeaning(before.edition, edition);
  meanings.set(before.edition, known);
  return known;
}

/** Beyond so many, changes of one area are folded; but never what a reader came for. */
const MANY = 12;
const NEVER_FOLDED: readonly Area[] = [
  'edition',
  'parameters',
  'outcomes',
  'rules',
  'conditions',
  'benefits',
];

/** What differs as it is written, area by area; texts word by word. */
export function renderDiff({ changes }: EditionDiff, locale: Locale): TemplateResult {
  const text = reviewWordsOf(locale);
  if (changes.length === 0) return html`<p data-changes="0">${text.noChange}</p>`;
  const areas = [...new Set(changes.map(({ area }) => area))];
  return html`<div data-changes=${changes.length}>
    ${areas.map((area) => {
      const own = changes.filter((one) => one.area === area);
      const list = html`<ul class="changes">${own.map((one) => html`<li>${renderChange(one, locale)}</li>`)}</ul>`;
      return html`<h3>${text.areas[area]} (${own.length})</h3>
        ${own.length > MANY && !NEVER_FOLDED.includes(area) ? html`<details><summary>${text.showAll(own.length)}</summary>${list}</details>` : list}`;
    })}
  </div>`;
}

function renderChange({ text, words }: Change, locale: Locale): TemplateResult {
  const parts = words?.[locale];
  if (parts === undefined || !isWorthShowing(parts)) return html`${text[locale]}`;
  return html`${text[locale]}
    <p class="worded">${parts.map(({ kind, text: piece }) =>
      kind === 'same' ? piece : kind === 'added' ? html`<ins>${piece}</ins>` : html`<del>${piece}</del>`,
    )}</p>`;
}

/** Marks within a text help only where much of it stayed: two labels that merely share a word are clearer apart. */
function isWorthShowing(parts: readonly WordChange[]): boolean {
  const length = (kind?: WordChange['kind']) =>
    parts.reduce(
      (sum, part) => sum + (kind === undefined || part.kind === kind ? part.text.trim().length : 0),
      0,
    );
  return length('same') * 2 >= length();
}

/** What the difference means for households. */
function renderMeaning({ lines }: MeaningDiff, locale: Locale): TemplateResult {
  const text = reviewWordsOf(locale);
  const [lead = '', ...rest] = lines[locale];
  return html`<h3>${text.meaning}</h3>
    <p>${lead}</p>
    ${rest.length === 0 ? '' : html`<ul class="changes">${rest.map((line) => html`<li>${line}</li>`)}</ul>`}`;
}
