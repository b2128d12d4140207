import type { Edition, Facts } from '@giamngheo/core';
import { type CSSResultGroup, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { baseWords } from '../base/base-words.js';
import { faultView } from '../base/clause-view.js';
import { emit } from '../base/emit.js';
import { FormAssociated } from '../base/form-associated.js';
import { GnElement } from '../base/gn-element.js';
import { printView } from './check-view.js';
import { optionsOf, showEcho } from './controls.js';
import { type DraftStore, draftOf, valueOfDraft } from './draft.js';
import { formEntries, type HouseholdFormValue } from './form-value.js';
import { householdFormStyles } from './household-form.styles.js';
import { type AskFor, HouseholdFormController } from './household-form-controller.js';
import { pressKey } from './keyboard.js';
import { shownMemberFields } from './members-view.js';
import { errorsView, noticesView, toolbarView, verdictView } from './notices-view.js';
import { pageFact, pageMember } from './page.js';
import { isTable, type Pasted, pastedMembers, readPasted } from './paste-members.js';
import { pasteView } from './paste-view.js';
import { readAnswer } from './read-answer.js';
import { type Answer, answerAt, type FormRecord, type Place, pathOf, placeOf } from './record.js';
import { sheetView } from './sheet-view.js';
import { drawnFrom, showTyping } from './show-typing.js';
import { type SoftLimits, usualLimits } from './soft-limits.js';
import { stepsView, tasksView } from './steps-view.js';
import { idOf, sayProblem, type View } from './view.js';
import { en } from './words.en.js';
import { vi } from './words.vi.js';

const said = { vi, en };

/**
 * The survey form of a household (or of any other subject), made from a rulebook: it asks only what still matters, in the
 * order worth asking, and shows the result as it stands.
 *
 * @tag gn-household-form
 * @fires gn-ready - The form can be used. Detail: `{ rulebook, edition }`.
 * @fires gn-input - Something is being typed. Detail: `{ fact, member }`.
 * @fires gn-change - An answer was recorded. Detail: `{ status, outcomes, missing }`, ids only.
 * @fires gn-navigate - Another page is shown (layout `steps`). Detail: `{ page }`.
 * @fires gn-error - Going on or submitting found something wrong. Detail: `{ problems: [{ kind, fact, member }] }`.
 * @fires gn-submit - The form is to be submitted; cancellable. Detail: `{ value, status, outcomes }`.
 * @slot result - What stands beside the questions; without it, the result so far in one sentence.
 * @slot heading - A heading above the form.
 * @csspart result - The result so far.
 * @csspart errors - The summary of what is wrong.
 * @csspart main - The questions.
 */
export class GnHouseholdForm extends FormAssociated {
  static override styles: CSSResultGroup = [GnElement.styles, householdFormStyles];

  /** `steps`: one thing a page, with the answers to check before the end. `sheet`: all on one page, from the keyboard. */
  @property({ reflect: true }) layout: 'steps' | 'sheet' = 'steps';

  /** `indicators`: asked for themselves, with what they follow from as a second way. `details`: the other way round. */
  @property({ reflect: true }) ask: AskFor = 'indicators';

  /** Whether values and names are hidden where answers are listed, as for a screen that others see. */
  @property({ type: Boolean, reflect: true }) redact = false;

  /** Whether answers put in from outside come from an earlier record, each to be confirmed. */
  @property({ type: Boolean, reflect: true }) reinterview = false;

  /** Beyond these a number is to be confirmed; by fact id or unit: `{ "VND/person/month": { "below": 50000 } }`. */
  @property({ type: Object }) warnings: SoftLimits = usualLimits;

  /** Where drafts are kept. Without one the form keeps answers in memory only. */
  @property({ attribute: false }) draftStore: DraftStore | undefined;

  @state() private pasted: Pasted | undefined;
  @state() private draft: 'opened' | 'sent' | undefined;

  #controller: HouseholdFormController | undefined;
  #edition: Edition | undefined;
  #pending: unknown;
  #unsubscribe: (() => void) | undefined;
  #shown: { record: FormRecord | undefined; page: string | undefined } = {
    record: undefined,
    page: undefined,
  };
  #loadedFrom: DraftStore | undefined;
  /** What the draft held, to be opened again when it is one that was submitted. */
  #sent: unknown;
  #focus: (() => void) | undefined;
  /** The line of the verdict: looked for once the form is drawn, not at each key. */
  #verdict: HTMLElement | undefined;
  /** What the form was last drawn from. */
  #drawn: readonly unknown[] | undefined;
  /** The record was set by the page, which needs no event to know. */
  #quiet = false;

  /**
   * The whole value: `{ version, rulebook, edition, date, facts, members, answers }`. Setting it (an object, or its JSON)
   * fills the form; what the rulebook does not take is left out and named.
   */
  @property({ type: Object })
  get value(): HouseholdFormValue | undefined {
    return this.#controller?.value;
  }

  set value(value: HouseholdFormValue | string | undefined | null) {
    this.#fill(typeof value === 'string' && value !== '' ? JSON.parse(value) : value);
  }

  /** What is known, as `evaluate` takes it. Setting it fills the form. */
  @property({ type: Object })
  get facts(): Facts | undefined {
    return this.#controller?.state.plan.facts;
  }

  set facts(facts: Facts | undefined | null) {
    this.#fill(facts);
  }

  /** The form without its page. Undefined until the rulebook is known. */
  get controller(): HouseholdFormController | undefined {
    return this.#controller;
  }

  #fill(value: unknown): void {
    if (this.#controller === undefined) this.#pending = value;
    // A page that sets what it has just heard changes nothing, and keeps what can be undone.
    else if (JSON.stringify(value) !== JSON.stringify(this.#controller.value)) {
      this.#controller.restore(value ?? {}, { start: true, earlier: this.reinterview });
      this.#quiet = true;
    }
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    removeEventListener('submit', this.#onSubmitted);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
    // on the window it comes last: whether the page keeps the browser from submitting is known by then
    addEventListener('submit', this.#onSubmitted);
  }

  /** The browser submits the form, and nobody here will hear whether it arrived. */
  #onSubmitted = (event: Event): void => {
    if (event.target !== this.form || event.defaultPrevented || this.#controller === undefined) return;
    void this.draftStore?.save(draftOf(this.#controller.value, true));
  };

  #listen(): void {
    this.#unsubscribe ??= this.#controller?.subscribe(() => {
      if (!this.#showTyping()) this.requestUpdate();
    });
  }

  /** Shows what a key changes without drawing the form; false where more than that changed since it was drawn. */
  #showTyping(): boolean {
    const controller = this.#controller;
    const drawn = this.#drawn;
    if (controller === undefined || drawn === undefined || this.isUpdatePending) return false;
    const { state } = controller;
    if (!drawnFrom(state).every((one, i) => one === drawn[i])) return false;
    const { locale, redact } = this;
    return showTyping(this.renderRoot, this.#verdict, {
      controller,
      state,
      locale,
      redact,
      words: this.words(said),
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { edition } = this.findEdition();
    if (edition !== this.#edition) {
      this.#edition = edition;
      const before = this.#controller?.value;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#controller =
        edition &&
        new HouseholdFormController(edition, {
          value: before === undefined ? this.#pending : { ...before, date: undefined },
          askFor: this.ask,
          limits: this.warnings,
          earlier: this.reinterview && before === undefined,
        });
      this.#listen();
      this.#shown = { record: undefined, page: this.#controller?.state.page };
      if (edition !== undefined) {
        const { id: rulebook, name } = edition;
        void this.updateComplete.then(() => emit(this, 'gn-ready', { rulebook, edition: name }));
      }
    } else if (changed.has('ask') || changed.has('warnings'))
      this.#controller?.configure({ askFor: this.ask, limits: this.warnings });
    if (
      this.#controller !== undefined &&
      this.draftStore !== undefined &&
      this.draftStore !== this.#loadedFrom
    ) {
      this.#loadedFrom = this.draftStore;
      void this.#openDraft(this.draftStore);
    }
  }

  async #openDraft(store: DraftStore): Promise<void> {
    const draft = await store.load();
    const value = valueOfDraft(draft, this.#edition?.id ?? '');
    if (value === undefined || this.#controller === undefined) return;
    this.draft = draft?.sent ? 'sent' : 'opened';
    this.#sent = value;
    if (this.draft === 'opened') this.#controller.restore(value);
  }

  /**
   * Drops the draft: what was submitted has arrived. For a page that sends the answers itself, once it knows that they were
   * taken; the answers stay in the form.
   */
  clearDraft(): void {
    this.draft = undefined;
    void this.draftStore?.clear();
  }

  protected override updated(changed: PropertyValues): void {
    const controller = this.#controller;
    if (controller === undefined) return;
    this.#verdict = this.renderRoot.querySelector<HTMLElement>('.verdict') ?? undefined;
    const { record, page, typing } = controller.state;
    if (typing !== undefined)
      showEcho(this.renderRoot, this.#view(controller), placeOf(typing.path), typing.value);
    const recorded = record !== this.#shown.record;
    if (recorded || changed.has('name') || changed.has('disabled') || changed.has('formDisabled')) {
      const { value } = controller;
      this.setFormValue(this.name ? formEntries(this.name, value) : null, JSON.stringify(value));
    }
    if (recorded || changed.has('required')) this.#recorded(controller);
    if (page !== this.#shown.page) {
      this.#shown.page = page;
      emit(this, 'gn-navigate', { page });
      this.renderRoot.querySelector<HTMLElement>('.page')?.focus();
    }
    const focus = this.#focus;
    this.#focus = undefined;
    focus?.();
  }

  #recorded(controller: HouseholdFormController): void {
    const silent = this.#shown.record === undefined || this.#shown.record === controller.state.record;
    this.#shown.record = controller.state.record;
    const [problem] = controller.problemsOf(undefined, this.required);
    this.setProblem(
      problem && {
        message: sayProblem(this.#view(controller), problem),
        anchor: this.renderRoot.querySelector<HTMLElement>('[data-stop]') ?? undefined,
      },
      problem?.kind === 'empty',
    );
    const quiet = silent || this.#quiet;
    this.#quiet = false;
    if (quiet) return;
    if (this.draft === 'sent') this.draft = undefined;
    emit(this, 'gn-change', this.#answerOf(controller));
    void this.draftStore?.save(draftOf(controller.value));
  }

  #answerOf({ state: { plan } }: HouseholdFormController) {
    const { decision, missing } = plan;
    const outcomes = Object.fromEntries(
      (decision?.decisions ?? []).map(({ id, outcome, benefits }) => [id, benefits ?? outcome]),
    );
    return { status: decision?.status ?? 'invalid', outcomes, missing };
  }

  #view(controller: HouseholdFormController): View {
    return {
      controller,
      state: controller.state,
      locale: this.locale,
      words: this.words(said),
      layout: this.layout,
      disabled: this.disabled || this.formDisabled,
      redact: this.redact,
      onType: (place, text) => {
        const read = readAnswer(controller.field(place)?.fact ?? noFact, text, this.locale);
        controller.type(place, pathOf(place), read?.value);
        emit(this, 'gn-input', place);
      },
      onText: (place, text) => this.#takeText(controller, place, text),
      onAnswer: (place, answer) => controller.answer(place, answer),
      onGo: (place) => this.#goTo(controller, place),
      focusOn: (...selectors) => this.#focusOn(...selectors),
    };
  }

  #takeText(controller: HouseholdFormController, place: Place, text: string): void {
    const field = controller.field(place);
    if (field === undefined) return;
    const before = answerAt(controller.state.record, place);
    const read = readAnswer(field.fact, text, this.locale);
    const marked = before !== undefined && before.state !== 'given' && before.state !== 'unread';
    if (marked && (read === undefined || text === baseWords[this.locale][before.state])) {
      controller.answer(place, before);
      return;
    }
    const same = before?.state === 'given' && before.value === read?.value;
    controller.answer(place, same ? before : answerOfText(read, text));
  }

  /** Moves focus to the control of a fact, on whatever page it is. A result beside the form may call it. */
  goTo(fact: string): void {
    if (this.#controller !== undefined) this.#goTo(this.#controller, placeOf(fact));
  }

  #goTo(controller: HouseholdFormController, place: Place): void {
    const { page } = controller.state;
    if (this.layout === 'steps') {
      const wanted =
        place.member === undefined ? (`fact:${place.fact}` as const) : (`member:${place.member}` as const);
      const here =
        place.member === undefined ? pageFact(page) === place.fact : pageMember(page) === place.member;
      if (!here) controller.goTo(wanted);
    }
    this.#focus = () => {
      const target = this.renderRoot.querySelector<HTMLElement>(`#${idOf(place)}`);
      target?.scrollIntoView({ block: 'center' });
      target?.focus({ preventScroll: true });
    };
    this.requestUpdate();
  }

  #goOn = (): void => {
    const controller = this.#controller;
    if (controller === undefined) return;
    if (!controller.goOn()) this.#tellProblems(controller);
  };

  #submit = (): void => {
    const controller = this.#controller;
    if (controller === undefined || this.disabled || this.formDisabled) return;
    if (!controller.check(this.required)) {
      this.#tellProblems(controller);
      return;
    }
    const { status, outcomes } = this.#answerOf(controller);
    const detail = { value: controller.value, status, outcomes };
    if (emit(this, 'gn-submit', detail, { cancelable: true })) this.submitForm();
  };

  #onKey = (event: KeyboardEvent): void => {
    const controller = this.#controller;
    if (controller === undefined) return;
    pressKey(event, {
      controller,
      layout: this.layout,
      optionsOf: ({ fact }) => optionsOf(this.#view(controller), fact),
      goOn: this.#goOn,
      submit: this.#submit,
      onceDrawn: (act) => {
        this.#focus = () => act(this.renderRoot);
      },
      drawn: async () => {
        await this.updateComplete;
        return this.renderRoot;
      },
    });
  };

  #tellProblems(controller: HouseholdFormController): void {
    const problems = controller.state.problems.map(({ kind, place }) => ({ kind, ...place }));
    emit(this, 'gn-error', { problems });
    this.#focus = () => this.renderRoot.querySelector<HTMLElement>('.errors')?.focus();
    this.requestUpdate();
  }

  #focusOn(...selectors: readonly string[]): void {
    this.#focus = () => {
      const found = selectors.map((one) => this.renderRoot.querySelector<HTMLElement>(one));
      found.find((one) => one !== null)?.focus();
    };
    this.requestUpdate();
  }

  /** Takes the last step back. */
  undo(): void {
    this.#controller?.undo();
  }

  /** Does the last step undone again. */
  redo(): void {
    this.#controller?.redo();
  }

  protected override showProblems(): void {
    const controller = this.#controller;
    if (controller !== undefined && !controller.check(this.required)) this.#tellProblems(controller);
  }

  protected override resetValue(): void {
    this.#controller?.reset();
    this.#quiet = true;
    this.pasted = undefined;
  }

  protected override restoreValue(kept: string): void {
    const value: unknown = JSON.parse(kept);
    if (this.#controller === undefined) this.#pending = value;
    else this.#controller.restore(value);
  }

  #onPaste = (event: ClipboardEvent): void => {
    const controller = this.#controller;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (controller === undefined || this.layout !== 'sheet' || !isTable(text)) return;
    if (
      !event
        .composedPath()
        .some((one) => one instanceof HTMLElement && one.classList.contains('members-part'))
    )
      return;
    event.preventDefault();
    const shown = shownMemberFields(this.#view(controller)).map(({ id }) => id);
    this.pasted = readPasted(controller.state.edition, text, shown, this.locale);
    this.#focus = () => this.renderRoot.querySelector<HTMLElement>('.paste')?.focus();
  };

  protected override render() {
    const found = this.findEdition();
    const controller = this.#controller;
    if (found.fault !== undefined || controller === undefined)
      return faultView(found.fault ?? '', this.locale);
    const view = this.#view(controller);
    // What is being typed changes the verdict and the echo beside the box: the rest is not even looked at for each key.
    this.#drawn = drawnFrom(controller.state);
    const { locale, layout, disabled, redact } = view;
    const drawnFor = [...this.#drawn, locale, layout, disabled, redact, this.pasted, this.draft];
    return html`<slot name="heading"></slot>
      <div class="layout" @keydown=${this.#onKey} @paste=${this.#onPaste}>
        <div class="main stack" part="main">${guard(drawnFor, () => this.#mainView(view))}</div>
        <div class="result" part="result"><slot name="result">${verdictView(view)}</slot></div>
      </div>
      ${printView(view)}`;
  }

  #mainView(view: View) {
    const notice = { draft: this.draft, discard: this.#discardDraft, reopen: this.#reopenDraft };
    return html`${errorsView(view)} ${noticesView(view, notice)} ${toolbarView(view)}
      ${
        view.layout === 'sheet'
          ? sheetView(view, this.#submit, this.#pasteView(view))
          : html`<div class="stack-tight">${tasksView(view)}</div>
            ${stepsView(view, { goOn: this.#goOn, submit: this.#submit })}`
      }`;
  }

  #reopenDraft = (): void => {
    this.draft = 'opened';
    this.#controller?.restore(this.#sent);
    this.#focusOn('.page', '[data-stop] input', '[data-stop]');
  };

  #discardDraft = (): void => {
    this.#controller?.reset();
    this.clearDraft();
    this.#focusOn('.page', '[data-stop] input', '[data-stop]');
  };

  #pasteView(view: View) {
    const { pasted } = this;
    if (pasted === undefined) return nothing;
    const leave = () => {
      this.pasted = undefined;
      this.#focus = () => this.renderRoot.querySelector<HTMLElement>('.add-member')?.focus();
    };
    const take = () => {
      view.controller.addMembers(pastedMembers(pasted));
      leave();
    };
    return pasteView(view, pasted, take, leave);
  }
}

const noFact = { type: 'boolean', label: { vi: '', en: '' }, question: { vi: '', en: '' } } as const;

const answerOfText = (read: ReturnType<typeof readAnswer>, text: string): Answer | undefined =>
  read === undefined
    ? undefined
    : read.value === undefined
      ? { state: 'unread', text: text.normalize('NFC').trim() }
      : { state: 'given', value: read.value };
