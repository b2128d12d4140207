import type { Locale } from '@giamngheo/core';
import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { saveFile } from '../../packages/elements/src/base/save-file.js';
import type { EditionData } from '../pages/edition-data.js';
import { contextOf } from '../pages/page-parts.js';
import { reviewWordsOf } from '../pages/review-words.js';
import { BenchStore, linesOf } from './bench-store.js';
import { type BenchActions, renderWorkbench } from './bench-view.js';
import type { Path } from './figures.js';

/** The review bench of an edition. It draws into the page itself, so that the page's look is its own. */
export class ReviewBench extends LitElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    locale: { attribute: false },
  };

  declare data: EditionData | undefined;
  declare locale: Locale;

  #store: BenchStore | undefined;
  #faults: readonly string[] = [];
  #message = '';
  #analysed = false;

  constructor() {
    super();
    this.locale = 'vi';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('data') || this.data === undefined || this.#store?.edition === this.data.edition) return;
    this.#store = new BenchStore(this.data.edition);
    this.#faults = [];
    this.#message = '';
    this.#analysed = false;
  }

  protected override render(): TemplateResult | string {
    const store = this.#store;
    if (store === undefined || this.data === undefined) return '';
    return renderWorkbench({
      data: this.data,
      store,
      before: contextOf(store.edition, this.locale),
      after: contextOf(store.edited, this.locale),
      faults: this.#faults,
      message: this.#message,
      analysed: this.#analysed,
      actions: this.#actions(store),
    });
  }

  #actions(store: BenchStore): BenchActions {
    const words = () => reviewWordsOf(this.locale).bench;
    const then = (faults: readonly string[], message = '') => {
      this.#faults = faults;
      this.#message = message;
      this.#analysed = false;
      this.requestUpdate();
    };
    return {
      put: (path: Path, value: unknown) => then(store.put(path, value, this.locale)),
      refuse: (reason: string) => then([reason]),
      undo: () => {
        store.undo();
        then([]);
      },
      redo: () => {
        store.redo();
        then([]);
      },
      reset: () => {
        store.reset();
        then([]);
      },
      analyse: () => {
        this.#analysed = true;
        this.requestUpdate();
      },
      savePatch: () => save(`${nameOf(store)}.patch.json`, store.patch()),
      saveOverlay: ({ id, label, source }) => {
        try {
          const meta = { id, label: { vi: label, en: label }, sources: [source] };
          save(`${id}.overlay.json`, store.overlay(meta));
          then([]);
        } catch (error) {
          then(linesOf(error, this.locale) ?? [String(error)]);
        }
      },
      load: (name: string, text: string) => {
        const fault = store.load(text, this.locale);
        if (fault === undefined) then([], words().loaded(name));
        else if (fault.kind === 'notOurs') then([words().notOurs]);
        else if (fault.kind === 'otherEdition')
          then([words().otherEdition(fault.found, `${store.edition.id}@${store.edition.name}`)]);
        else then(fault.lines);
      },
    };
  }
}

const nameOf = ({ edition }: BenchStore) => `${edition.id.replace('/', '-')}-${edition.name}`;

function save(name: string, content: unknown): void {
  saveFile(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json');
}

if (customElements.get('review-bench') === undefined) customElements.define('review-bench', ReviewBench);
