import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { mount, settle } from '../testing/mount.js';
import { GnElement } from './gn-element.js';
import { mark } from './icon.js';

const said = { vi: { hello: 'Xin chào' }, en: { hello: 'Hello' } };

class SmallElement extends GnElement {
  protected override render() {
    const { hello } = this.words(said);
    return html`<button type="button">${hello}</button> ${mark('yes', hello)} ${mark('behind', hello)} ${mark('confirm', hello)}
      <p class="muted">${hello}</p>`;
  }
}
customElements.define('gn-test-small', SmallElement);

describe('an element', () => {
  it('speaks the language of the nearest lang, and changes with it while the page runs', async () => {
    const element = await mount(html`<gn-test-small></gn-test-small>`, { lang: 'vi' });
    expect(element.shadowRoot?.textContent).toContain('Xin chào');
    document.querySelector('main')?.setAttribute('lang', 'en-GB');
    await settle(element);
    expect(element.shadowRoot?.textContent).toContain('Hello');
  });

  it('hears the lang of a host around its own shadow root', async () => {
    const outer = await mount(html`<div></div>`, { lang: 'vi' });
    const root = outer.attachShadow({ mode: 'open' });
    const inner = document.createElement('gn-test-small');
    root.append(inner);
    await settle(inner);
    outer.setAttribute('lang', 'en');
    await settle(inner);
    expect(inner.shadowRoot?.textContent).toContain('Hello');
  });

  it.each(appearances)('has the shared look that axe finds no fault with, %s', async (appearance) => {
    await showIn(appearance);
    const element = await mount(html`<gn-test-small></gn-test-small>`);
    expect(await axeViolations(element)).toEqual([]);
  });

  it('shows its names on the accessibility tree', async () => {
    await mount(html`<gn-test-small></gn-test-small>`);
    expect(await accessibleNames()).toContain('button "Xin chào"');
  });

  it('leaves the page as it was once it has printed', async () => {
    const element = await mount<SmallElement>(html`<gn-test-small></gn-test-small>`);
    const before = document.adoptedStyleSheets.length;
    const { print } = window;
    let sheets = 0;
    window.print = () => {
      sheets = document.adoptedStyleSheets.length;
      dispatchEvent(new Event('afterprint'));
    };
    element.print();
    window.print = print;
    expect(sheets).toBe(before + 1);
    expect(document.adoptedStyleSheets.length).toBe(before);
    expect(element.hasAttribute('data-gn-print')).toBe(false);
  });
});
