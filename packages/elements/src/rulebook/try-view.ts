import type { FactWords } from '@giamngheo/core/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { baseWords } from '../base/base-words.js';
import { labelOf } from '../base/value-words.js';
import { rulesOf } from './citations.js';
import { goTo, type Page, placeId } from './page.js';
import type { RulebookController } from './rulebook-controller.js';
import { rowKey } from './try-out.js';

/** A form with the facts that the edition asks for, shut at first unless it is to be open, and what comes of the answers. */
export function tryView(page: Page, controller: RulebookController, open: boolean): TemplateResult {
  const { text, words, state } = page;
  const { answers, verdict, cases } = state;
  const asked = words.facts.filter(({ role }) => role === 'facts');
  const from = cases.find(({ id }) => id === answers.from);
  return html`<div role="status" class="stack-tight">${verdictView(page)}</div>
  <details class="panel try no-print" part="try" ?open=${open}>
    <summary id=${placeId('section:try')}>${text.tryTitle}</summary>
    <p class="small muted">${text.tryLead}</p>
    <div class="fields">
      ${asked.map((fact) => fieldView(fact, page, controller))}
      <label class="field">
        <span>${text.on}</span>
        <input
          type="date"
          .value=${live(answers.on)}
          @change=${(event: Event) => controller.answerDate((event.currentTarget as HTMLInputElement).value)}
        />
      </label>
    </div>
    ${from === undefined ? nothing : html`<p class="small">${text.from(from.name)}</p>`}
    ${
      Object.keys(answers.kept).length === 0
        ? nothing
        : html`<p class="small">${text.kept(keptLabels(page))}</p>`
    }
    <button type="button" ?disabled=${verdict === undefined} @click=${() => controller.clearAnswers()}>${text.clear}</button>
  </details>`;
}

function keptLabels({ state, locale, text }: Page): string {
  const { edition, answers } = state;
  const label = (id: string) =>
    id === 'members' ? text.roles.memberFacts : edition === undefined ? id : labelOf(edition, id, locale);
  return Object.keys(answers.kept).map(label).join('; ');
}

function fieldView(fact: FactWords, page: Page, controller: RulebookController): TemplateResult {
  const { text, state, locale } = page;
  const typed = state.answers.typed[fact.id] ?? '';
  const fault =
    state.answerFaults[fact.id] ??
    (state.verdict?.fault?.fact === fact.id ? state.verdict.fault.text : undefined);
  const id = `try-${fact.id}`;
  const change = (event: Event) =>
    controller.answer(fact.id, (event.currentTarget as HTMLInputElement).value);
  const described = fault === undefined ? nothing : `${id}-fault`;
  const choices =
    fact.type === 'boolean'
      ? [
          { id: 'true', label: baseWords[locale].yes },
          { id: 'false', label: baseWords[locale].no },
        ]
      : fact.options;
  const control =
    fact.type === 'boolean' || fact.type === 'choice'
      ? html`<select id=${id} .value=${live(typed)} @change=${change}>
          <option value="" ?selected=${typed === ''}>${text.notKnown}</option>
          ${choices.map((one) => html`<option value=${one.id} ?selected=${typed === one.id}>${one.label}</option>`)}
        </select>`
      : html`<input
          id=${id}
          type=${fact.type === 'date' ? 'date' : 'text'}
          inputmode=${fact.type === 'date' ? nothing : 'decimal'}
          autocomplete="off"
          aria-invalid=${fault === undefined ? nothing : 'true'}
          aria-describedby=${described}
          .value=${live(typed)}
          @change=${change}
        />`;
  return html`<div class="field">
    <label for=${id}>${fact.label}${fact.unitText === '' ? nothing : html` <span class="small muted">(${fact.unitText})</span>`}</label>
    ${control}
    ${fault === undefined ? nothing : html`<p class="small error" id=${`${id}-fault`}>${fault}</p>`}
  </div>`;
}

/** The answer in words, and of each rule that does not match the first thing that it asks and does not find. */
function verdictView(page: Page): TemplateResult | typeof nothing {
  const { text, words, state } = page;
  const { verdict } = state;
  if (verdict === undefined) return nothing;
  if (verdict.fault !== undefined) return html`<p class="notice" data-tone="bad">${verdict.fault.text}</p>`;
  const numbers = rulesOf(words);
  const failed = words.decisions.flatMap((decision) =>
    decision.rows.flatMap((row) => {
      const asked = verdict.rows.get(rowKey(decision, row))?.asked;
      const number =
        numbers.find((one) => one.decision === decision && one.row.rule === row.rule)?.number ?? 0;
      return asked === undefined ? [] : [{ row, number, asked }];
    }),
  );
  return html`<div class="notice stack-tight" data-tone=${verdict.status === 'decided' ? 'good' : 'warn'} part="verdict">
    ${verdict.answers.map(
      ({ label, text: given, sure }) =>
        html`<p><strong>${
          sure
            ? text.verdict(label, given.length === 0 ? text.nothingGiven : given.join('; '))
            : text.possible(label, given.join('; '))
        }</strong></p>`,
    )}
    ${verdict.missing.length === 0 ? nothing : html`<p>${text.missing(verdict.missing.join('; '))}</p>`}
    ${
      failed.length === 0
        ? nothing
        : html`<details><summary>${text.whyNotTitle}</summary><ul>
            ${failed.map(
              ({ row, number, asked }) =>
                html`<li>${goTo(page, `rule:${row.rule}`, text.whyNot(text.rule(number, row.outcome.label), asked.label, asked.required, asked.found))}</li>`,
            )}
          </ul></details>`
    }
  </div>`;
}
