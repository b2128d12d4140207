/** What a worker could send data out with, or keep it in. */
const ways = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'RTCPeerConnection',
  'FontFace',
  'fonts',
  'indexedDB',
  'caches',
  'cookieStore',
  'Notification',
  'PushManager',
  'BackgroundFetchManager',
] as const;

/** The same of its `navigator`. */
const navigatorWays = [
  'sendBeacon',
  'storage',
  'storageBuckets',
  'serviceWorker',
  'locks',
  'usb',
  'serial',
  'hid',
] as const;

/**
 * Takes from a worker all it could send data out with. A worker does not heed the `connect-src` of its page, so that
 * "nothing leaves the machine" has to be made true within it; before it sees any data. Cannot be undone.
 */
export function lockDown(scope: object): void {
  for (const name of ways) takeAway(scope, name);
  const { navigator } = scope as { navigator?: object };
  if (navigator !== undefined) for (const name of navigatorWays) takeAway(navigator, name);
}

function takeAway(from: object, name: string): void {
  for (let at: object | null = from; at !== null; at = Object.getPrototypeOf(at)) {
    if (!Object.hasOwn(at, name)) continue;
    Reflect.deleteProperty(at, name);
  }
  Reflect.defineProperty(from, name, { value: undefined, writable: false, configurable: false });
}
