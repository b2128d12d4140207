import type { Facts } from '@giamngheo/core';
import { formatDate } from '@giamngheo/core/explain';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clausesView, faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { keepNumbers } from '../base/keep-numbers.js';
import { officialSheetStyles } from '../base/official-sheet.styles.js';
import { findRulebook } from '../base/registry.js';
import { RulebookElement } from '../base/rulebook-element.js';
import { saveFile } from '../base/save-file.js';
import { SheetController } from '../base/sheet-controller.js';
import { labelOf } from '../base/value-words.js';
import { StoreController } from '../controllers/store.js';
import { classificationResultStyles } from './classification-result.styles.js';
import { ClassificationResultController } from './classification-result-controller.js';
import { doorsView, othersView, rulesView } from './reasons-view.js';
import { receiptView } from './receipt-view.js';
import type { Recognition } from './recognition.js';
import { type RecognitionText, sayRecognition, standingView } from './recognition-view.js';
import type { DecisionView, ResultView } from './result-view.js';
import { sheetView } from './sheet-view.js';
import { en } from './words.en.js';
import { type ResultWords, vi } from './words.vi.js';

const words = { vi, en };

/** Where a reader wants to go: to the question of a fact. */
export interface NavigateDetail {
  readonly fact: string;
}

/** What came out, without the facts. */
export interface ResultChangeDetail {
  readonly status: 'decided' | 'undetermined';
  /** By decision: the outcome, or null. */
  readonly outcomes: Readonly<Record<string, string | null>>;
  /** The facts still needed. */
  readonly missing: readonly string[];
}

/**
 * The class of a household under one edition of a rulebook: the class, why, by which clauses, what is missing, what would
 * change it. It tells "meets the criteria" from "recognised", and poor by income from poor by deprivation. A receipt of the
 * decision can be saved, and one can be dropped to have it decided again. Prints as an official A4 sheet.
 *
 * @tag gn-classification-result
 * @fires {CustomEvent<ResultChangeDetail>} gn-change - The result has changed; ids only.
 * @fires {CustomEvent<NavigateDetail>} gn-navigate - A reader wants to answer a question; the host shows it.
 * @fires {CustomEvent<{ code: string, path: string }>} gn-error - The facts or the rulebook cannot be used.
 * @slot agency - The agency that issues the printed sheet.
 * @slot number - The number of the printed sheet.
 * @slot place - Place and date of the printed sheet.
 * @slot signatures - Signature blocks of the printed sheet.
 * @csspart verdict - The outcome.
 * @csspart standing - "Meets the criteria" and "recognised".
 * @csspart doors - The ways to the outcome.
 * @csspart reasons - Why.
 * @csspart missing - The questions still open.
 * @csspart changes - What would change the outcome.
 * @csspart receipt - Download and check of receipts.
 * @csspart sheet - The printed sheet.
 * @csspart clauses - The disclosure of a rule's clauses.
 * @csspart clause - One clause.
 * @csspart fault - What stands in the way.
 */
export class GnClassificationResult extends RulebookElement {
  static override styles = [GnElement.styles, officialSheetStyles, classificationResultStyles];

  /** The facts by id, in the units of the vocabulary; one left out is unknown. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) facts: Facts | undefined;

  /** Masks every answer given, for screenshots and public screens. */
  @property({ type: Boolean, reflect: true }) redact = false;

  /** What the authority decided, when it is on record. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) recognition: Recognition | undefined;

  readonly #controller = new ClassificationResultController();
  readonly #sheet = new SheetController(this);
  #fault: string | undefined;
  #told = '';

  constructor() {
    super();
    new StoreController(this, this.#controller);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { edition, fault } = this.findEdition();
    this.#fault = fault;
    this.#controller.show({ edition, facts: this.facts, locale: this.locale });
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const { view, fault } = this.#controller.state;
    if (fault !== undefined) this.#tell('gn-error', { code: fault.code, path: fault.path });
    else if (view !== undefined) this.#tell('gn-change', changeOf(view));
  }

  /** Sends an event once for each different detail. */
  #tell(name: 'gn-error' | 'gn-change', detail: object): void {
    const key = name + JSON.stringify(detail);
    if (key === this.#told) return;
    this.#told = key;
    emit(this, name, detail);
  }

