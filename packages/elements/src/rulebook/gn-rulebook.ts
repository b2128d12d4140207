import type { Locale } from '@giamngheo/core';
import type { CaseFile } from '@giamngheo/core/format';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clausesView as clausesDisclosure, evidenceTag, faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { RulebookElement } from '../base/rulebook-element.js';
import { StoreController } from '../controllers/store.js';
import { cardsStyles } from './cards.styles.js';
import { CASES_AT_ONCE, type CaseFilter, casesView, filterCases } from './cases-view.js';
import type { Target } from './citations.js';
import { faultText } from './fault-text.js';
import { benefitsView, derivedView, factsView, parametersView } from './figures-view.js';
import { goTo, type Page, placeId, section } from './page.js';
import { rulebookStyles } from './rulebook.styles.js';
import { RulebookController } from './rulebook-controller.js';
import { clausesView, rulesView } from './rules-view.js';
import type { RulebookSource, SourceFault } from './source.js';
import { tablesView } from './table-view.js';
import { tryView } from './try-view.js';
import { en } from './words.en.js';
import { type RulebookWords, vi } from './words.vi.js';

const words = { vi, en };
const MOST_HITS = 20;

/** A place on the page that a reader went to, for the host's address. */
export interface RulebookNavigateDetail {
  readonly target: string;
}

/**
 * One edition of a rulebook for review: its words, the decision table with its hit policy, figures with unit and source, the
 * law beside each rule and the rules beside each clause, cases with live results, a case to try that marks the rule that
 * matches and says why the others do not. Works from plain JSON alone.
 *
 * @tag gn-rulebook
 * @fires {CustomEvent<RulebookNavigateDetail>} gn-navigate - A reader went to a rule, figure, clause or case; ids only.
 * @fires {CustomEvent<{ code: string, path: string }>} gn-error - The rulebook cannot be used.
 * @csspart decisions - The decision tables.
 * @csspart try - The case to try.
 * @csspart verdict - What comes of it.
 * @csspart rules - The rules with the law beside them.
 * @csspart parameters - The figures.
 * @csspart derived - The facts worked out from others.
 * @csspart facts - The facts that it reads.
 * @csspart benefits - The supports that it gives.
 * @csspart cases - The cases.
 * @csspart clauses - The clauses with the rules that rest on them; also the disclosure of clauses.
 * @csspart clause - One clause.
 * @csspart notes - The rulebook's own remarks.
 * @csspart fault - What stands in the way.
 */
export class GnRulebook extends RulebookElement {
  static override styles = [GnElement.styles, rulebookStyles, cardsStyles];

  /** One edition as plain JSON: `{ rulebook, texts, vocabulary, documents, cases }`; comes before `rulebook`. */
  @property({ converter: jsonAttribute }) source: RulebookSource | undefined;

  /** The contents of cases.json, or its list of cases. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) cases: CaseFile | CaseFile['cases'] | undefined;

  /** A place to go to: `rule:poorByIncome`, `parameter:poorLine`, `clause:qd-59-2015#art-2.1`, `case:…`. */
  @property() target: string | undefined;

  /**
   * The parts to show, by name and parted by blanks: `decisions`, `try`, `rules`, `parameters`, `derived`, `facts`,
   * `benefits`, `cases`, `clauses`, `notes`. All of them, with the head, the search and the contents, when it is not given;
   * they alone, in the order of the page and with the form to try a case open, when it is.
   */
  @property() sections: string | undefined;

  readonly #controller = new RulebookController();
  #filter: CaseFilter = 'all';
  #most = CASES_AT_ONCE;
  #fault: string | undefined;
  #told = '';
  /** A place that is not on the page yet. */
  #going: string | undefined;

