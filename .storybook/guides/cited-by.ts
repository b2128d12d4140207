import type { Edition, Locale } from '@giamngheo/core';
import { namesForWords } from '@giamngheo/core/words';
import { registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import type { Citation, CitationKind } from '../../packages/cli/src/clauses/citations.js';
import { addressOf } from '../pages/frame.js';
import { sayNote } from '../pages/law-page.js';
import { allEditions, pagesOf } from './all-rulebooks.js';
import { groupBy } from './group-by.js';
import { guideWordsOf } from './words.js';

/** What records a clause: each edition and each register once, with its rules, figures and entries by name. */
export function renderCited(citations: readonly Citation[], locale: Locale): TemplateResult {
  const groups = groupBy(citations, ({ in: owner, edition }) => `${owner}@${edition ?? ''}`);
  return html`<ul class="plain">${groups.map(([place, list]) => html`<li>${renderGroup(place, list, locale)}</li>`)}</ul>`;
}

function renderGroup(place: string, citations: readonly Citation[], locale: Locale): TemplateResult {
  const { kinds } = guideWordsOf(locale);
  const edition = allEditions.find(({ id, name }) => `${id}@${name}` === place);
  if (edition === undefined) {
    const register = registers.find(({ id }) => `${id}@` === place);
    const labels = citations.map(
      ({ id }) => register?.entries.find((entry) => entry.id === id)?.label[locale] ?? id,
    );
    return html`${register?.label[locale] ?? kinds.register}: ${labels.join('; ')}`;
  }
  const address = addressOf(
    `${pagesOf(edition.id)}--edition-${edition.name.replaceAll('-', '')}-law`,
    locale,
  );
  const said = sayKinds(edition, citations, locale);
  const bare = said.filter(({ text }) => text === '').map(({ head }) => head.toLowerCase());
  return html`<a href=${address} target="_top">${edition.texts[locale].title}</a>${bare.length === 0 ? '' : ` (${bare.join(', ')})`}
    <dl>${said
      .filter(({ text }) => text !== '')
      .map(({ head, text }) => html`<dt>${head}</dt><dd>${text}</dd>`)}</dl>`;
}

/** By kind, in the order they come; kinds that name the very same things share one line. */
function sayKinds(edition: Edition, citations: readonly Citation[], locale: Locale) {
  const { kinds } = guideWordsOf(locale);
  const lines = groupBy(
    groupBy(citations, ({ kind }) => kind).map(([kind, list]) => {
      const said = new Set(list.map((one) => nameOf(edition, one, locale)).filter((name) => name !== ''));
      return {
        head: kinds[kind],
        text: [...said].map((name) => withoutHead(name, kinds.priority)).join('; '),
      };
    }),
    ({ text }) => text,
  );
  return lines.map(([text, same]) => ({
    text,
    head: same.map(({ head }, i) => (i === 0 ? head : head.toLowerCase())).join(', '),
  }));
}

/** A note loses its full stop, and "Ưu tiên: người cao tuổi" its first word: the line says whether it is a priority. */
function withoutHead(name: string, head: string): string {
  const text = name.replace(/\.$/, '');
  if (!text.startsWith(`${head}: `)) return text;
  const rest = text.slice(head.length + 2);
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

function nameOf(edition: Edition, { kind, id }: Citation, locale: Locale): string {
  const names = namesForWords(edition, locale);
  const say: Partial<Record<CitationKind, () => string>> = {
    period: () => '',
    note: () => sayNote(edition.rulebook, id)?.[locale] ?? '',
    benefit: () => names.outcome(id),
    rule: () => names.outcome(outcomeOf(edition, id)),
  };
  return say[kind]?.() ?? names.label(id.split('.').at(-1) ?? id);
}

function outcomeOf({ rulebook }: Edition, rule: string): string {
  const rules = rulebook.decisions.flatMap((decision) => decision.rules);
  return rules.find(({ id }) => id === rule)?.event.params.outcome ?? rule;
}