  protected override render(): TemplateResult {
    const text = this.words(words);
    const { view, fault } = this.#controller.state;
    if (this.#fault !== undefined) return faultView(this.#fault, this.locale);
    if (fault !== undefined)
      return html`${faultView(fault.text, this.locale)}${fault.fact === undefined ? nothing : html`<p>${this.#link(fault.fact, text.answer(this.#labelOf(fault.fact)))}</p>`}`;
    if (view === undefined) return html``;
    const { edition } = this.findEdition();
    const outcomes = edition?.texts[this.locale].outcomes ?? {};
    const first = view.decisions[0] as DecisionView;
    const recognition = sayRecognition(this.recognition, first, outcomes, text, this.locale);
    return html`<div class="screen stack">
        ${view.decisions.map(
          (decision, i) => html`
          ${this.#verdict(view, decision, text)}
          ${i === 0 ? standingView(decision, recognition, text) : nothing}
          ${doorsView(decision, text)}
          ${rulesView(decision.rules, this.locale, text, this.redact)}
        `,
        )}
        ${this.#missing(view, text)}
        ${this.#more(view, text)}
        ${
          view.notes.length === 0
            ? nothing
            : html`<section class="notice stack-tight"><h3>${text.notes}</h3>${view.notes.map((note) => html`<p>${note}</p>`)}</section>`
        }
        ${receiptView(
          this.#controller.state.check,
          { canDownload: !this.redact, locale: this.locale, words: text },
          {
            download: () => this.#save(),
            check: (file) => void this.#controller.checkReceipt(file, (id) => this.#rulebookOf(id)),
            clear: () => this.#controller.clearCheck(),
          },
        )}
        <footer class="stack-tight">
          <p class="row no-print"><button type="button" class="primary" @click=${() => this.print()}>${text.print}</button></p>
          <p class="small muted">${keepNumbers(text.editionLine(view.edition))}</p>
          <p class="small muted hash">${text.hashLine(view.hash)}</p>
        </footer>
      </div>
      ${this.#sheet.printing ? this.#printed(view, recognition, text) : nothing}`;
  }

  #printed(view: ResultView, recognition: RecognitionText, text: ResultWords): TemplateResult {
    const receiptHash = this.redact ? undefined : this.#controller.createReceipt()?.receiptHash;
    return sheetView(view, recognition, text, { redact: this.redact, receiptHash });
  }

  #verdict(view: ResultView, decision: DecisionView, text: ResultWords): TemplateResult {
    const { outcome, status, possible } = decision;
    const when =
      view.date === undefined
        ? text.edition(
            formatDate(view.inForce.from, this.locale),
            view.inForce.until === undefined ? undefined : formatDate(view.inForce.until, this.locale),
          )
        : text.asOf(formatDate(view.date, this.locale));
    const open = view.given.length === 0 ? text.noFacts : text.stillPossible(possible.join('; '));
    const collected = status === 'decided' && outcome === undefined;
    return html`<header class="stack-tight" part="verdict">
      <p class="small muted">${decision.label} · ${when}</p>
      <div role="status" class="stack-tight">
        <h2 class="verdict" data-status=${status}>${outcome?.label ?? (collected ? decision.label : text.open)}</h2>
        ${outcome !== undefined ? nothing : html`<p>${collected ? decision.headline : open}</p>`}
      </div>
    </header>`;
  }

  #missing(view: ResultView, text: ResultWords): TemplateResult | typeof nothing {
    if (view.missing.length === 0) return nothing;
    return html`<section class="stack-tight" part="missing">
      <h3>${text.missing}</h3>
      <p class="small muted">${text.missingLead}</p>
      <ol role="list" class="questions">
        ${view.missing.map(
          ({ fact, text: question, hint }) => html`<li>
            ${this.#link(fact, question)}
            ${hint === undefined ? nothing : html`<p class="small muted">${hint}</p>`}
          </li>`,
        )}
      </ol>
    </section>`;
  }

  #more(view: ResultView, text: ResultWords): TemplateResult | typeof nothing {
    if (this.redact) return nothing;
    const open = view.decisions.some(({ status }) => status === 'undetermined');
    const others = view.decisions.flatMap((decision) => decision.others);
    const changes = view.decisions.flatMap((decision) => decision.changes);
    return html`<div class="stack">
      ${
        view.derived.length === 0
          ? nothing
          : html`<details><summary>${text.derived}</summary>
              <ul role="list" class="stack-tight">
                ${view.derived.map((line) => html`<li class="stack-tight"><p>${line.text}</p>${clausesView(line.clauses, this.locale)}</li>`)}
              </ul></details>`
      }
      ${
        others.length === 0
          ? nothing
          : html`<details><summary>${open ? text.othersOpen : text.others}</summary>${othersView(others, text)}</details>`
      }
      ${
        changes.length === 0
          ? nothing
          : html`<details part="changes"><summary>${open ? text.changesOpen : text.changes}</summary>
              <p class="notice small">${text.caution}</p>
              <ul role="list" class="stack-tight">
                ${changes.map(({ sentences }) => html`<li>${sentences.map((one) => html`<p>${one}</p>`)}</li>`)}
              </ul></details>`
      }
    </div>`;
  }

  /** A link to a question. The host owns the address: it hears of the fact and shows the question. */
  #link(fact: string, label: string): TemplateResult {
    const go = (event: Event) => {
      event.preventDefault();
      emit<NavigateDetail>(this, 'gn-navigate', { fact });
    };
    return html`<a href=${`#${fact}`} data-fact=${fact} @click=${go}>${label}</a>`;
  }

  #labelOf(fact: string): string {
    const { edition } = this.findEdition();
    return edition === undefined ? fact : labelOf(edition, fact, this.locale);
  }

  #save(): void {
    const file = this.#controller.receiptFile();
    if (file !== undefined) saveFile(file.name, file.text, 'application/json');
  }

  #rulebookOf(id: string) {
    const { edition, family } = this.findEdition();
    return edition?.id === id ? (family ?? edition) : findRulebook(id);
  }
}

function changeOf(view: ResultView): ResultChangeDetail {
  return {
    status: view.decisions.some(({ status }) => status === 'undetermined') ? 'undetermined' : 'decided',
    outcomes: Object.fromEntries(view.decisions.map(({ id, outcome }) => [id, outcome?.id ?? null])),
    missing: view.missing.map(({ fact }) => fact),
  };
}
