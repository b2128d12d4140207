import { unitOf } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewWordsOf } from '../pages/review-words.js';
import type { Workbench } from './bench-view.js';
import {
  type ConditionPlace,
  type LeafPlace,
  listDerived,
  listRules,
  type RulePlace,
  withLeaf,
} from './conditions.js';
import { renderListBox } from './list-box.js';
import { newLeaves } from './new-leaf.js';

const NUMBER_OPERATORS = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
  'notEqual',
];
const OTHER_OPERATORS = ['equal', 'notEqual'];
const LIST_OPERATORS = ['in', 'notIn'];

/** The rules, each with its comparisons and its result. */
export function renderRules(bench: Workbench): TemplateResult {
  const words = reviewWordsOf(bench.after.locale).bench;
  return html`<section>
    <h2>${words.rules}</h2>
    ${listRules(bench.store.rulebook).map((rule) => renderRule(bench, rule))}
  </section>`;
}

function renderRule(bench: Workbench, rule: RulePlace): TemplateResult {
  const { after, actions } = bench;
  const { names, said, locale } = after;
  const words = reviewWordsOf(locale).bench;
  const rows = said.decisions.flatMap((decision) => decision.rows);
  const label = rows.find((row) => row.rule === rule.rule)?.label ?? rule.rule;
  const choose = (event: Event) =>
    actions.put(rule.outcomePath, (event.currentTarget as HTMLSelectElement).value);
  return html`<details class="edit-rule" data-rule=${rule.rule}>
    <summary>${label} → ${names.outcome(rule.outcome)}</summary>
    ${renderCondition(bench, rule, label, factsOfSubject(bench))}
    <label class="field"><span>${words.outcome}</span>
      <select .value=${live(rule.outcome)} @change=${choose}>
        ${rule.outcomes.map((id) => html`<option value=${id} ?selected=${id === rule.outcome}>${names.outcome(id)}</option>`)}
      </select>
    </label>
  </details>`;
}

/** The facts that conditions work out, each with its comparisons; nothing for a rulebook without. */
export function renderDerived(bench: Workbench): TemplateResult | typeof nothing {
  const { names, locale } = bench.after;
  const places = listDerived(bench.store.rulebook);
  if (places.length === 0) return nothing;
  const { memberFacts = [] } = bench.store.rulebook;
  return html`<section>
    <h2>${reviewWordsOf(locale).bench.derived}</h2>
    ${places.map((place) => {
      const label = names.label(place.id);
      const facts = place.ofMembers ? memberFacts : factsOfSubject(bench).filter((id) => id !== place.id);
      return html`<details class="edit-rule" data-derived=${place.id}>
        <summary>${label}</summary>
        ${renderCondition(bench, place, label, facts)}
      </details>`;
    })}
  </section>`;
}

function factsOfSubject({ store }: Workbench): readonly string[] {
  const { facts, rawFacts = [], derived = {} } = store.rulebook;
  return [...new Set([...facts, ...rawFacts, ...Object.keys(derived)])];
}

/** The comparisons of a condition, and a way to ask for one more. */
function renderCondition(
  bench: Workbench,
  place: ConditionPlace,
  label: string,
  facts: readonly string[],
): TemplateResult {
  const { actions, after, store } = bench;
  const words = reviewWordsOf(after.locale).bench;
  const leaves = newLeaves(facts, after.names, store.rulebook);
  const add = (event: Event) => {
    const box = event.currentTarget as HTMLSelectElement;
    const leaf = leaves.find(({ fact }) => fact === box.value);
    box.value = '';
    if (leaf !== undefined) actions.put(place.path, withLeaf(place.condition, leaf));
  };
  return html`${place.leaves.map((one) => renderLeaf(bench, one, label))}
    <label class="field"><span>${words.add}</span>
      <select aria-label=${words.addNamed(label)} data-part="add" @change=${add}>
        <option value="">${words.addNothing}</option>
        ${leaves.map(({ fact }) => html`<option value=${fact}>${after.names.label(fact)}</option>`)}
      </select>
    </label>`;
}

function renderLeaf(bench: Workbench, place: LeafPlace, rule: string): TemplateResult {
  const { after, actions, store } = bench;
  const { names, locale } = after;
  const words = reviewWordsOf(locale).bench;
  const { leaf, path, removable } = place;
  const label = names.label(leaf.fact);
  const named = `${rule}, ${label}`;
  const chosen = (act: (value: string) => void) => (event: Event) =>
    act((event.currentTarget as HTMLSelectElement).value);
  return html`<div class="leaf" data-path=${path.join('.')}>
    <span>${label}</span>
    <select
      aria-label=${words.operator(named)}
      data-part="operator"
      .value=${live(leaf.operator)}
      @change=${chosen((operator) => actions.put([...path, 'operator'], operator))}
    >
      ${operatorsFor(leaf).map(
        (one) =>
          html`<option value=${one} ?selected=${one === leaf.operator}>${words.operators[one]}</option>`,
      )}
    </select>
    ${renderOperand()}
    ${
      removable
        ? html`<button type="button" aria-label=${words.removeNamed(named)} @click=${() => actions.put(path, undefined)}>${words.remove}</button>`
        : ''
    }
  </div>`;

  function renderOperand(): TemplateResult {
    const { value } = leaf;
    const select = (
      options: readonly (readonly [string, string])[],
      current: string,
      make: (id: string) => unknown,
    ) =>
      html`<select
        aria-label=${words.value(named)}
        data-part="value"
        .value=${live(current)}
        @change=${chosen((id) => actions.put([...path, 'value'], make(id)))}
      >
        ${options.map(([id, text]) => html`<option value=${id} ?selected=${id === current}>${text}</option>`)}
      </select>`;
    if (typeof value === 'boolean') {
      return select(
        [
          ['true', words.yes],
          ['false', words.no],
        ],
        String(value),
        (id) => id === 'true',
      );
    }
    if (typeof value === 'object' && !Array.isArray(value)) {
      const unit = unitOf(names, value.fact);
      const { parameters = {}, derived = {} } = store.rulebook;
      const alike = [...Object.keys(parameters), ...Object.keys(derived)].filter(
        (id) => id === value.fact || (unit !== undefined && id !== leaf.fact && unitOf(names, id) === unit),
      );
      const options = [...new Set([value.fact, ...alike])].map((id) => [id, names.label(id)] as const);
      return select(options, value.fact, (id) => ({ fact: id }));
    }
    const fact = names.factOf(leaf.fact);
    if (typeof value === 'string' && fact?.type === 'choice') {
      const options = fact.options.map(({ id }) => [id, names.option(leaf.fact, id)] as const);
      return select(options, value, (id) => id);
    }
    if (Array.isArray(value) && fact?.type === 'choice')
      return renderListBox(bench, {
        label: words.value(named),
        fact: leaf.fact,
        chosen: value,
        path: [...path, 'value'],
      });
    const items = Array.isArray(value) ? value : [value];
    return html`<span>${items.map((one) => names.value(leaf.fact, one, unitOf(names, leaf.fact))).join('; ')}</span>`;
  }
}

function operatorsFor({ operator, value }: LeafPlace['leaf']): readonly string[] {
  if (LIST_OPERATORS.includes(operator)) return LIST_OPERATORS;
  const isPlain = typeof value === 'boolean' || typeof value === 'string';
  return isPlain ? OTHER_OPERATORS : NUMBER_OPERATORS;
}
