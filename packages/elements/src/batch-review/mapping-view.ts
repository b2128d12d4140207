import type { Locale } from '@giamngheo/core';
import type { ColumnTarget, NumberLocale } from '@giamngheo/core/cell';
import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../base/icon.js';
import type { BatchState } from './batch-controller.js';
import type { BatchColumn, OpenedBatch } from './messages.js';
import { batchWords } from './words.js';

/** What the view asks of its element. */
interface MappingActions {
  readonly setColumn: (name: string, target: ColumnTarget | undefined) => void;
  readonly set: (changes: { group?: string | undefined; numberLocale?: NumberLocale | undefined }) => void;
  readonly start: () => void;
}

/** What each column of the file means, as it was matched, to be looked at and changed. */
export function mappingView(
  { opened, columns, headerFaults, mapping }: BatchState,
  locale: Locale,
  actions: MappingActions,
): TemplateResult {
  const words = batchWords[locale];
  if (opened === undefined) return html``;
  return html`<section class="stack" part="mapping">
    <h3>${words.mappingTitle}</h3>
    <p class="muted">${words.mappingLead}</p>
    ${
      headerFaults.length === 0
        ? nothing
        : html`<div class="notice" data-tone="bad" role="alert"><p>${mark('fault', words.headerFaults)}</p>
            <ul>${headerFaults.map(({ message }) => html`<li>${message}</li>`)}</ul></div>`
    }
    <div class="settings">
      <label>${words.group}<select @change=${(event: Event) => actions.set({ group: chosen(event) || undefined })}>
        <option value="" ?selected=${mapping.group === undefined}>${words.noGroup}</option>
        ${opened.header.map((name) => html`<option value=${name} ?selected=${mapping.group === name}>${name}</option>`)}
      </select></label>
      <label>${words.numbers}<select @change=${(event: Event) => actions.set({ numberLocale: numberLocaleOf(chosen(event)) })}>
        ${(['plain', 'vi', 'en'] as const).map(
          (one) =>
            html`<option value=${one} ?selected=${(mapping.numberLocale ?? 'plain') === one}>${words.numberLocales[one]}</option>`,
        )}
      </select></label>
    </div>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.scrollColumns}>
      <table>
        <caption class="visually-hidden">${words.mappingTitle}</caption>
        <thead><tr>
          <th scope="col">${words.columns.name}</th>
          <th scope="col">${words.columns.meaning}</th>
          <th scope="col">${words.columns.sample}</th>
        </tr></thead>
        <tbody>${columns.map((column, i) => columnRow(column, i, opened, mapping, locale, actions))}</tbody>
      </table>
    </div>
    <div><button type="button" class="primary" ?disabled=${headerFaults.length > 0} @click=${actions.start}>${words.start}</button></div>
  </section>`;
}

function columnRow(
  { name, target }: BatchColumn,
  place: number,
  { sample, facts }: OpenedBatch,
  { overrides, group }: BatchState['mapping'],
  locale: Locale,
  actions: MappingActions,
): TemplateResult {
  const words = batchWords[locale];
  const set = overrides.find(([column]) => column === name)?.[1];
  const value = set === undefined ? '' : set.kind === 'fact' ? `fact ${set.fact}` : set.kind;
  const byName =
    target.kind === 'fact'
      ? (facts.find(({ id }) => id === target.fact)?.label ?? target.fact)
      : target.kind === 'id'
        ? words.id
        : target.kind === 'unknown'
          ? name === group
            ? words.group
            : words.unknown
          : target.kind === 'ambiguous'
            ? words.ambiguous
            : words.notUsed;
  const option = (key: string, text: string) =>
    html`<option value=${key} ?selected=${key === value}>${text}</option>`;
  const values = [...new Set(sample.map((row) => row[place] ?? '').filter((cell) => cell !== ''))];
  return html`<tr>
    <th scope="row">${name}</th>
    <td><select aria-label=${words.meaningOf(name)} @change=${(event: Event) => actions.setColumn(name, columnTarget(chosen(event)))}>
      ${option('', set === undefined ? byName : words.byName)}${option('id', words.id)}${option('unused', words.unused)}
      ${facts.map(({ id, label }) => option(`fact ${id}`, label))}
    </select></td>
    <td class="sample small muted">${values.slice(0, 3).join('; ')}</td>
  </tr>`;
}

const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
const numberLocaleOf = (value: string): NumberLocale | undefined =>
  value === 'vi' || value === 'en' ? value : undefined;

function columnTarget(value: string): ColumnTarget | undefined {
  if (value.startsWith('fact ')) return { kind: 'fact', fact: value.slice(5) };
  return value === 'id' || value === 'unused' ? { kind: value } : undefined;
}
