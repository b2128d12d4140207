import { type Edition, editionName, type Locale, type RulebookFamily } from '@giamngheo/core';
import type { Area, MeaningPair } from '@giamngheo/core/diff';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseWords } from '../base/base-words.js';
import { faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { findEdition } from '../base/find-edition.js';
import { GnElement } from '../base/gn-element.js';
import { jsonAttribute } from '../base/json-attribute.js';
import { onRegistration } from '../base/registry.js';
import { saveFile } from '../base/save-file.js';
import { StoreController } from '../controllers/store.js';
import { editionOfSource, type RulebookSource, readCases } from '../rulebook/source.js';
import { changesView, filterView } from './changes-view.js';
import { changesCsv, movementCsv } from './csv.js';
import { meaningView } from './meaning-view.js';
import { movementView } from './movement-view.js';
import { namesOfSides } from './names.js';
import { rulebookDiffStyles } from './rulebook-diff.styles.js';
import { type DiffRow, RulebookDiffController } from './rulebook-diff-controller.js';
import { diffElementWords } from './words.js';

/** When an edition is in force, and its full name. */
const periodOf = (edition: Edition, locale: Locale): string => {
  const { from, until } = edition.rulebook.inForce;
  return `${baseWords[locale].period(from, until)} (${editionName(edition)})`;
};

/** One side of a comparison: an edition, or its files as plain JSON. */
export type DiffSide = Edition | RulebookSource;

/** A concrete household that the two editions answer otherwise. */
export interface DiffNavigateDetail {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Two editions or revisions of a rulebook, compared: figures, conditions, words, clauses and cases; a concrete household for
 * each way in which anybody is answered otherwise; and, with data, who moves from which outcome to which, by which rule.
 *
 * @tag gn-rulebook-diff
 * @fires {CustomEvent<{ changes: number, equal: boolean }>} gn-change - The comparison with every possible household is done.
 * @fires {CustomEvent<DiffNavigateDetail>} gn-navigate - A reader wants to see a concrete household (made up, of nobody's data).
 * @csspart area - The differences of one kind of thing.
 * @csspart change - One difference.
 * @csspart meaning - Who is answered otherwise.
 * @csspart movement - Who of the data moves.
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

  /** The side before, in place of `from`: an edition, or `{ rulebook, texts, vocabulary, documents, cases }`. */
  @property({ attribute: false }) earlier: DiffSide | undefined;

  /** The side after, in place of `to`. */
  @property({ attribute: false }) later: DiffSide | undefined;

  /** Households to count: a list of objects with facts by id. As an attribute: JSON. */
  @property({ converter: jsonAttribute }) data: readonly DiffRow[] | undefined;

  /** The entry of each household that it is grouped by, such as `commune`. */
  @property({ attribute: 'group-by' }) groupBy: string | undefined;

  readonly #controller = new RulebookDiffController();
  readonly #hidden = new Set<Area>();
  #fault: string | undefined;
  #at = -1;
  #stop: (() => void) | undefined;
  #task: ReturnType<typeof setTimeout> | undefined;
  /** Editions made of plain JSON, so that the same JSON gives the same edition at each render. */
  readonly #made = new WeakMap<object, Edition>();

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
    const sides = [this.#side(this.earlier, this.from), this.#side(this.later, this.to)];
    if (sides.includes(undefined)) this.#fault ??= text.noSides;
    if (this.data !== undefined && !Array.isArray(this.data)) this.#fault ??= text.dataFault;
    if (changed.has('from') || changed.has('to') || changed.has('earlier') || changed.has('later'))
      this.#at = -1;
    const [before, after] = this.#fault === undefined ? sides : [];
    this.#controller.show({
      before,
      after,
      data: this.data,
      groupBy: this.groupBy || undefined,
      cases: this.#casesOf(),
    });
    const { meaning, diff } = this.#controller.state;
    clearTimeout(this.#task);
    // after what is written has been shown: the proof over all households may take a while
    if (diff !== undefined && meaning === undefined) this.#task = setTimeout(() => this.#compareAll());
  }

  #compareAll(): void {
    this.#controller.compareAll();
    const { meaning, diff } = this.#controller.state;
    if (meaning === undefined || diff === undefined) return;
    emit(this, 'gn-change', { changes: diff.changes.length, equal: meaning.status === 'equal' });
  }

  #side(given: DiffSide | undefined, name: string | undefined): Edition | undefined {
    if (given !== undefined) return this.#editionOf(given);
    if (this.rulebook === undefined || !name) return undefined;
    const { rulebook } = this;
    const named = findEdition({ rulebook, edition: name, date: undefined }, this.locale);
    const found =
      named.edition === undefined
        ? findEdition({ rulebook, edition: undefined, date: name }, this.locale)
        : named;
    if (found.edition === undefined) this.#fault ??= found.fault;
    return found.edition;
  }

  #editionOf(given: DiffSide): Edition {
    if ('release' in given && 'rulebook' in given && 'overlays' in given) return given;
    const source = given as RulebookSource;
    let edition = this.#made.get(source);
    if (edition === undefined) {
      edition = editionOfSource(source);
      this.#made.set(source, edition);
    }
    return edition;
  }

  #cases:
    | { readonly before: ReturnType<typeof readCases>; readonly after: ReturnType<typeof readCases> }
    | undefined;
  #casesFrom: readonly unknown[] = [];

  #casesOf() {
    const given = [this.earlier, this.later].map((side) =>
      side !== undefined && 'cases' in side ? (side as RulebookSource).cases : undefined,
    );
    if (given.some((one) => one === undefined)) return undefined;
    if (given.some((one, i) => one !== this.#casesFrom[i])) {
      this.#casesFrom = given;
      this.#cases = { before: readCases(given[0]), after: readCases(given[1]) };
    }
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
    emit<DiffNavigateDetail>(this, 'gn-navigate', { facts: household.facts, before, after });
  }

  protected override render(): TemplateResult {
    const text = this.words(diffElementWords);
    const { locale } = this;
    const { before, after, diff, meaning, movement, fault } = this.#controller.state;
    const wrong = this.#fault ?? (fault || undefined);
    if (wrong !== undefined) return faultView(wrong, locale);
    if (diff === undefined || before === undefined || after === undefined) return html``;
    const all = diff.changes;
    const shown = this.#controller.changes(this.#hidden);
    const names = namesOfSides(before, after, locale);
    return html`<div class="stack">
      <header class="stack-tight">
        <h2>${text.title(diff.title[locale])}</h2>
        <p class="small muted">${text.versions(periodOf(before, locale), periodOf(after, locale))}</p>
        <p><strong>${text.counts(all.length)}</strong></p>
      </header>
      ${meaningView(meaning, names, text, locale, (pair) => this.#look(pair))}
      ${movement === undefined ? nothing : movementView(movement, names, text, locale)}
      ${all.length === 0 ? html`<p>${text.none}</p>` : filterView(all, this.#hidden, text, (area) => this.#toggle(area))}
      ${
        all.length === 0
          ? nothing
          : html`<div class="row walk no-print">
              <button type="button" @click=${() => this.#walk(-1)}>${text.previous}</button>
              <button type="button" @click=${() => this.#walk(1)}>${text.next}</button>
              <span role="status">${this.#at < 0 ? text.shown(shown.length) : text.place(this.#at + 1, shown.length)}</span>
            </div>`
      }
      ${changesView(shown, text, locale)}
      <p class="row no-print">
        <button type="button" @click=${() => saveFile('thay-doi.csv', changesCsv(all, text, locale), 'text/csv')}>${text.saveChanges}</button>
        ${
          movement === undefined
            ? nothing
            : html`<button type="button" @click=${() => saveFile('chuyen-loai.csv', movementCsv(movement, names), 'text/csv')}>${text.saveMovement}</button>`
        }
        <button type="button" @click=${() => this.print()}>${text.print}</button>
      </p>
    </div>`;
  }
}
