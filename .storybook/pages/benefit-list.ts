import { registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { type PageContext, renderClauses, resolveSources } from './page-parts.js';
import { figuresOf } from './say-condition.js';

/** What each result gives: support, amount, time, funding, who leads, with the clauses beside it. Nothing for none. */
export function renderBenefits(context: PageContext): TemplateResult | string {
  const { names, words, locale } = context;
  const benefits = Object.entries(names.program.edition.rulebook.benefits ?? {});
  if (benefits.length === 0) return '';
  const amount = (id: string) => {
    const parameter = names.program.parameters.get(id);
    return parameter === undefined
      ? names.label(id)
      : `${names.label(id)}: ${figuresOf(names, parameter, id)}`;
  };
  const entry = (id: string) =>
    registers.flatMap(({ entries }) => entries).find((one) => one.id === id)?.label[locale] ?? id;
  return html`<section>
    <h2>${words.benefits}</h2>
    ${benefits.map(([id, one]) => {
      const rows: readonly (readonly [string, readonly string[]])[] = [
        [
          words.amounts,
          [...(one.amounts ?? []).map(amount), ...(one.asRegulated ? [words.asRegulated] : [])],
        ],
        [words.period, one.period === undefined ? [] : [one.period[locale]]],
        [words.funding, (one.funding ?? []).map(entry)],
        [words.lead, (one.lead ?? []).map(entry)],
        [words.together, (one.with ?? []).map(entry)],
        [words.first, (one.priorities ?? []).map(({ label }) => label[locale])],
        [
          words.awaits,
          (one.confirmations ?? []).map(
            ({ by, label }) => `${label[locale]}${by === undefined ? '' : ` (${entry(by)})`}`,
          ),
        ],
        [words.papers, (one.papers ?? []).map((paper) => paper[locale])],
        [words.notes, (one.notes ?? []).map(({ text }) => text[locale])],
      ];
      return html`<article class="rule">
        <div>
          <h3>${names.outcome(id)}</h3>
          <p>${one.support[locale]}</p>
          <dl>
            ${rows.map(([head, lines]) =>
              lines.length === 0
                ? ''
                : html`<div><dt>${head}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}</div>`,
            )}
          </dl>
        </div>
        <div>${renderClauses(context, resolveSources(context, one.sources))}</div>
      </article>`;
    })}
  </section>`;
}
