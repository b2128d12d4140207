import type { Locale } from '@giamngheo/core';
import type { DocumentPart } from '@giamngheo/core/format';
import { namesForWords } from '@giamngheo/core/words';
import { documents, registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import type { Citation } from '../../packages/cli/src/clauses/citations.js';
import { type ClauseCoverage, coverageOf } from '../../packages/cli/src/clauses/coverage-of.js';
import { coverageWords } from '../../packages/cli/src/clauses/coverage-words.js';
import planText from '../../packages/policy/plan/plan.vi.txt?raw';
import { addressOf } from '../pages/frame.js';
import { sayNote } from '../pages/law-page.js';
import { allEditions, pagesOf } from './all-rulebooks.js';
import { guideWordsOf } from './words.js';

/** The plan clause by clause: its words, and the rules, figures and register entries that record it. */
export function renderPlan(locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const plan = documents.filter(({ id }) => id === 'kh-ninh-binh-2017-2020');
  const coverage = coverageOf({ documents: plan, editions: allEditions, registers });
  const byId = new Map(coverage.clauses.map((clause) => [clause.id, clause]));
  return html`<main class="page" lang=${locale} data-page="guide">
    <h1>${words.plan}</h1>
    <p class="lead">${words.planLead}</p>
    <p><strong>${words.computable(coverage.coveredComputable, coverage.computable)}</strong></p>
    ${plan.flatMap(({ id, parts }) => parts.map((part) => renderPart(part, byId.get(`${id}#${part.id}`), locale)))}
    <section>
      <h2>${words.textLabel}</h2>
      <details><summary>${words.text}</summary>
        <pre lang="vi" tabindex="0" role="region" aria-label=${words.textLabel} class="wrapped">${planText}</pre>
      </details>
    </section>
  </main>`;
}

function renderPart(part: DocumentPart, clause: ClauseCoverage | undefined, locale: Locale): TemplateResult {
  const words = guideWordsOf(locale);
  const body =
    part.missing === true
      ? html`<p class="remark">${words.missing}</p>`
      : part.quote === undefined
        ? html`<p>${part.paraphrase?.[locale]}</p>`
        : html`<blockquote lang=${part.lang ?? 'vi'}>${part.quote}</blockquote>`;
  const recorded =
    clause?.computable !== true
      ? html`<p class="remark">${words.notComputable}</p>`
      : clause.citations.length === 0
        ? html`<p class="fail">${words.uncovered}</p>`
        : html`<ul>${grouped(clause.citations).map(([place, list]) => html`<li>${renderCitations(place, list, locale)}</li>`)}</ul>`;
  return html`<article class="rule clause" id=${part.id}>
    <div><h2 class="small">${part.label[locale]}</h2>${body}${part.note === undefined ? '' : html`<p class="remark">${part.note[locale]}</p>`}</div>
    <div>${recorded}</div>
  </article>`;
}

/** Citations of one edition, or one register, together. */
function grouped(citations: readonly Citation[]): readonly (readonly [string, readonly Citation[]])[] {
  const groups = new Map<string, Citation[]>();
  for (const one of citations) {
    const place = `${one.in}@${one.edition ?? ''}`;
    groups.set(place, [...(groups.get(place) ?? []), one]);
  }
  return [...groups];
}

function renderCitations(place: string, citations: readonly Citation[], locale: Locale): TemplateResult {
  const kinds = coverageWords(locale).kinds;
  const edition = allEditions.find(({ id, name }) => `${id}@${name}` === place);
  if (edition === undefined) {
    const [first] = citations;
    const register = registers.find(({ id }) => id === first?.in);
    const labels = citations.map(
      ({ id }) => register?.entries.find((entry) => entry.id === id)?.label[locale] ?? id,
    );
    return html`${kinds.register}: ${labels.join('; ')}`;
  }
  const names = namesForWords(edition, locale);
  const address = addressOf(
    `${pagesOf(edition.id)}--edition-${edition.name.replaceAll('-', '')}-law`,
    locale,
  );
  const say = ({ kind, id }: Citation) => {
    const last = id.split('.').at(-1) ?? id;
    const label = kind === 'rule' || kind === 'period' ? '' : names.label(last);
    if (kind === 'note') return sayNote(edition.rulebook, id)?.[locale] ?? '';
    if (kind === 'benefit') return names.outcome(id);
    if (kind === 'rule') return names.outcome(outcomeOf(edition, id));
    return label;
  };
  const byKind = [...new Set(citations.map(({ kind }) => kind))].map((kind) => {
    const said = [...new Set(citations.filter((one) => one.kind === kind).map(say))].filter(
      (text) => text !== '',
    );
    const head = `${kinds[kind].charAt(0).toUpperCase()}${kinds[kind].slice(1)}`;
    return said.length === 0 ? head : `${head}: ${said.map((text) => text.replace(/\.$/, '')).join('; ')}`;
  });
  return html`<a href=${address} target="_top">${edition.texts[locale].title}</a>: ${byKind.join('. ')}`;
}

function outcomeOf({ rulebook }: (typeof allEditions)[number], rule: string): string {
  const rules = rulebook.decisions.flatMap((decision) => decision.rules);
  return rules.find(({ id }) => id === rule)?.event.params.outcome ?? rule;
}
