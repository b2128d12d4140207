import { citeSources } from '@giamngheo/core/explain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseWords } from '../base/base-words.js';
import { bindFigures } from '../base/bind-figures.js';
import {
  type Chart,
  type ChartColours,
  chartFile,
  chartView,
  fileColours,
  pageColours,
} from '../base/chart.js';
import { clausesView, faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { findRulebooks, idsAttribute, type RulebooksGiven } from '../base/find-rulebooks.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { messageView } from '../base/message-view.js';
import { onRegistration } from '../base/registry.js';
import { saveFile } from '../base/save-file.js';
import { WidthController } from '../base/width-controller.js';
import { StoreController } from '../controllers/store.js';
import { barsChart } from './bars-chart.js';
import { findingsTable } from './findings-table.js';
import { type TargetRow, type TargetState, targetName } from './score-targets.js';
import { scorecardStyles } from './scorecard.styles.js';
import { ScorecardController, type ScorecardFilter, targetKey } from './scorecard-controller.js';
import { scorecardCsv } from './scorecard-csv.js';
import { trendChart } from './trend-chart.js';
import { scorecardWords } from './words.js';

/** The width of a drawing that is saved as a file, CSS pixels. */
const FILE_WIDTH = 760;

/**
 * Targets by year and place: what was reached, what is required, the straight path and what is lacking; met, on track,
 * behind or without data, by shape and word; as a chart and always as a table. The figures are those of the rulebooks.
 *
 * @tag gn-target-scorecard
 * @fires {CustomEvent<{target: string, place: string, year: number | undefined}>} gn-navigate - The filters changed; ids
 *   only, so that the page can keep them in its address.
 * @slot heading - The heading; an `h2` with a general one when left empty.
 * @csspart chart - The drawing.
 * @csspart table - The table.
 * @csspart fault - What stands in the way.
 */
export class GnTargetScorecard extends GnElement {
  static override styles = [...[GnElement.styles].flat(), scorecardStyles];

  /** Rulebooks of targets: ids parted by spaces, or as a property a list of ids, rulebooks or editions. */
  @property({ converter: idsAttribute }) rulebooks: RulebooksGiven;

  /** The figures: one row a place and year, its facts by id. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) data: readonly TargetRow[] | undefined;

  /** Only this target, `rulebook#decision`; empty for all. */
  @property() target = '';

  /** Only this place; empty for all. */
  @property() place = '';

  /** Only this year; `0` for all. Without it the last year that has figures. */
  @property({ type: Number }) year: number | undefined;

  readonly #scorecard = new ScorecardController();
  readonly #width = new WidthController(this);
  #stop: (() => void) | undefined;

  constructor() {
    super();
    new StoreController(this, this.#scorecard);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onRegistration(() => this.requestUpdate('rulebooks'));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  protected override willUpdate(changed: PropertyValues<GnTargetScorecard>): void {
    if (changed.has('rulebooks') || changed.has('data')) {
      const rows = Array.isArray(this.data) ? this.data : [];
      this.#scorecard.load(findRulebooks(this.rulebooks, this.locale).families, rows);
    }
    if (
      ['rulebooks', 'data', 'target', 'place', 'year'].some((name) =>
        changed.has(name as keyof GnTargetScorecard),
      )
    ) {
      const last = Math.max(...this.#scorecard.state.rows.map(({ year }) => year));
      const year = this.year ?? (Number.isFinite(last) ? last : 0);
      this.#scorecard.filter({ target: this.target, place: this.place, year: year === 0 ? undefined : year });
    }
  }

  protected override render(): TemplateResult {
    const words = this.words(scorecardWords);
    const { fault, families } = findRulebooks(this.rulebooks, this.locale);
    const { findings } = this.#scorecard.state;
    if (fault !== undefined || families.length === 0)
      return faultView(fault ?? words.noRulebooks, this.locale);
    return html`<section class="stack">
      <slot name="heading"><h2>${words.heading}</h2></slot>
      ${
        findings.length === 0
          ? html`<div class="notice stack-tight">${messageView(words.noRows)}</div>`
          : html`${this.#filters()}
              <p role="status">${bindFigures(this.#counts())}</p>
              ${this.#chartPart()}
              ${findingsTable(this.#scorecard.state, this.locale, (column) => this.#scorecard.sortBy(column))}
              <p class="small muted">${words.note}</p>
              ${this.#basis()}
              <div class="row no-print">
                <button type="button" @click=${this.#saveCsv}>${words.csv}</button>
                <button type="button" @click=${this.#saveSvg}>${words.svg}</button>
                <button type="button" @click=${() => this.print()}>${baseWords[this.locale].print}</button>
              </div>`
      }
    </section>`;
  }

  #filters(): TemplateResult {
    const words = this.words(scorecardWords);
    const { findings, rows, target, place, year } = this.#scorecard.state;
    const targets = [...new Map(findings.map((one) => [targetKey(one), targetName(one, this.locale)]))];
    const scored = rows.filter((row) => findings.some((one) => one.row === row));
    const places = [...new Map(scored.map((row) => [row.place, row.name ?? row.place]))];
    const years = [...new Set(scored.map((row) => row.year))].sort((a, b) => a - b);
    const option = (value: string, text: string, chosen: string) =>
      html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    return html`<fieldset class="filters">
      <legend class="visually-hidden">${words.filters}</legend>
      <label>${words.target}<select @change=${(event: Event) => this.#filter({ target: chosen(event) })}>
        ${option('', words.allTargets, target)}${targets.map(([key, name]) => option(key, name, target))}
      </select></label>
      <label>${words.place}<select @change=${(event: Event) => this.#filter({ place: chosen(event) })}>
        ${option('', words.allPlaces, place)}${places.map(([id, name]) => option(id, name, place))}
      </select></label>
      <label>${words.year}<select @change=${(event: Event) => this.#filter({ year: Number(chosen(event)) || undefined })}>
        ${option('', words.allYears, String(year ?? ''))}${years.map((one) => option(String(one), String(one), String(year ?? '')))}
      </select></label>
    </fieldset>`;
  }

  #filter(filter: ScorecardFilter): void {
    const { target, place, year } = { ...this.#scorecard.state, ...filter };
    Object.assign(this, { target, place, year: year ?? 0 });
    emit(this, 'gn-navigate', { target, place, year });
  }

  #counts(): string {
    const words = this.words(scorecardWords);
    const { shown } = this.#scorecard.state;
    const counts = Object.entries(this.#scorecard.counts) as [TargetState, number][];
    const parts = counts.flatMap(([state, count]) =>
      count === 0 ? [] : [`${count} ${words.states[state].toLocaleLowerCase(this.locale)}`],
    );
    return words.counts(shown.length, parts);
  }

  #chart(width: number, colours: ChartColours): Chart {
    const { shown, target, place, year } = this.#scorecard.state;
    const { locale } = this;
    const one = (key: (finding: (typeof shown)[number]) => unknown) => new Set(shown.map(key)).size === 1;
    const shared = {
      target: one(targetKey),
      place: one(({ row }) => row.place),
      year: one(({ row }) => row.year),
    };
    const trend = target !== '' && (place !== '' || shared.place) && year === undefined && !shared.year;
    if (trend) return trendChart({ findings: shown, width, locale, colours });
    return barsChart({ findings: shown, width, locale, colours, shared });
  }

  #chartPart(): TemplateResult | typeof nothing {
    const { shown } = this.#scorecard.state;
    if (shown.length === 0) return nothing;
    const words = this.words(scorecardWords);
    return html`<figure class="stack-tight">
      <figcaption class="small muted">${words.ofTarget}</figcaption>
      ${chartView(this.#chart(this.#width.width, pageColours))}
    </figure>`;
  }

  #basis(): TemplateResult {
    const words = this.words(scorecardWords);
    const { shown } = this.#scorecard.state;
    const rulebooks = [...new Set(shown.map(({ edition }) => edition))];
    const sources = [...new Set(shown.flatMap(({ row }) => row.source ?? []))];
    return html`<section class="stack-tight">
      <h3>${words.clauses}</h3>
      ${rulebooks.map((edition) => {
        const cited = shown.filter((one) => one.edition === edition).flatMap((one) => one.sources);
        return html`<div class="stack-tight"><p>${edition.texts[this.locale].title}</p>
          ${clausesView(citeSources(edition, cited, this.locale), this.locale)}</div>`;
      })}
      ${sources.length === 0 ? nothing : html`<p class="small">${words.source}: ${sources.join('; ')}.</p>`}
    </section>`;
  }

  #saveCsv = (): void => {
    const { shown } = this.#scorecard.state;
    saveFile(
      `${this.words(scorecardWords).file}.csv`,
      scorecardCsv(shown, this.locale),
      'text/csv;charset=utf-8',
    );
  };

  #saveSvg = (): void => {
    const words = this.words(scorecardWords);
    saveFile(`${words.file}.svg`, chartFile(this.#chart(FILE_WIDTH, fileColours)), 'image/svg+xml');
  };
}

const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;
