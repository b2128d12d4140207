import { lockDown } from '../batch-review/lock-down.js';

/** Tries every way out of a worker that was locked down, and says which ones were refused. */
lockDown(self);
const address = new URL('/leak', self.location.origin).href;
const scope = self as unknown as Record<string, never>;
const make = (name: string) => new (scope[name] as unknown as new (url: string) => unknown)(address);
const call = (name: string) => (scope[name] as unknown as (url: string) => unknown)(address);
const attempts: Readonly<Record<string, () => unknown>> = {
  fetch: () => fetch(address),
  fetchOfPrototype: () => Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch.call(self, address),
  XMLHttpRequest: () => make('XMLHttpRequest'),
  WebSocket: () => make('WebSocket'),
  EventSource: () => make('EventSource'),
  importScripts: () => call('importScripts'),
  Worker: () => make('Worker'),
  SharedWorker: () => make('SharedWorker'),
  BroadcastChannel: () => make('BroadcastChannel'),
  WebTransport: () => make('WebTransport'),
  FontFace: () =>
    new (scope.FontFace as unknown as new (name: string, source: string) => unknown)('x', `url(${address})`),
  indexedDB: () => (scope.indexedDB as unknown as IDBFactory).open('x'),
  caches: () => (scope.caches as unknown as CacheStorage).open('x'),
  sendBeacon: () => (navigator as unknown as { sendBeacon(url: string): boolean }).sendBeacon(address),
  restored: () => {
    Object.defineProperty(self, 'fetch', { value: () => 1 });
    return 1;
  },
};
const refused = Object.entries(attempts).flatMap(([name, attempt]) => {
  try {
    attempt();
    return [];
  } catch {
    return [name];
  }
});
self.postMessage({ tried: Object.keys(attempts), refused });
