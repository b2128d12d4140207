import type { Locale } from '@giamngheo/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Bilingual, localeOf } from './locale.js';

type Root = Document | ShadowRoot | DocumentFragment;

/** One observer a root for all elements in it, so that a page of many elements watches `lang` once. */
const watchers = new WeakMap<
  Node,
  { readonly observer: MutationObserver; readonly listeners: Set<() => void> }
>();

function watchLang(root: Node, listener: () => void): () => void {
  let watcher = watchers.get(root);
  if (watcher === undefined) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const one of [...listeners]) one();
    });
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    watcher = { observer, listeners };
    watchers.set(root, watcher);
  }
  const { listeners, observer } = watcher;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watchers.delete(root);
  };
}

/** Every root around an element, its own first: a host inside another shadow root hears both. */
function rootsAround(element: Element): Root[] {
  const roots: Root[] = [];
  for (let root = element.getRootNode(); ; root = (root as ShadowRoot).host.getRootNode()) {
    roots.push(root as Root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

/** Follows the nearest `lang` while the page runs, and renders its host again when the language changes. */
export class LanguageController implements ReactiveController {
  #locale: Locale = 'vi';
  #stop: (() => void)[] = [];

  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The language in use: `vi` or `en`. */
  get locale(): Locale {
    return this.#locale;
  }

  /** The words of the language in use. */
  words<W>(words: Bilingual<W>): W {
    return words[this.#locale];
  }

  hostConnected(): void {
    this.#stop = rootsAround(this.#host).map((root) => watchLang(root, () => this.#look()));
    this.#look();
  }

  hostDisconnected(): void {
    for (const stop of this.#stop) stop();
    this.#stop = [];
  }

  #look(): void {
    const next = localeOf(this.#host);
    if (next === this.#locale) return;
    this.#locale = next;
    this.#host.requestUpdate();
  }
}
