import type { Condition } from '@giamngheo/core/format';
import { html, type TemplateResult } from 'lit';
import { type PageContext, renderClauses, renderGrade, renderTable } from './page-parts.js';
import { listFacts, partsOf, renderCondition } from './say-condition.js';

/** More columns than these are harder to read than one column of lists. */
const MOST_COLUMNS = 4;

type Rule = PageContext['names']['program']['edition']['rulebook']['decisions'][number]['rules'][number];

/** The rules of each decision as a table: a row a rule, a column a fact where there are few, the result last. */
export function renderDecisions(context: PageContext): TemplateResult[] {
  const { names, words } = context;
  return names.program.edition.rulebook.decisions.map(({ id, hit, rules }) => {
    const title = names.text.decisions[id] ?? id;
    return html`<section>
      <h2>${words.decision}: ${title}</h2>
      <p>${words.hit[hit]} <code>${hit}</code></p>
      ${renderRules(context, title, rules)}
    </section>`;
  });
}

function renderRules(context: PageContext, title: string, rules: readonly Rule[]): TemplateResult {
  const { names, words } = context;
  const conjuncts = rules.map(({ conditions }) => ('all' in conditions ? partsOf(conditions) : [conditions]));
  const facts = [...new Set(conjuncts.flat().map(columnOf))].sort(
    (a, b) => Number(a === '') - Number(b === ''),
  );
  const nameOf = (rule: Rule) => html`${names.outcome(rule.event.params.outcome)}<br><code>${rule.id}</code>`;
  if (facts.length > MOST_COLUMNS) {
    const rows = rules.map((rule) => [nameOf(rule), renderCondition(context, rule.conditions as Condition)]);
    return renderTable(title, [words.result, words.conditions], rows, 'decision');
  }
  const rows = rules.map((rule, i) => [
    nameOf(rule),
    ...facts.map((fact) =>
      renderCell(
        context,
        (conjuncts[i] ?? []).filter((one) => columnOf(one) === fact),
      ),
    ),
  ]);
  const head = [
    words.result,
    ...facts.map((fact) => (fact === '' ? words.otherConditions : names.label(fact))),
  ];
  return renderTable(title, head, rows, 'decision');
}

/** The one fact that a condition is about; the empty text for a condition about several. */
function columnOf(condition: Condition): string {
  const [fact = '', second] = listFacts(condition);
  return second === undefined ? fact : '';
}

function renderCell(context: PageContext, conditions: readonly Condition[]): unknown {
  if (conditions.length === 0) return context.words.any;
  return conditions.map(
    (condition, i) =>
      html`<div>${i === 0 ? '' : context.names.words.and}${renderCondition(context, condition, columnOf(condition) === '')}</div>`,
  );
}

/** Every rule as a sentence, with the clauses that say so beside it. */
export function renderRuleList(context: PageContext): TemplateResult {
  const { names, words } = context;
  const rules = names.program.decisions.flatMap(({ rules }) => rules);
  const stated = names.program.edition.rulebook.decisions.flatMap((decision) => decision.rules);
  return html`<section>
    <h2>${words.rules}</h2>
    ${rules.map((rule) => {
      const { note, conditions } = stated.find(({ id }) => id === rule.id) ?? {};
      return html`<article class="rule">
        <div>
          <h3>${names.text.rules[rule.id] ?? rule.id}</h3>
          ${conditions === undefined ? '' : html`<div>${renderCondition(context, conditions as Condition)}</div>`}
          <p>${words.result}: <strong>${names.outcome(rule.outcome)}</strong></p>
          <p>${renderGrade(context, rule.evidence)}</p>
          ${note === undefined ? '' : html`<p class="remark">${note[context.locale]}</p>`}
        </div>
        <div>${renderClauses(context, rule.sources)}</div>
      </article>`;
    })}
  </section>`;
}