  constructor() {
    super();
    new StoreController(this, this.#controller);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { edition, fault } = this.source === undefined ? this.findEdition() : {};
    this.#fault = fault;
    if (changed.has('rulebook') || changed.has('source') || changed.has('cases')) {
      this.#filter = 'all';
      this.#most = CASES_AT_ONCE;
    }
    this.#controller.show({ locale: this.locale, edition, source: this.source, cases: this.cases });
    if (changed.has('target') && this.target) this.#aim(this.target);
  }

  protected override updated(): void {
    const { faults, words: shown } = this.#controller.state;
    const [fault] = faults;
    if (fault !== undefined) this.#tell({ code: fault.code, path: `${fault.file}.${fault.path}` });
    if (shown !== undefined && this.#going !== undefined) this.#reach(this.#going);
  }

  #tell(detail: { readonly code: string; readonly path: string }): void {
    const key = JSON.stringify(detail);
    if (key === this.#told) return;
    this.#told = key;
    emit(this, 'gn-error', detail);
  }

  /** Brings a place into view and puts the focus there. */
  #reach(target: string): void {
    this.#going = undefined;
    const place = this.shadowRoot?.getElementById(placeId(target as Target));
    if (!place) return;
    for (let at = place.parentElement; at !== null; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
    place.scrollIntoView({ block: 'start' });
    place.focus({ preventScroll: true });
  }

  /** Goes to a place once it is drawn. A case may be on a later page of the list, or hidden by the filter. */
  #aim(target: string): void {
    const [kind, id = ''] = target.split(/:(.*)/);
    if (kind === 'case') {
      this.#filter = 'all';
      const at = filterCases(this.#controller.state.cases, 'all').findIndex((one) => one.id === id);
      this.#most = Math.max(this.#most, at + 1);
    }
    this.#going = target;
  }

  #go(target: string): void {
    this.#aim(target);
    this.requestUpdate();
    emit<RulebookNavigateDetail>(this, 'gn-navigate', { target });
  }

  protected override render(): TemplateResult {
    const text = this.words(words);
    const { state } = this.#controller;
    if (this.#fault !== undefined) return faultView(this.#fault, this.locale);
    if (state.checking) return html`<p role="status">${text.checking}</p>`;
    if (state.faults.length > 0) return faultsView(state.faults, text, this.locale);
    if (state.words === undefined) return html``;
    const chosen = this.sections?.trim().split(/\s+/);
    const page: Page = {
      locale: this.locale,
      text,
      words: state.words,
      state,
      level: chosen === undefined ? 3 : 2,
      shows: (id) => chosen === undefined || chosen.includes(id),
      go: (target) => this.#go(target),
    };
    const only = (id: string, draw: () => TemplateResult | typeof nothing) =>
      page.shows(id) ? draw() : nothing;
    return html`<div class="stack">
      ${chosen === undefined ? [headView(page), this.#finder(page), contentsView(page)] : nothing}
      ${only('decisions', () => tablesView(page))}
      ${only('try', () => tryView(page, this.#controller, chosen !== undefined))}
      ${only('rules', () => rulesView(page))}
      ${only('parameters', () => parametersView(page))}
      ${only('derived', () => derivedView(page))}
      ${only('facts', () => factsView(page))}
      ${only('benefits', () => benefitsView(page))}
      ${only('cases', () => this.#cases(page))}
      ${only('clauses', () => clausesView(page))}
      ${only('notes', () => notesView(page))}
      ${
        chosen === undefined
          ? html`<p class="no-print"><button type="button" class="primary" @click=${() => this.print()}>${text.print}</button></p>`
          : nothing
      }
    </div>`;
  }

  #cases(page: Page): TemplateResult | typeof nothing {
    return casesView(page, {
      filter: this.#filter,
      most: this.#most,
      choose: (filter) => {
        this.#filter = filter;
        this.#most = CASES_AT_ONCE;
        this.requestUpdate();
      },
      more: () => {
        this.#most += CASES_AT_ONCE;
        this.requestUpdate();
      },
      tryCase: (id) => this.#tryCase(id),
    });
  }

  #tryCase(id: string): void {
    this.#controller.tryCase(id);
    const form = this.shadowRoot?.querySelector<HTMLDetailsElement>('.try');
    if (form) form.open = true;
    this.#going = 'section:decisions';
    this.requestUpdate();
  }

  #finder(page: Page): TemplateResult {
    const { text, state } = page;
    const { hits, query } = state;
    const shown = hits.slice(0, MOST_HITS);
    return html`<div class="finder stack-tight">
      <label class="stack-tight"><span>${text.search}</span>
        <input
          type="search"
          autocomplete="off"
          @input=${(event: Event) => this.#controller.find((event.currentTarget as HTMLInputElement).value)}
        />
      </label>
      <div role="status">${query.trim() === '' ? nothing : text.hits(hits.length)}</div>
      ${
        shown.length === 0
          ? nothing
          : html`<ul role="list">${shown.map(
              ({ target, kind, label }) =>
                html`<li><span class="tag">${text.kinds[kind]}</span> ${goTo(page, target, label)}</li>`,
            )}</ul>`
      }
      ${hits.length > shown.length ? html`<p class="small muted">${text.moreHits(hits.length - shown.length)}</p>` : nothing}
    </div>`;
  }
}

function headView({ words: shown, text, locale }: Page): TemplateResult {
  const { inForce, revision, subject, evidence } = shown;
  return html`<header class="stack-tight">
    <h2>${shown.title}</h2>
    <p>${shown.decides}</p>
    <p class="small muted">${text.subject(subject.label)} · ${text.inForce(inForce.text)} · ${revision.text}</p>
    <p class="row small">${text.evidence} ${evidenceTag(evidence.grade, locale)}</p>
    ${clausesDisclosure(inForce.clauses, locale)}
    <p class="small muted">${shown.edition}</p>
  </header>`;
}

function contentsView(page: Page): TemplateResult {
  const { text, words: shown, state } = page;
  const present: Partial<Record<keyof RulebookWords['sections'], boolean>> = {
    decisions: true,
    rules: true,
    parameters: shown.parameters.length > 0,
    derived: shown.derived.length > 0,
    facts: true,
    benefits: shown.benefits.length > 0,
    cases: state.cases.length > 0,
    clauses: true,
    notes: shown.notes.length > 0,
  };
  const ids = (Object.keys(present) as (keyof typeof present)[]).filter((id) => present[id]);
  return html`<nav aria-label=${text.contents(shown.title, shown.inForce.text)}><ul role="list" class="contents">
    ${ids.map((id) => html`<li>${goTo(page, `section:${id}` as `section:${string}`, text.sections[id])}</li>`)}
  </ul></nav>`;
}

function notesView(page: Page): TemplateResult | typeof nothing {
  const { words: shown, text, locale } = page;
  if (shown.notes.length === 0) return nothing;
  return section(
    page,
    'notes',
    text.sections.notes,
    html`${shown.notes.map((note) => html`<div class="stack-tight"><p>${note.text}</p>${clausesDisclosure(note.clauses, locale)}</div>`)}`,
  );
}

function faultsView(faults: readonly SourceFault[], text: RulebookWords, locale: Locale): TemplateResult {
  return html`<div class="notice stack-tight" data-tone="bad" role="alert" part="fault">
    <p><strong>${text.faults(faults.length)}</strong></p>
    <ul>
      ${faults.map(
        (fault) =>
          html`<li><code>${text.faultAt(fault.file, fault.path)}</code> <span class="tag">${fault.code}</span> ${faultText(fault, locale)}</li>`,
      )}
    </ul>
  </div>`;
}
