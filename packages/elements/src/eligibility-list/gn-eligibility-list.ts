import type { Facts, MemberFacts, Subject } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import type { Register } from '@giamngheo/core/format';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { bindFigures } from '../base/bind-figures.js';
import { faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { withCode } from '../base/message-view.js';
import { officialSheetStyles } from '../base/official-sheet.styles.js';
import { onRegistration } from '../base/registry.js';
import { SheetController } from '../base/sheet-controller.js';
import { StoreController } from '../controllers/store.js';
import { eligibilityListStyles } from './eligibility-list.styles.js';
import {
  answers,
  EligibilityListController,
  type EligibilityListState,
  type EntryGroup,
  type RulebookGiven,
} from './eligibility-list-controller.js';
import type { Answer, Entry } from './entry.js';
import { entryView } from './entry-view.js';
import { classText, noticeView } from './notice-view.js';
import { en } from './words.en.js';
import { type EligibilityWords, vi } from './words.vi.js';

const words = { vi, en };

/** Where a reader wants to go: to the question of a fact, of the household or of one member. */
export interface EligibilityNavigateDetail {
  readonly fact: string;
  readonly subject: Subject;
  /** Which member, from 1; undefined where the fact is not a member's. */
  readonly member: number | undefined;
}

/** What came out, without the facts: how many supports have each answer. */
export type EligibilityChangeDetail = Readonly<Record<Answer, number>>;

/**
 * Every support for a household and its members: yes, to be confirmed, not known, or no; one sentence why; the amount or
 * "as regulated"; the period; papers and confirmations; the lead office; the clause. What is decided by commune, village or
 * official stays unknown until facts of these are given. Prints as a notice to the household.
 *
 * @tag gn-eligibility-list
 * @fires {CustomEvent<EligibilityChangeDetail>} gn-change - The answers have changed; counts only.
 * @fires {CustomEvent<EligibilityNavigateDetail>} gn-navigate - A reader wants to answer a question; the host shows it.
 * @fires {CustomEvent<{ code: string, path: string }>} gn-error - The facts or a rulebook cannot be used.
 * @slot agency - The agency that issues the printed notice.
 * @slot number - The number of the printed notice.
 * @slot place - Place and date of the printed notice.
 * @slot signatures - Signature blocks of the printed notice.
 * @csspart filter - The check boxes that choose which answers show.
 * @csspart group - The supports of one rulebook.
 * @csspart entry - One support.
 * @csspart sheet - The printed notice.
 * @csspart clauses - The disclosure of clauses.
 * @csspart clause - One clause.
 * @csspart fault - What stands in the way.
 */
export class GnEligibilityList extends GnElement {
  static override styles = [GnElement.styles, officialSheetStyles, eligibilityListStyles];

  /**
   * The rulebooks of supports: ids, rulebooks or editions. As an attribute: a JSON list of ids. Left out: every registered
   * rulebook whose id begins with `eligibility/`.
   */
  @property({ converter: jsonAttribute }) rulebooks: readonly RulebookGiven[] | undefined;

  /** The rulebook that decides the household's class, whose outcome the others use; left out: the class as stated. */
  @property() classification: RulebookGiven | undefined;

  /** The legal date, `YYYY-MM-DD`: the editions in force on it are used. Never guessed. */
  @property() date: string | undefined;

  /** The household's facts by id; one left out is unknown. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) household: Facts | undefined;

  /** The facts of each member, in a list; an empty list is a household without members. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) members: readonly MemberFacts[] | undefined;

  /** What the members are called, in the same order; left out: by number. As an attribute: JSON. */
  @property({ attribute: 'member-names', converter: jsonAttribute }) memberNames:
    | readonly string[]
    | undefined;

  /** Facts of other subjects, by subject: `{ "commune": { … } }`. Without them what is decided by these is unknown. */
  @property({ converter: jsonAttribute }) others: Readonly<Partial<Record<Subject, Facts>>> | undefined;

  /** The registers that name bodies, funding sources and components. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) registers: readonly Register[] | undefined;

  readonly #controller = new EligibilityListController();
  readonly #sheet = new SheetController(this);
  #stop: (() => void) | undefined;
  #again = false;
  #told = '';

  constructor() {
    super();
    new StoreController(this, this.#controller);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onRegistration(() => {
      this.#again = true;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#stop = undefined;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { locale, date, rulebooks, classification, household, members, memberNames, others, registers } =
      this;
    const again = this.#again;
    this.#again = false;
    this.#controller.show(
      { locale, date, rulebooks, classification, household, members, memberNames, others, registers },
      again,
    );
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { counts, faults } = this.#controller.state;
    const [fault] = faults;
    const [name, detail] =
      fault === undefined
        ? (['gn-change', counts satisfies EligibilityChangeDetail] as const)
        : (['gn-error', { code: fault.code, path: fault.path }] as const);
    const key = name + JSON.stringify(detail);
    if (key === this.#told) return;
    this.#told = key;
    emit(this, name, detail);
  }

  protected override render(): TemplateResult {
    const text = this.words(words);
    const { state } = this.#controller;
    const notice = { locale: this.locale, words: text, date: this.date };
    return html`<div class="screen stack">
        <header class="stack-tight">
          <h2>${text.title}</h2>
          ${this.date === undefined ? nothing : html`<p class="small muted">${bindFigures(text.asOf(formatDate(this.date, this.locale)))}</p>`}
          ${state.classification === undefined ? nothing : html`<p>${classText(state.classification, text)}</p>`}
        </header>
        ${state.faults.map(({ text: said }) => faultView(said, this.locale))}
        ${this.#filter(state, text)}
        ${repeat(
          state.groups,
          ({ rulebook }) => rulebook,
          (group) => this.#group(group, state, text),
        )}
        ${this.#remarks(state, text)}
        <p class="no-print"><button type="button" class="primary" @click=${() => this.print()}>${text.print}</button></p>
      </div>
      ${this.#sheet.printing ? noticeView(state, notice) : nothing}`;
  }

  #filter({ counts, shown }: EligibilityListState, text: EligibilityWords): TemplateResult {
    const all = answers.reduce((sum, answer) => sum + counts[answer], 0);
    const visible = shown.reduce((sum, answer) => sum + counts[answer], 0);
    return html`<fieldset class="filter no-print" part="filter">
        <legend>${text.filter}</legend>
        ${answers.map(
          (answer) => html`<label class="option">
            <input
              type="checkbox"
              .checked=${shown.includes(answer)}
              @change=${(event: Event) => this.#controller.showAnswer(answer, (event.currentTarget as HTMLInputElement).checked)}
            />
            ${text.answers[answer]} (${counts[answer]})
          </label>`,
        )}
      </fieldset>
      <p role="status" class="small muted">${text.count(visible, all)} ${visible === 0 && all > 0 ? text.nothing : ''}</p>`;
  }

  #group(
    group: EntryGroup,
    { shown }: EligibilityListState,
    text: EligibilityWords,
  ): TemplateResult | typeof nothing {
    const entries = group.entries.filter(({ answer }) => shown.includes(answer));
    if (entries.length === 0) return nothing;
    return html`<section class="group stack-tight" part="group" data-rulebook=${group.rulebook}>
      <h3>${group.title}</h3>
      ${group.component === undefined ? nothing : html`<p class="small muted">${text.component(group.component)}</p>`}
      ${group.reason === undefined ? this.#entries(entries, text) : briefView(group.reason, entries)}
    </section>`;
  }

  #entries(entries: readonly Entry[], text: EligibilityWords): TemplateResult {
    const actions = {
      locale: this.locale,
      words: text,
      navigate: ({ whom: { subject, member } }: Entry, fact: string) => {
        emit<EligibilityNavigateDetail>(this, 'gn-navigate', { fact, subject, member });
      },
    };
    return html`<ul role="list">${repeat(
      entries,
      ({ key }) => key,
      (entry) => entryView(entry, actions),
    )}</ul>`;
  }

  #remarks({ leftOut, unused }: EligibilityListState, text: EligibilityWords): TemplateResult {
    return html`${
      unused.length === 0
        ? nothing
        : html`<div class="notice" data-tone="warn"><p><strong>${text.unused}</strong></p>
            <p>${unused.map(({ label, member }) => text.unusedOf(label, member)).join('; ')}</p></div>`
    }
    ${
      leftOut.length === 0
        ? nothing
        : html`<details><summary>${text.leftOut} (${leftOut.length})</summary>
            <ul>${leftOut.map(({ title, reason }) => html`<li>${title}: ${withCode(reason)}</li>`)}</ul></details>`
    }`;
  }
}

/** Supports on which nothing can be said yet, for one reason. */
function briefView(reason: string, entries: readonly Entry[]): TemplateResult {
  return html`<p>${reason}</p><ul class="brief small muted">${entries.map(({ label }) => html`<li>${label}</li>`)}</ul>`;
}
