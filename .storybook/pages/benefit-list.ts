import { registers } from '@giamngheo/policy';
import { html, type TemplateResult } from 'lit';
import { type PageContext, renderClauses } from './page-parts.js';

/** What each result gives: support, amount, time, funding, who leads, with the clauses beside it. Nothing for none. */
export function renderBenefits(context: PageContext): TemplateResult | string {
  const { said, words, locale } = context;
  if (said.benefits.length === 0) return '';
  const entry = (id: string) =>
    registers.flatMap(({ entries }) => entries).find((one) => one.id === id)?.label[locale] ?? id;
  return html`<section>
    <h2>${words.benefits}</h2>
    ${said.benefits.map((one) => {
      const rows: readonly (readonly [string, readonly string[]])[] = [
        [
          words.amounts,
          [
            ...one.amounts.map(({ id, text }) => sayAmount(context, id, text)),
            ...(one.asRegulated ? [words.asRegulated] : []),
          ],
        ],
        [words.period, one.period === undefined ? [] : [one.period]],
        [words.funding, one.funding.map(entry)],
        [words.lead, one.lead.map(entry)],
        [words.together, one.with.map(entry)],
        [words.first, one.priorities.map(({ text }) => text)],
        [
          words.awaits,
          one.confirmations.map(({ by, text }) => `${text}${by === undefined ? '' : ` (${entry(by)})`}`),
        ],
        [words.papers, one.papers],
        [words.notes, one.notes.map(({ text }) => text)],
      ];
      return html`<article class="rule">
        <div>
          <h3>${one.label}</h3>
          <p>${one.support}</p>
          <dl>
            ${rows.map(([head, lines]) =>
              lines.length === 0
                ? ''
                : html`<div><dt>${head}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}</div>`,
            )}
          </dl>
        </div>
        <div>${renderClauses(context, one.clauses)}</div>
      </article>`;
    })}
  </section>`;
}

/** An amount; how it is worked out, where no figure of the law stands for it. */
function sayAmount({ said }: PageContext, id: string, text: string): string {
  const formula = said.derived.find((one) => one.id === id)?.formula;
  return formula === undefined || formula.condition !== undefined ? text : `${text}: ${formula.text}`;
}
