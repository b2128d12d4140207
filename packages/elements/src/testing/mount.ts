import { render, type TemplateResult } from 'lit';
import { afterEach } from 'vitest';

const mounted: HTMLElement[] = [];

afterEach(() => {
  for (const one of mounted.splice(0)) one.remove();
  document.documentElement.removeAttribute('lang');
  document.documentElement.style.colorScheme = '';
});

/** Puts a template on the page and returns its first element, rendered. It is taken away after the test. */
export async function mount<E extends HTMLElement>(
  template: TemplateResult,
  { lang = 'vi', width }: { readonly lang?: string; readonly width?: number } = {},
): Promise<E> {
  const main = document.createElement('main');
  main.setAttribute('lang', lang);
  if (width !== undefined) main.style.inlineSize = `${width}px`;
  document.documentElement.lang = lang;
  document.body.append(main);
  mounted.push(main);
  render(template, main);
  const element = main.firstElementChild as E;
  await settle(element);
  return element;
}

/** Waits until an element and those in it have rendered. */
export async function settle(element: Element): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    await (element as { updateComplete?: Promise<unknown> } & Element).updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** The focused element, however deep in shadow roots. */
export function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** The first element in the shadow root that the selector matches. */
export function within<E extends Element = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found)
    throw new Error(`No ${selector} in ${host.localName}: ${host.shadowRoot?.innerHTML.slice(0, 400)}`);
  return found;
}
