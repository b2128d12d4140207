import { editionName } from '@giamngheo/core';
import { citeSources } from '@giamngheo/core/explain';
import { programOf } from '@giamngheo/core/program';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseWords } from '../base/base-words.js';
import { clausesView, faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { findRulebooks, idsAttribute, type RulebooksGiven } from '../base/find-rulebooks.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { messageView } from '../base/message-view.js';
import { type MoneyUnit, writeAmount } from '../base/read-amount.js';
import { onRegistration } from '../base/registry.js';
import { saveFile } from '../base/save-file.js';
import { subjectLabel } from '../base/value-words.js';
import { writeCsv } from '../base/write-csv.js';
import { StoreController } from '../controllers/store.js';
import type { FundingCell, FundingPlace } from './check-cell.js';
import { fundingStyles } from './funding.styles.js';
import { FundingController, type FundingEntry } from './funding-controller.js';
import { fundingSummary } from './funding-summary.js';
import { fundingTable, placeName } from './funding-table.js';
import { fundingWords } from './words.js';

/**
 * What the budgets of districts and province entrusted, year by year, against the minimums of their rulebooks: what is
 * lacking, the totals, and cells to try out, each step undone and redone. Amounts are typed and shown in đồng or in
 * millions of đồng, whichever is set.
 *
 * @tag gn-funding-check
 * @fires {CustomEvent<{place: string, year: number, amount: number | undefined}>} gn-change - An amount was tried out,
 *   undone or redone.
 * @slot heading - The heading; an `h2` with a general one when left empty.
 * @csspart summary - What to look at.
 * @csspart table - The table.
 * @csspart fault - What stands in the way.
 */
export class GnFundingCheck extends GnElement {
  static override styles = [...[GnElement.styles].flat(), fundingStyles];

  /** Rulebooks of minimums, one a kind of place: ids parted by spaces, or a list as a property. */
  @property({ converter: idsAttribute }) rulebooks: RulebooksGiven;

  /** The budgets: id, name and level of each. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) places: readonly FundingPlace[] | undefined;

  /** What was entrusted, whole đồng, by place and year. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) data: readonly FundingCell[] | undefined;

  /** The years; without them those that the rulebooks are in force, and those that `data` tells of. */
  @property({ converter: jsonAttribute }) years: readonly number[] | undefined;

  /** In what amounts are typed and shown: `million` (triệu đồng) or `dong`. */
  @property() unit: MoneyUnit = 'million';

  readonly #check = new FundingController();
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new StoreController(this, this.#check);
    this.addEventListener('keydown', this.#keys);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onRegistration(() => this.requestUpdate('rulebooks'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  /** Takes back the last change. */
  undo(): void {
    this.#told(this.#check.undo());
  }

  /** Makes the last change that was taken back again. */
  redo(): void {
    this.#told(this.#check.redo());
  }

  protected override willUpdate(changed: PropertyValues<GnFundingCheck>): void {
    if (changed.has('unit')) this.#check.setUnit(this.unit === 'dong' ? 'dong' : 'million');
    const given = ['rulebooks', 'places', 'data', 'years'] as const;
    if (!given.some((name) => changed.has(name))) return;
    const list = <T>(value: readonly T[] | undefined) =>
      Array.isArray(value) ? (value as readonly T[]) : undefined;
    const { families } = findRulebooks(this.rulebooks, this.locale);
    this.#check.load(families, list(this.places) ?? [], list(this.data) ?? [], list(this.years));
  }

  protected override render(): TemplateResult {
    const words = this.words(fundingWords);
    const { fault, families } = findRulebooks(this.rulebooks, this.locale);
    if (fault !== undefined || families.length === 0)
      return faultView(fault ?? words.noRulebooks, this.locale);
    const { state } = this.#check;
    if (state.places.length === 0)
      return html`<slot name="heading"><h2>${words.heading}</h2></slot><div class="notice stack-tight">${messageView(words.noPlaces)}</div>`;
    const tried = state.cells.filter(({ changed }) => changed).length;
    return html`<section class="stack">
      <slot name="heading"><h2>${words.heading}</h2></slot>
      <p class="muted no-print">${words.lead}</p>
      <div class="row no-print">
        ${this.#unitSwitch()}
        <button type="button" ?disabled=${!state.canUndo} @click=${this.undo}>${baseWords[this.locale].undo}</button>
        <button type="button" ?disabled=${!state.canRedo} @click=${this.redo}>${baseWords[this.locale].redo}</button>
      </div>
      <div role="status">${fundingSummary(state, this.locale, (cell) => this.#go(cell))}</div>
      ${fundingTable({ state, locale: this.locale, typed: (cell, text) => this.#typed(cell, text) })}
      ${tried === 0 ? nothing : html`<p class="notice" data-tone="warn">${words.triedNote(tried)}</p>`}
      <p class="small muted">${words.rounding}</p>
      ${this.#minimums()}
      <div class="row no-print">
        <button type="button" @click=${this.#saveCsv}>${words.csv}</button>
        <button type="button" @click=${() => this.print()}>${baseWords[this.locale].print}</button>
      </div>
    </section>`;
  }

  #unitSwitch(): TemplateResult {
    const words = this.words(fundingWords);
    const option = (unit: MoneyUnit) => html`<label class="option">
      <input type="radio" name="unit" .checked=${this.#check.state.unit === unit} @change=${() => {
        this.unit = unit;
      }} />${words.units[unit]}</label>`;
    return html`<fieldset class="units"><legend>${words.unitLegend}</legend>${option('million')}${option('dong')}</fieldset>`;
  }

  #minimums(): TemplateResult {
    const words = this.words(fundingWords);
    const { cells } = this.#check.state;
    const editions = [
      ...new Map(cells.flatMap((cell) => (cell.edition ? [[cell.edition, cell] as const] : []))),
    ];
    return html`<section class="stack-tight">
      <h3>${words.minimums}</h3>
      ${editions.map(([edition, { minimum }]) => {
        const level = subjectLabel(edition, edition.rulebook.subject, this.locale);
        const amount = `${writeAmount(minimum ?? 0, 'dong', this.locale)}\u00A0${words.units.dong}`;
        const sources = programOf(edition).decisions.flatMap(({ rules }) =>
          rules.flatMap((rule) => rule.sources),
        );
        return html`<div><p>${words.minimum(level, amount)}</p>
          ${clausesView(citeSources(edition, sources, this.locale), this.locale)}</div>`;
      })}
    </section>`;
  }

  #typed({ place, year, key }: FundingEntry, text: string): void {
    this.#check.type(place.id, year, text, this.locale);
    // a text that means the amount that stands there already is written as that amount is
    this.requestUpdate();
    this.#told(key);
  }

  #told(key: string | undefined): void {
    const cell = this.#check.state.cells.find((one) => one.key === key);
    if (cell === undefined) return;
    emit(this, 'gn-change', { place: cell.place.id, year: cell.year, amount: cell.amount });
  }

  #go({ key }: FundingEntry): void {
    const input = this.renderRoot.querySelector<HTMLInputElement>(`input[data-key="${CSS.escape(key)}"]`);
    input?.focus();
    input?.select();
  }

  /** Within a text box the page's own undo takes back what was typed; elsewhere it takes back the last change. */
  #keys = (event: KeyboardEvent): void => {
    const within = event.composedPath()[0];
    if (within instanceof HTMLInputElement && within.type !== 'radio') return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    if (letter === 'y' || event.shiftKey) this.redo();
    else this.undo();
  };

  #saveCsv = (): void => {
    const words = this.words(fundingWords);
    const rows = this.#check.state.cells.map((cell) => [
      cell.place.id,
      placeName(cell.place),
      cell.year,
      cell.amount,
      cell.minimum,
      cell.shortfall.least,
      cell.shortfall.most,
      words.states[cell.state],
      cell.changed ? words.tried : '',
      cell.edition === undefined ? '' : editionName(cell.edition),
    ]);
    saveFile(`${words.file}.csv`, writeCsv([words.csvColumns, ...rows]), 'text/csv;charset=utf-8');
  };
}
