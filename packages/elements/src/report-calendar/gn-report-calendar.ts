import type { Edition } from '@giamngheo/core';
import { citeSources, formatDate } from '@giamngheo/core/explain';
import { programOf } from '@giamngheo/core/program';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseWords } from '../base/base-words.js';
import { bindFigures } from '../base/bind-figures.js';
import { clausesView, faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { mark, type Shape, type Tone } from '../base/icon.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { messageView } from '../base/message-view.js';
import { RulebookElement } from '../base/rulebook-element.js';
import { saveFile } from '../base/save-file.js';
import { StoreController } from '../controllers/store.js';
import { calendarStyles } from './calendar.styles.js';
import { CalendarController, type CalendarState } from './calendar-controller.js';
import {
  type Deadline,
  isDay,
  optionsOf,
  type ReportingPlace,
  type ReportRecord,
  type ReportState,
} from './list-deadlines.js';
import { calendarWords } from './words.js';
import { writeIcs } from './write-ics.js';

/** The shape of each state; colour only repeats it. */
const shapes: Readonly<Record<ReportState, readonly [Shape, Tone]>> = {
  onTime: ['yes', 'good'],
  late: ['behind', 'warn'],
  notYetDue: ['confirm', 'none'],
  overdue: ['fault', 'bad'],
  unknown: ['unknown', 'none'],
  invalid: ['fault', 'bad'],
};

/**
 * When reports are due, level by level, as a rulebook sets it; how many days are left on the day that the page says it is;
 * whether a report was sent on time, late or not yet; the clause; and all of it as a calendar file.
 *
 * @tag gn-report-calendar
 * @fires {CustomEvent<{level: string, year: number | undefined}>} gn-navigate - The filters changed.
 * @slot heading - The heading; an `h2` with a general one when left empty.
 * @csspart table - The table.
 * @csspart fault - What stands in the way.
 */
export class GnReportCalendar extends RulebookElement {
  static override styles = [...[RulebookElement.styles].flat(), calendarStyles];

  /** Today, `YYYY-MM-DD`. Without it no days left are told: the element never asks the clock. */
  @property() today: string | undefined;

  /** What is known of reports: level, kind, year, and whether or when each was sent. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) data: readonly ReportRecord[] | undefined;

  /** Bodies to list one by one: id, name and level. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) places: readonly ReportingPlace[] | undefined;

  /** The years reported on; without them those that the edition is in force. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) years: readonly number[] | undefined;

  /** Only this level; empty for all. */
  @property() level = '';

  /** Only reports on this year; 0 for all. */
  @property({ type: Number }) year = 0;

  readonly #calendar = new CalendarController();

  constructor() {
    super();
    new StoreController(this, this.#calendar);
  }

  protected override willUpdate(changed: PropertyValues<GnReportCalendar>): void {
    const { edition } = this.findEdition();
    const given = ['rulebook', 'date', 'edition', 'today', 'data', 'places', 'years'] as const;
    if (edition !== this.#calendar.state.edition || given.some((name) => changed.has(name))) {
      const list = <T>(value: readonly T[] | undefined) =>
        Array.isArray(value) ? (value as readonly T[]) : undefined;
      this.#calendar.load({
        edition,
        today: this.today,
        records: list(this.data) ?? [],
        places: list(this.places) ?? [],
        years: list(this.years),
      });
    }
    if (changed.has('level') || changed.has('year'))
      this.#calendar.filter({ level: this.level, year: this.year === 0 ? undefined : this.year });
  }

  protected override render(): TemplateResult {
    const words = this.words(calendarWords);
    const { edition, fault } = this.findEdition();
    if (edition === undefined) return faultView(fault, this.locale);
    const { state } = this.#calendar;
    if (state.deadlines.length === 0) return faultView(words.notReports(edition.id), this.locale);
    const { today, next } = state;
    return html`<section class="stack">
      <slot name="heading"><h2>${words.heading}</h2></slot>
      ${this.today && !isDay(this.today) ? html`<div class="notice stack-tight" data-tone="warn">${messageView(words.badToday(this.today))}</div>` : nothing}
      <p>${today === undefined ? words.noToday : bindFigures(words.asOf(formatDate(today, this.locale)))}
        ${
          next === undefined
            ? nothing
            : html`<strong>${words.next(`${this.#report(next, edition)}, ${this.#sender(next, edition)}`, formatDate(next.deadline, this.locale), words.left(next.daysLeft ?? 0))}</strong>`
        }</p>
      ${this.#filters(state, edition)}
      <p role="status" class="visually-hidden">${words.counts(state.shown.length)}</p>
      ${this.#table(state, edition)}
      <p class="small muted">${words.note}</p>
      ${clausesView(this.#clauses(edition), this.locale)}
      <div class="row no-print">
        <button type="button" @click=${this.#saveIcs}>${words.ics}</button>
        <button type="button" @click=${() => this.print()}>${baseWords[this.locale].print}</button>
      </div>
    </section>`;
  }

  #filters({ years, level, year }: CalendarState, edition: Edition): TemplateResult {
    const words = this.words(calendarWords);
    const option = (value: string, text: string, chosen: string) =>
      html`<option value=${value} ?selected=${value === chosen}>${text}</option>`;
    const levels = optionsOf(edition, 'reportLevel');
    return html`<fieldset class="filters">
      <legend class="visually-hidden">${words.filters}</legend>
      <label>${words.level}<select @change=${(event: Event) => this.#filter({ level: chosen(event) })}>
        ${option('', words.allLevels, level)}${levels.map(({ id, label }) => option(id, label[this.locale], level))}
      </select></label>
      <label>${words.year}<select @change=${(event: Event) => this.#filter({ year: Number(chosen(event)) })}>
        ${option('', words.allYears, String(year ?? ''))}${years.map((one) => option(String(one), String(one), String(year ?? '')))}
      </select></label>
    </fieldset>`;
  }

  #filter(filter: { level?: string; year?: number }): void {
    Object.assign(this, filter);
    emit(this, 'gn-navigate', { level: this.level, year: this.year === 0 ? undefined : this.year });
  }

  #table({ shown, next, today }: CalendarState, edition: Edition): TemplateResult {
    const { columns, caption, scroll } = this.words(calendarWords);
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${scroll}>
      <table part="table">
        <caption>${caption}</caption>
        <thead><tr>
          <th scope="col">${columns.deadline}</th>
          <th scope="col">${columns.report}</th>
          <th scope="col">${columns.sender}</th>
          <th scope="col">${columns.state}</th>
          ${today === undefined ? nothing : html`<th scope="col">${columns.left}</th>`}
        </tr></thead>
        <tbody>${shown.map((one) => this.#row(one, edition, one === next, today !== undefined))}</tbody>
      </table>
    </div>`;
  }

  #row(one: Deadline, edition: Edition, isNext: boolean, timed: boolean): TemplateResult {
    const words = this.words(calendarWords);
    const [shape, tone] = shapes[one.state];
    return html`<tr ?data-next=${isNext}>
      <td><time datetime=${one.deadline}>${formatDate(one.deadline, this.locale)}</time>
        ${isNext ? html`<br /><span class="tag">${words.nextMark}</span>` : nothing}</td>
      <th scope="row">${this.#report(one, edition)}</th>
      <td>${this.#sender(one, edition)}</td>
      <td>${mark(shape, words.states[one.state], tone)}
        ${one.sentOn === undefined ? nothing : html`<p class="small muted">${bindFigures(words.sentOn(formatDate(one.sentOn, this.locale)))}</p>`}
        ${one.fault === undefined ? nothing : html`<p class="small">${one.fault}</p>`}</td>
      ${timed ? html`<td>${this.#left(one)}</td>` : nothing}
    </tr>`;
  }

  /** Days left matter while a report may still be to send. */
  #left({ daysLeft, state }: Deadline): string {
    const words = this.words(calendarWords);
    if (daysLeft === undefined || state === 'onTime' || state === 'late') return '';
    return daysLeft > 0 ? words.left(daysLeft) : daysLeft === 0 ? words.onTheDay : words.passed(-daysLeft);
  }

  #report({ kind, year }: Deadline, edition: Edition): string {
    const label = labelOf(edition, 'reportKind', kind, this.locale);
    return this.words(calendarWords).reportOn(bindFigures(label), year);
  }

  #sender({ place, level }: Deadline, edition: Edition): string {
    return place?.name ?? place?.id ?? labelOf(edition, 'reportLevel', level, this.locale);
  }

  #clauses(edition: Edition) {
    const sources = programOf(edition).decisions.flatMap(({ rules }) =>
      rules.flatMap((rule) => rule.sources),
    );
    return citeSources(edition, sources, this.locale);
  }

  #saveIcs = (): void => {
    const words = this.words(calendarWords);
    const { shown, edition, today } = this.#calendar.state;
    if (edition === undefined) return;
    const clause = this.#clauses(edition)
      .map(({ where }) => where)
      .join('; ');
    const events = shown.map((one) => ({
      uid: `${one.key.replace(/[^\p{L}\p{N}]+/gu, '-')}@giamngheo`,
      day: one.deadline,
      summary: words.icsSummary(this.#report(one, edition), this.#sender(one, edition)),
      description: words.icsDescription(formatDate(one.deadline, this.locale), clause),
    }));
    const text = writeIcs(events, words.calendar, today ?? edition.rulebook.inForce.from);
    saveFile('lich-bao-cao.ics', text, 'text/calendar;charset=utf-8');
  };
}

const chosen = (event: Event): string => (event.target as HTMLSelectElement).value;

const labelOf = (edition: Edition, fact: string, option: string, locale: 'vi' | 'en'): string =>
  optionsOf(edition, fact).find(({ id }) => id === option)?.label[locale] ?? option;
