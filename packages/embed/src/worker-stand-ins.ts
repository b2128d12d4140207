/**
 * The script runs a second time as the worker in which files are read. There is no page there, and the elements, which are
 * of no use there either, still ask for these few things of a page when they are loaded.
 */
const scope = globalThis as unknown as Record<string, unknown>;
if (!('document' in scope)) {
  scope.HTMLElement = class {};
  scope.CSSStyleSheet = class {};
  scope.customElements = { define: () => undefined, get: () => undefined };
  scope.document = {
    createTreeWalker: () => ({}),
    createComment: () => ({}),
    createElement: () => ({}),
  };
}

export {};
