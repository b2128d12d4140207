import type { Facts, RulebookFamily } from '@giamngheo/core';
import type { Area, MeaningPair } from '@giamngheo/core/diff';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { onRegistration } from '../base/registry.js';
import { saveFile } from '../base/save-file.js';
import { WidthController } from '../base/width-controller.js';
import { StoreController } from '../controllers/store.js';
import type { SourceFault } from '../rulebook/source.js';
import { changesView, filterView, type Walk, walkView } from './changes-view.js';
import { type DiffRow, isData } from './count-data.js';
import { changesCsv, movementCsv } from './csv.js';
import { faultsView } from './faults-view.js';
import { headView } from './head-view.js';
import { meaningView } from './meaning-view.js';
import { movementView } from './movement-view.js';
import { namesOfSides } from './names.js';
import { rulebookDiffStyles } from './rulebook-diff.styles.js';
import { type DiffInput, RulebookDiffController } from './rulebook-diff-controller.js';
import { type DiffSide, type SideRead, SideReader } from './side.js';
import type { DiffView } from './view.js';
import { diffElementWords } from './words.js';

/** A concrete case that the two editions answer otherwise: made up, of nobody's data. */
export interface DiffNavigateDetail {
  readonly facts: Facts;
  /** The date put to the rulebooks; undefined where they ask for none. */
  readonly on: string | undefined;
  /** An outcome, `yes` or `no`; `null` where the rules give none, or several. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Two editions or revisions of a rulebook, compared: figures, conditions, words, clauses and cases; a concrete case for
 * each way in which anybody is answered otherwise; and, with data, who moves from which outcome to which, by which rule.
 *
 * @tag gn-rulebook-diff
 * @fires {CustomEvent<{ changes: number, equal: boolean }>} gn-change - The comparison with every possible case is done.
 * @fires {CustomEvent<DiffNavigateDetail>} gn-navigate - A reader wants to see a concrete case (made up, of nobody's data).
 * @fires {CustomEvent<{ code: string, path: string }>} gn-error - A side cannot be used.
 * @csspart area - The differences of one kind of thing.
 * @csspart change - One difference.
 * @csspart meaning - Who is answered otherwise.
 * @csspart movement - The cases in the data that are answered otherwise.
 * @csspart chart - Rates before and after.
 * @csspart fault - What stands in the way.
 */
export class GnRulebookDiff extends GnElement {
  static override styles = [GnElement.styles, rulebookDiffStyles];

  /** The rulebook of which two editions are compared: its id, or, as a property, the rulebook itself. */
  @property() rulebook: string | RulebookFamily | undefined;

  /** The edition before: its name, or a date on which it was in force, `YYYY-MM-DD`. */
  @property() from: string | undefined;

  /** The edition after: its name, or a date on which it is in force, `YYYY-MM-DD`. */
  @property() to: string | undefined;

  /**
   * The side before, in place of `from`: an edition (an overlay's too), `{ rulebook, edition }`, or its files as plain JSON
   * `{ rulebook, texts, vocabulary, documents, cases }`. As an attribute: JSON.
   */
  @property({ converter: jsonAttribute }) earlier: DiffSide | undefined;

  /** The side after, in place of `to`. */
  @property({ converter: jsonAttribute }) later: DiffSide | undefined;

  /**
   * Cases to count: a list of objects with facts by id, or with their facts under `facts`, as `gn-batch-review` gives its
   * rows. As an attribute: JSON.
   */
  @property({ converter: jsonAttribute }) data: readonly DiffRow[] | undefined;

  /** The entry of each case that it is grouped by, such as `commune`; several parted by commas. */
  @property({ attribute: 'group-by' }) groupBy: string | undefined;

  /** The date put to both rulebooks for the data, where they ask for one, `YYYY-MM-DD`. Never guessed. */
  @property() date: string | undefined;

  readonly #controller = new RulebookDiffController();
  readonly #sides = new SideReader(() => this.requestUpdate());
  readonly #width = new WidthController(this);
  readonly #hidden = new Set<Area>();
  #faults: readonly SourceFault[] = [];
  #fault: string | undefined;
  #checking = false;
  #at = -1;
  #told = '';
  #stop: (() => void) | undefined;
  #task: ReturnType<typeof setTimeout> | undefined;
  #cases: DiffInput['cases'];

  constructor() {
    super();
    new StoreController(this, this.#controller);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onRegistration(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    clearTimeout(this.#task);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const text = this.words(diffElementWords);
    this.#fault = undefined;
    this.#faults = [];
    this.#checking = false;
    const before = this.#read('earlier', this.earlier, this.from);
    const after = this.#read('later', this.later, this.to);
    if (this.data !== undefined && !isData(this.data)) this.#fault ??= text.dataFault;
    if ((['rulebook', 'from', 'to', 'earlier', 'later'] as const).some((name) => changed.has(name)))
      this.#at = -1;
    const usable = before !== undefined && after !== undefined && this.#fault === undefined;
    this.#controller.show({
      before: usable ? before.edition : undefined,
      after: usable ? after.edition : undefined,
      data: this.data,
      groupBy: this.groupBy || undefined,
      on: this.date || undefined,
      cases: this.#casesOf(before?.cases, after?.cases),
    });
    const { meaning, diff } = this.#controller.state;
    clearTimeout(this.#task);
    // after what is written has been shown: the proof over all cases may take a while
    if (diff !== undefined && meaning === undefined) this.#task = setTimeout(() => this.#compareAll());
  }

