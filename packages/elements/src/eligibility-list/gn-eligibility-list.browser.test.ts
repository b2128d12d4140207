import { poverty } from '@giamngheo/classification';
import { socialSecurity, workAbroad } from '@giamngheo/eligibility';
import { registers } from '@giamngheo/policy';
import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnEligibilityList } from './gn-eligibility-list.js';

beforeAll(() => {
  registerRulebooks(poverty, socialSecurity, workAbroad);
  defineElements({ 'gn-eligibility-list': GnEligibilityList });
});

const household = { area: 'rural', monthlyIncomePerCapita: 690_000 };
const list = (members: object[] | undefined = [{ isWorker: true }]) => html`<gn-eligibility-list
  classification="classification/poverty"
  date="2018-12-31"
  .household=${household}
  .members=${members}
  .registers=${registers}
></gn-eligibility-list>`;
const show = (lang = 'vi', width?: number) =>
  mount<GnEligibilityList>(list(), { lang, ...(width === undefined ? {} : { width }) });
const textOf = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const entries = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.entry') ?? []),
];

describe('gn-eligibility-list', () => {
  for (const lang of ['vi', 'en']) {
    it.each(appearances)(`has nothing that axe finds fault with, ${lang}, %s`, async (appearance) => {
      await showIn(appearance);
      const element = await show(lang);
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      expect(await axeViolations(element)).toEqual([]);
      await showIn('light');
    });
  }

  it('works from attributes alone, with the rulebooks that were registered', async () => {
    const element = await mount(
      html`<gn-eligibility-list date="2018-12-31" household='{"povertyClass":"poor"}' members="[]" rulebooks='["eligibility/social-security"]'></gn-eligibility-list>`,
    );
    expect(entries(element)).toHaveLength(13);
    expect(within(element, '[data-key="eligibility/social-security/tetGift"]').dataset.answer).toBe('yes');
  });

  it('names every control and link on the accessibility tree', async () => {
    await show();
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names.some((name) => /^checkbox "Được hưởng \(\d+\)"/.test(name))).toBe(true);
    expect(names).toContain('button "In thông báo cho hộ"');
  });

  it('is filtered by keyboard, keeps the focus, and says how many are left', async () => {
    const element = await show();
    const before = entries(element).length;
    await userEvent.tab();
    const box = deepActive() as HTMLInputElement;
    expect(box.type).toBe('checkbox');
    await userEvent.keyboard(' ');
    await settle(element);
    expect(box.checked).toBe(false);
    expect(deepActive()).toBe(box);
    expect(entries(element).some(({ dataset }) => dataset.answer === 'yes')).toBe(false);
    expect(entries(element).length).toBeLessThan(before);
    expect(within(element, '[role=status]').textContent).toMatch(/Đang hiển thị \d+ trong \d+ nội dung/);
  });

  it('asks the host for a question, of which member', async () => {
    const element = await show();
    const asked: unknown[] = [];
    element.addEventListener('gn-navigate', (event) => asked.push((event as CustomEvent).detail));
    const link = within(element, '[data-key="eligibility/work-abroad/provincialLoan/1"] a[data-fact]');
    link.focus();
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([{ fact: link.dataset.fact, subject: 'person', member: 1 }]);
  });

  it('keeps filter and open details when the language changes', async () => {
    const element = await show();
    const box = within<HTMLInputElement>(element, 'input[type=checkbox]');
    box.click();
    await settle(element);
    const details = within<HTMLDetailsElement>(element, '.entry details');
    details.open = true;
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(within(element, 'h2').textContent).toBe('Supports');
    expect(box.checked).toBe(false);
    expect(details.open).toBe(true);
  });

  it('says what stands in the way', async () => {
    const element = await mount<GnEligibilityList>(
      html`<gn-eligibility-list date="2018-12-31" classification="classification/none" household='{"area":'></gn-eligibility-list>`,
    );
    expect(textOf(element)).toContain('Không đọc được dữ liệu của hộ gia đình');
    expect(textOf(element)).toContain('classification/none');
    element.date = '2031-01-01';
    await settle(element);
    expect(textOf(element)).toContain('Các quy định không áp dụng vào ngày này (2)');
  });

  it('hears of rulebooks that are registered later', async () => {
    const element = await show();
    const before = entries(element).length;
    const { production } = await import('@giamngheo/eligibility');
    registerRulebooks(production);
    await settle(element);
    expect(entries(element).length).toBeGreaterThan(before);
  });

  it('sends counts once, and no facts', async () => {
    const element = await show();
    const changes: CustomEvent[] = [];
    element.addEventListener('gn-change', (event) => changes.push(event as CustomEvent));
    element.members = [{ isWorker: false }];
    await settle(element);
    element.members = [{ isWorker: false }];
    await settle(element);
    expect(changes).toHaveLength(1);
    expect(Object.keys(changes[0]?.detail)).toEqual(['yes', 'confirm', 'unknown', 'no']);
  });

  it('stands twice on a page without one knowing of the other', async () => {
    const pair = await mount(html`<div>${list()}${list([])}</div>`);
    const [first, second] = [...pair.querySelectorAll('gn-eligibility-list')] as [Element, Element];
    await settle(first);
    await settle(second);
    within<HTMLInputElement>(first, 'input').click();
    await settle(first);
    expect(within<HTMLInputElement>(second, 'input').checked).toBe(true);
    expect(await axeViolations(pair)).toEqual([]);
  });

  it('prints a notice to the household', async () => {
    const element = await show();
    dispatchEvent(new Event('beforeprint'));
    const sheet = within(element, '.sheet').textContent ?? '';
    expect(sheet).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(sheet).toContain('Quà Tết Nguyên đán');
    expect(sheet).toContain('eligibility/social-security@2017-01-01.r1');
    dispatchEvent(new Event('afterprint'));
    await settle(element);
    expect(element.shadowRoot?.querySelector('.sheet')).toBeNull();
  });

  it('fits 320 pixels without scrolling sideways', async () => {
    const element = await show('vi', 320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});
