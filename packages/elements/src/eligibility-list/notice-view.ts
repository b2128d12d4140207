import type { Locale } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { html, nothing, type TemplateResult } from 'lit';
import { keepNumbers } from '../base/keep-numbers.js';
import { officialSheet } from '../base/official-sheet.js';
import type { EligibilityListState } from './eligibility-list-controller.js';
import type { Answer, Entry } from './entry.js';
import { amountText } from './entry-view.js';
import type { EligibilityWords } from './words.vi.js';

/** The supports as a notice to the household, on one A4 sheet where they fit. */
export function noticeView(
  state: EligibilityListState,
  {
    locale,
    words,
    date,
  }: { readonly locale: Locale; readonly words: EligibilityWords; readonly date: string | undefined },
): TemplateResult {
  const groups = state.groups.filter(({ reason }) => reason === undefined);
  const entries = groups.flatMap((group) => group.entries);
  const of = (answer: Answer) => entries.filter((entry) => entry.answer === answer);
  const waiting = state.groups.flatMap(({ reason, title }) =>
    reason === undefined ? [] : [`${title}: ${reason}`],
  );
  const { classification } = state;
  return officialSheet({
    locale,
    name: words.sheetName,
    about: date === undefined ? [words.sheetAbout] : [words.sheetAbout, words.asOf(formatDate(date, locale))],
    body: html`
      <p>${words.sheetLead}</p>
      ${classification === undefined ? nothing : html`<p>${classText(classification, words)}</p>`}
      <h3>${words.sheetGroup.yes}</h3>
      ${tableOf(of('yes'), words)}
      <h3>${words.sheetGroup.confirm}</h3>
      ${tableOf(of('confirm'), words)}
      <h3>${words.sheetGroup.unknown}</h3>
      ${briefOf(of('unknown'), words, waiting)}
      <h3>${words.sheetGroup.no}</h3>
      ${briefOf(of('no'), words, [])}
      <p>${words.sheetNote}</p>
    `,
    signatures: words.signatures,
    origin: html`<p>${keepNumbers(words.sheetEditions(state.groups.map(({ edition }) => edition).join('; ')))}</p>`,
  });
}

/** The household's class in one sentence. */
export function classText(
  { title, outcome }: NonNullable<EligibilityListState['classification']>,
  words: EligibilityWords,
): string {
  return outcome === undefined ? words.classOpen(title) : words.classOf(title, outcome);
}

function tableOf(entries: readonly Entry[], words: EligibilityWords): TemplateResult {
  if (entries.length === 0) return html`<p>${words.sheetNone}</p>`;
  const { support, amount, office, clause } = words.sheetColumns;
  return html`<table>
    <thead><tr>${[support, amount, office, clause].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
    <tbody>
      ${mergeAlike(entries, words).map(
        ([first, ...more]) => html`<tr>
          <td>${namesOf([first, ...more]).join('; ')}${first.answer === 'confirm' ? html`<br /><em>${first.sentence}</em>` : nothing}</td>
          <td>${termsOf(first, words)}</td>
          <td>${first.lead.join('; ')}</td>
          <td>${shortPlaces([first, ...more]).join('; ')}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function termsOf(entry: Entry, words: EligibilityWords): string {
  return [...amountText(entry, words), ...(entry.period === undefined ? [] : [entry.period])].join('; ');
}

/** Entries that one row can hold: of one rulebook, with the same terms, office and steps awaited. */
function mergeAlike(
  entries: readonly Entry[],
  words: EligibilityWords,
): readonly (readonly [Entry, ...Entry[]])[] {
  const rows = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const awaited = entry.answer === 'confirm' ? entry.sentence : '';
    const key = JSON.stringify([entry.rulebook, termsOf(entry, words), entry.lead, awaited]);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [entry]);
    else row.push(entry);
  }
  return [...rows.values()];
}

/** Supports by name, each once, with the members it is about. */
function namesOf(entries: readonly Entry[]): readonly string[] {
  const members = new Map<string, string[]>();
  for (const { label, whom } of entries) {
    const known = members.get(label) ?? [];
    members.set(label, whom.member === undefined ? known : [...known, whom.label]);
  }
  return [...members].map(([label, whom]) => (whom.length === 0 ? label : `${label} (${whom.join(', ')})`));
}

/** Where the first clause of each stands; a place in a document named before goes without what they share. */
function shortPlaces(entries: readonly Entry[]): readonly string[] {
  const named = new Map<string, string>();
  const places = entries.flatMap(({ clauses: [clause] }) => {
    if (clause === undefined) return [];
    const document = clause.ref.split('#')[0] ?? '';
    const before = named.get(document);
    if (before === undefined) {
      named.set(document, clause.where);
      return [clause.where];
    }
    let shared = 0;
    while (shared < before.length && before[shared] === clause.where[shared]) shared++;
    const from = clause.where.lastIndexOf(', ', shared) + 2;
    return before === clause.where ? [] : [clause.where.slice(from < 2 ? 0 : from)];
  });
  return [...new Set(places)];
}

function briefOf(
  entries: readonly Entry[],
  words: EligibilityWords,
  more: readonly string[],
): TemplateResult {
  if (entries.length + more.length === 0) return html`<p>${words.sheetNone}</p>`;
  const names = namesOf(entries);
  return html`${names.length === 0 ? nothing : html`<p>${names.join('; ')}.</p>`}${
    more.length === 0 ? nothing : html`${more.map((one) => html`<p>${one}</p>`)}`
  }`;
}