  protected override updated(): void {
    const [fault] = [...this.#faults, ...this.#controller.state.faults];
    const key = fault === undefined ? '' : JSON.stringify(fault);
    if (key !== this.#told && fault !== undefined)
      emit(this, 'gn-error', { code: fault.code, path: `${fault.file}.${fault.path}` });
    this.#told = key;
  }

  #compareAll(): void {
    this.#controller.compareAll();
    const { meaning, diff } = this.#controller.state;
    if (meaning === undefined || diff === undefined) return;
    emit(this, 'gn-change', { changes: diff.changes.length, equal: meaning.status === 'equal' });
  }

  /** One side, when it can be used; what stands in the way is kept. */
  #read(name: 'earlier' | 'later', given: DiffSide | undefined, edition: string | undefined) {
    const text = this.words(diffElementWords);
    const read = given === undefined ? this.#byName(edition) : this.#sides.read(given, this.locale);
    if (read?.state === 'read') return read;
    if (read?.state === 'checking') this.#checking = true;
    else if (read?.state === 'faults')
      this.#faults = [
        ...this.#faults,
        ...read.faults.map((one) => ({ ...one, file: `${name}.${one.file}` })),
      ];
    else if (read?.state === 'fault') this.#fault ??= read.message;
    else this.#fault ??= read === undefined ? text.noSides : text.sideFault(name);
    return undefined;
  }

  /** The edition of that name, else the one in force on that date. */
  #byName(name: string | undefined): SideRead | undefined {
    const { rulebook, locale } = this;
    if (!rulebook || !name) return undefined;
    const named = this.#sides.read({ rulebook, edition: name }, locale);
    return named.state === 'read' ? named : this.#sides.read({ rulebook, date: name }, locale);
  }

  /** The cases of both sides, the same object as long as they are the same. */
  #casesOf(
    before: NonNullable<DiffInput['cases']>['before'] | undefined,
    after: NonNullable<DiffInput['cases']>['after'] | undefined,
  ): DiffInput['cases'] {
    if (before === undefined || after === undefined) return undefined;
    if (this.#cases?.before !== before || this.#cases.after !== after) this.#cases = { before, after };
    return this.#cases;
  }

  #toggle(area: Area): void {
    if (!this.#hidden.delete(area)) this.#hidden.add(area);
    this.#at = -1;
    this.requestUpdate();
  }

  /** Puts the focus on the next difference, or the one before. */
  #walk(step: number): void {
    const places = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('[part="area"] .change') ?? [])];
    if (places.length === 0) return;
    this.#at =
      this.#at < 0 && step < 0 ? places.length - 1 : (this.#at + step + places.length) % places.length;
    const place = places[this.#at];
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
    this.requestUpdate();
  }

  #look({ household, before, after }: MeaningPair): void {
    if (household === undefined) return;
    const { facts, on } = household;
    emit<DiffNavigateDetail>(this, 'gn-navigate', { facts, on, before, after });
  }

  protected override render(): TemplateResult {
    const text = this.words(diffElementWords);
    const { state } = this.#controller;
    const { before, after, diff } = state;
    const faults = [...this.#faults, ...state.faults];
    if (faults.length > 0) return faultsView(faults, text, this.locale);
    if (this.#fault !== undefined) return faultView(this.#fault, this.locale);
    if (this.#checking) return html`<p role="status">${text.checking}</p>`;
    if (diff === undefined || before === undefined || after === undefined) return html``;
    const view: DiffView = {
      text,
      locale: this.locale,
      names: namesOfSides(before, after, this.locale),
      width: Math.min(this.#width.width, WIDEST),
    };
    return html`<div class="stack">
      ${headView(state, view)}
      ${meaningView(state.meaning, view, (pair) => this.#look(pair))}
      ${movementView(state, view)}
      ${this.#changes(view)}
      ${this.#buttons(view)}
    </div>`;
  }

  #changes(view: DiffView): TemplateResult {
    const { text } = view;
    const all = this.#controller.changes();
    if (all.length === 0) return html`<p>${text.none}</p>`;
    const shown = this.#controller.changes(this.#hidden);
    const walk: Walk = { at: this.#at, go: (step) => this.#walk(step) };
    return html`<h3>${text.changes}</h3>
      ${filterView(all, this.#hidden, view, (area) => this.#toggle(area))}
      <div class="row walk no-print">
        ${walkView(walk, view)}
        <span role="status">${this.#at < 0 ? text.shown(shown.length) : text.place(this.#at + 1, shown.length)}</span>
      </div>
      ${changesView(shown, walk, view)}`;
  }

  #buttons(view: DiffView): TemplateResult {
    const { text } = view;
    const { state } = this.#controller;
    const changes = this.#controller.changes();
    return html`<div class="row no-print">
      ${changes.length === 0 ? nothing : html`<button type="button" @click=${() => saveFile(text.changesFile, changesCsv(changes, view), CSV)}>${text.saveChanges}</button>`}
      ${
        state.movement === undefined
          ? nothing
          : html`<button type="button" @click=${() => saveFile(text.movementFile, movementCsv(state, view), CSV)}>${text.saveMovement}</button>`
      }
      <button type="button" @click=${() => this.print()}>${text.print}</button>
    </div>`;
  }
}

const CSV = 'text/csv;charset=utf-8';
/** Longer bars say no more. */
const WIDEST = 720;
