import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseWords } from '../base/base-words.js';
import { faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { mark } from '../base/icon.js';
import { RulebookElement } from '../base/rulebook-element.js';
import { saveFile } from '../base/save-file.js';
import { WidthController } from '../base/width-controller.js';
import { StoreController } from '../controllers/store.js';
import { batchStyles } from './batch.styles.js';
import { BatchController } from './batch-controller.js';
import { mappingView } from './mapping-view.js';
import type { BatchFile, BatchResult, BatchRow } from './messages.js';
import { countText, resultView } from './result-view.js';
import { batchWords } from './words.js';

/**
 * Takes a CSV file or a workbook of households through a rulebook, on the reader's own machine: columns matched by name and
 * mended by hand, each row decided beside the page, classes by commune, households near a limit, faulty rows by cause, all
 * of it as CSV and XLSX. Nothing is sent anywhere.
 *
 * @tag gn-batch-review
 * @fires {CustomEvent<{rows: number, decided: number, undetermined: number, invalid: number}>} gn-change - A run has ended.
 * @fires {CustomEvent<{row: number, id: string}>} gn-navigate - Somebody asks for a row; `readRow` gives it in full.
 * @fires {CustomEvent<{code: string}>} gn-error - A file cannot be read, or a run was stopped.
 * @slot heading - The heading; an `h2` with a general one when left empty.
 * @csspart mapping - What the columns mean.
 * @csspart chart - The bars of communes.
 * @csspart groups - The table of communes.
 * @csspart fault - What stands in the way.
 */
export class GnBatchReview extends RulebookElement {
  static override styles = [...[RulebookElement.styles].flat(), batchStyles];

  /** A household is near a limit when its figure differs by at most this part of it: 0.05 for 5 %. */
  @property({ type: Number, attribute: 'near-share' }) nearShare = 0.05;

  @state() private over = false;
  /** The result that is drawn whole: one frame after its chart, so that the page is never held up for long. */
  @state() private whole: BatchResult | undefined;

  readonly #batch = new BatchController();
  readonly #width = new WidthController(this);

  constructor() {
    super();
    new StoreController(this, this.#batch);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#batch.reset();
  }

  /** Opens a file, as if somebody had chosen it. */
  async openFile(file: File): Promise<void> {
    const { edition } = this.findEdition();
    if (edition === undefined) return;
    this.#batch.prepare(edition, this.date, this.locale);
    await this.#batch.choose(file);
    this.#tellFault();
  }

  /** A row of the last run in full, by its place from 1: its answer, and its facts by id. */
  readRow(row: number): Promise<BatchRow | undefined> {
    return this.#batch.row(row);
  }

  protected override willUpdate(changed: PropertyValues<GnBatchReview>): void {
    if (changed.has('nearShare')) this.#batch.set({ nearShare: this.nearShare });
    this.#batch.prepare(this.findEdition().edition, this.date, this.locale);
  }

  protected override updated(): void {
    const { result } = this.#batch.state;
    if (result === this.whole) return;
    requestAnimationFrame(() => {
      this.whole = this.#batch.state.result;
    });
  }

  protected override render(): TemplateResult {
    const words = this.words(batchWords);
    const { edition, fault } = this.findEdition();
    if (edition === undefined) return faultView(fault, this.locale);
    const { stage, opened, result, progress, mapping, fault: batchFault, where } = this.#batch.state;
    const count = (number: number) => countText(number, this.locale);
    return html`<section class="stack">
      <slot name="heading"><h2>${words.heading}</h2></slot>
      <p class="muted no-print">${words.lead}</p>
      ${this.#chooser(stage !== 'empty')}
      <p class="small muted">${words.privacy(where)}</p>
      ${batchFault === undefined ? nothing : faultView(words.fault(batchFault), this.locale)}
      ${stage === 'opening' ? html`<p>${words.opening}</p>` : nothing}
      ${opened === undefined ? nothing : html`<p><strong>${words.file(opened.name, opened.header.length)}</strong></p>`}
      ${
        stage === 'mapping'
          ? mappingView(this.#batch.state, this.locale, {
              setColumn: (name, target) => this.#batch.setColumn(name, target),
              set: (changes) => this.#batch.set(changes),
              start: () => this.#start(),
            })
          : nothing
      }
      ${
        stage === 'running'
          ? html`<div class="stack-tight">
              <progress aria-label=${words.progress} max="1" .value=${progress.share}></progress>
              <p>${words.running(count(progress.rows))}</p>
              <button type="button" @click=${() => this.#batch.cancel()}>${words.cancel}</button>
            </div>`
          : nothing
      }
      <p role="status" tabindex="-1" class="status">${
        result === undefined
          ? nothing
          : mark(
              'yes',
              words.counts(
                count(result.counts.rows),
                count(result.counts.decided),
                count(result.counts.undetermined),
                count(result.counts.invalid),
              ),
              'none',
            )
      }</p>
      ${
        stage === 'done' && result !== undefined
          ? html`<div class="row no-print">
              <button type="button" @click=${() => this.#batch.change()}>${words.changeColumns}</button>
              <button type="button" @click=${() => this.print()}>${baseWords[this.locale].print}</button>
            </div>
            ${resultView({
              result,
              edition,
              nearShare: mapping.nearShare,
              width: this.#width.width,
              locale: this.locale,
              whole: result === this.whole,
              open: (row, id) => emit(this, 'gn-navigate', { row, id }),
              save: (kind) => void this.#save(kind),
            })}`
          : nothing
      }
    </section>`;
  }

  #chooser(again: boolean): TemplateResult {
    const words = this.words(batchWords);
    return html`<div
      class="drop no-print"
      ?data-over=${this.over}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => {
        this.over = false;
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.over = false;
        this.#take(event.dataTransfer?.files[0]);
      }}
    >
      <label class="button pick">
        ${again ? words.another : words.choose}
        <input
          class="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          aria-describedby="limits"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            this.#take(input.files?.[0]);
          }}
        />
      </label>
      <p id="limits" class="small muted">${words.drop} ${words.limits}</p>
    </div>`;
  }

  #take(file: File | undefined): void {
    if (file !== undefined) void this.openFile(file);
  }

  async #start(): Promise<void> {
    await this.#batch.start();
    const { result } = this.#batch.state;
    if (result === undefined) this.#tellFault();
    else emit(this, 'gn-change', { ...result.counts });
    await this.updateComplete;
    // the button that was pressed is gone
    this.renderRoot.querySelector<HTMLElement>('.status')?.focus();
  }

  #tellFault(): void {
    const { fault } = this.#batch.state;
    if (fault !== undefined) emit(this, 'gn-error', { code: fault.code });
  }

  async #save(kind: BatchFile): Promise<void> {
    const words = this.words(batchWords);
    const blob = await this.#batch.file(kind);
    if (blob === undefined) return;
    const name = (this.#batch.state.opened?.name ?? '').replace(/\.\w+$/, '');
    const what = kind === 'bad' ? words.files.bad : words.files.result;
    saveFile(`${name}-${what}.${kind === 'xlsx' ? 'xlsx' : 'csv'}`, blob, blob.type);
  }
}
