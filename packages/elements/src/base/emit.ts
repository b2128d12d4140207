/**
 * Sends an event out of an element: it bubbles, and leaves shadow roots. Returns false when a listener of a cancellable
 * event asked not to go on. Names are lower case with hyphens, which every framework can listen to.
 */
export function emit<D>(
  element: Element,
  name: `gn-${string}`,
  detail: D,
  { cancelable = false }: { readonly cancelable?: boolean } = {},
): boolean {
  return element.dispatchEvent(
    new CustomEvent<D>(name, { detail, bubbles: true, composed: true, cancelable }),
  );
}
