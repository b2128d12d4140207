/** What a key asks for in the sheet. */
export type Wish = 'next' | 'previous' | 'submit' | 'yes' | 'no' | 'unknown' | 'refused' | undefined;

const quick: Readonly<Record<string, Wish>> = {
  c: 'yes',
  y: 'yes',
  '1': 'yes',
  k: 'no',
  n: 'no',
  '0': 'no',
  b: 'unknown',
  u: 'unknown',
  '?': 'unknown',
  t: 'refused',
  r: 'refused',
};

/** What is under the key: which letters and arrows it needs for itself. */
export type Kind = 'radio' | 'text' | 'number' | 'select' | 'checkbox' | 'other';

/** The kind of a control. */
export function kindOf(target: EventTarget | null): Kind {
  if (target instanceof HTMLSelectElement) return 'select';
  if (!(target instanceof HTMLInputElement)) return 'other';
  if (target.type === 'radio' || target.type === 'checkbox') return target.type;
  return target.classList.contains('cell') ? 'number' : 'text';
}

/**
 * Reads a key in the sheet. Letters are shortcuts only where nothing is written; a list keeps its arrows. A key that an
 * input method is composing with is left alone.
 */
export function wishOf(event: KeyboardEvent, kind: Kind): Wish {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (event.isComposing || key === 'Process') return undefined;
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'submit';
  if (ctrlKey || metaKey || altKey || kind === 'other') return undefined;
  if (key === 'Enter') return shiftKey ? 'previous' : 'next';
  if (kind !== 'select' && key === 'ArrowDown') return 'next';
  if (kind !== 'select' && key === 'ArrowUp') return 'previous';
  const wish = quick[key.toLowerCase()];
  // In a table's box for numbers digits are digits, and letters can only be shortcuts.
  if (kind === 'number') return wish === 'unknown' || wish === 'refused' ? wish : undefined;
  return kind === 'radio' || kind === 'select' ? wish : undefined;
}

/** The stop after (or before) the one that holds the focus: a group of radios is one stop. */
export function neighbour(root: ParentNode, from: Element, by: 1 | -1): HTMLElement | undefined {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (one) => !one.hasAttribute('disabled') && one.getClientRects().length > 0,
  );
  const at = stops.findIndex((one) => one === from || one.contains(from));
  return at < 0 ? undefined : stops[at + by];
}

/** Puts the focus on a stop: on the radio chosen, or the first; a text is selected so that typing replaces it. */
export function focusStop(stop: HTMLElement): void {
  const target =
    stop.querySelector<HTMLElement>('input:checked') ??
    stop.querySelector<HTMLElement>('input, select') ??
    stop;
  target.focus();
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
}
