import { poverty } from '@giamngheo/classification';
import casesFile from '@giamngheo/classification/rulebooks/poverty/2016-01-01/cases.json';
import type { CaseFile } from '@giamngheo/core/format';
import { socialSecurity } from '@giamngheo/eligibility';
import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn, tableNodes } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnRulebook } from './gn-rulebook.js';

const cases = casesFile as unknown as CaseFile;

beforeAll(() => {
  registerRulebooks(poverty, socialSecurity);
  defineElements({ 'gn-rulebook': GnRulebook });
});

const page = (given: unknown = cases) =>
  html`<gn-rulebook rulebook="classification/poverty" date="2018-12-31" .cases=${given}></gn-rulebook>`;
const show = (lang = 'vi') => mount<GnRulebook>(page(), { lang });
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const textOf = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const openAll = (element: Element) => {
  for (const details of all(element, 'details')) (details as HTMLDetailsElement).open = true;
};
async function type(element: GnRulebook, fact: string, text: string) {
  const field = within<HTMLInputElement>(element, `#try-${fact}`);
  field.value = text;
  field.dispatchEvent(new Event('change'));
  await settle(element);
}

describe('gn-rulebook', () => {
  for (const lang of ['vi', 'en']) {
    it.each(appearances)(`has nothing that axe finds fault with, ${lang}, %s`, async (appearance) => {
      await showIn(appearance);
      const element = await show(lang);
      openAll(element);
      await type(element, 'area', 'rural');
      await type(element, 'monthlyIncomePerCapita', '690000');
      expect(await axeViolations(element)).toEqual([]);
      await showIn('light');
    });
  }

  it('has nothing that axe finds fault with where rules give supports', async () => {
    const element = await mount(html`<gn-rulebook rulebook="eligibility/social-security"></gn-rulebook>`);
    openAll(element);
    expect(await axeViolations(element)).toEqual([]);
  });

  it('names every control and link on the accessibility tree', async () => {
    const element = await show();
    openAll(element);
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toContain('searchbox "Tìm trong bộ quy tắc"');
    expect(names).toContain('combobox "Khu vực"');
    expect(names.some((name) => name.startsWith('link "Quy tắc 1: '))).toBe(true);
    expect(names.some((name) => name.startsWith('button "Thử ca này: '))).toBe(true);
    expect(names.some((name) => name.startsWith('table "Phân loại hộ gia đình'))).toBe(true);
  });

  it('shows the parts that it is told to alone, the form open, and no link to a part that is not there', async () => {
    const element = await mount<GnRulebook>(
      html`<gn-rulebook rulebook="classification/poverty" date="2018-12-31" sections=" decisions  try "></gn-rulebook>`,
    );
    expect(all(element, 'h2, h3').map(({ localName }) => localName)).toEqual(['h2']);
    expect(within<HTMLDetailsElement>(element, '.try').open).toBe(true);
    expect(all(element, 'a')).toEqual([]);
    expect(all(element, 'table.decision tbody tr')).toHaveLength(5);
    await type(element, 'area', 'rural');
    await type(element, 'monthlyIncomePerCapita', '690000');
    expect(textOf(within(element, '[part=verdict]'))).toContain('Hộ nghèo');
    expect(await axeViolations(element)).toEqual([]);
    element.sections = undefined;
    await settle(element);
    expect(all(element, 'a').length).toBeGreaterThan(20);
  });

  it('goes to the form to try a case, and opens it', async () => {
    const element = await show();
    element.target = 'section:try';
    await settle(element);
    expect(within<HTMLDetailsElement>(element, '.try').open).toBe(true);
    expect(deepActive()?.localName).toBe('summary');
  });

  it('marks the rule that matches a case, and the first cell that fails in each other', async () => {
    const element = await show();
    await type(element, 'area', 'rural');
    await type(element, 'monthlyIncomePerCapita', '690.000');
    const rows = all(element, 'table.decision tbody tr');
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual(['true', null, null, null, null]);
    expect(rows.map((row) => textOf(row.querySelector('.mark') as Element))).toEqual([
      'Khớp',
      ...Array.from({ length: 4 }, () => 'Không khớp'),
    ]);
    expect(all(element, 'td.failing')).toHaveLength(4);
    expect(textOf(within(element, 'td.failing'))).toContain('Không đạt: hiện là 690.000');
    expect(textOf(within(element, '[part=verdict]'))).toContain('Phân loại hộ gia đình: Hộ nghèo.');
  });

  it('says at a field what is wrong with an answer', async () => {
    const element = await show();
    await type(element, 'monthlyIncomePerCapita', 'nhiều');
    const field = within(element, '#try-monthlyIncomePerCapita');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const fault = element.shadowRoot?.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(fault?.textContent?.trim()).not.toBe('');
  });

  it('shows every case, failing ones first, and tries the one chosen', async () => {
    const given = structuredClone(cases);
    (given.cases[30] as { expect: { outcomes: object } }).expect.outcomes = { class: 'aboveAverage' };
    const element = await mount<GnRulebook>(page(given));
    expect(textOf(within(element, '[part=cases] [role=status]'))).toBe('316 ca: 315 đạt, 1 không đạt.');
    const [first, second] = all(element, '[part=cases] tbody tr') as [HTMLElement, HTMLElement];
    expect(textOf(first)).toContain('Khác ở: kết quả');
    expect(textOf(second)).toContain('như mong đợi');
    expect(all(element, '[part=cases] tbody tr')).toHaveLength(20);
    within(element, '[part=cases] > button').click();
    await settle(element);
    expect(all(element, '[part=cases] tbody tr')).toHaveLength(40);
    within(element, '[part=cases] tbody button').click();
    await settle(element);
    expect(within<HTMLDetailsElement>(element, '.try').open).toBe(true);
    expect(textOf(within(element, '.try'))).toContain('Đang thử ca');
    expect(deepActive()?.localName).toBe('h3');
    const filter = within<HTMLSelectElement>(element, '[part=cases] select');
    filter.value = 'failed';
    filter.dispatchEvent(new Event('change'));
    await settle(element);
    expect(all(element, '[part=cases] tbody tr')).toHaveLength(1);
  });

  it('is searched and walked by keyboard alone: type, tab to a hit, Enter goes there', async () => {
    const element = await show();
    const visited: unknown[] = [];
    element.addEventListener('gn-navigate', (event) => visited.push((event as CustomEvent).detail));
    within(element, 'input[type=search]').focus();
    await userEvent.keyboard('chuan can ngheo');
    await settle(element);
    expect(textOf(within(element, '.finder [role=status]'))).toMatch(/^Tìm thấy \d+ mục\.$/);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await settle(element);
    expect(visited).toHaveLength(1);
    expect(deepActive()?.id).toMatch(/^(rule|parameter|clause|derived|fact)-/);
  });

  it('leads from a rule to its clause and from the clause back to the rule', async () => {
    const element = await show();
    within(element, 'article[id^=rule-] a[href^="#clause-"]').click();
    await settle(element);
    const clause = deepActive() as HTMLElement;
    expect(clause.id).toBe('clause-qd-59-2015-art-2.1');
    (clause.querySelector('a[href="#rule-poorByIncome"]') as HTMLElement).click();
    await settle(element);
    expect(deepActive()?.id).toBe('rule-poorByIncome');
  });

  it('opens at the place that the host names, a case on a later page too', async () => {
    const element = await mount<GnRulebook>(
      html`<gn-rulebook rulebook="classification/poverty" date="2018-12-31" target="parameter:poorLine" .cases=${cases}></gn-rulebook>`,
    );
    expect(deepActive()?.id).toBe('parameter-poorLine');
    const last = cases.cases.at(-1)?.id as string;
    element.target = `case:${last}`;
    await settle(element);
    expect(deepActive()?.id).toBe(`case-${last}`);
  });

  it('works from plain JSON in an attribute, and lists faults when it is changed', async () => {
    const { rulebook, texts, vocabulary, documents } = poverty.edition('2011-01-01');
    const source = JSON.stringify({ rulebook, texts, vocabulary, documents });
    const element = await mount<GnRulebook>(html`<gn-rulebook source=${source}></gn-rulebook>`);
    await expect
      .poll(() => element.shadowRoot?.querySelector('h2')?.textContent, { timeout: 15_000 })
      .toBe('Phân loại hộ nghèo, hộ cận nghèo');
    const codes: unknown[] = [];
    element.addEventListener('gn-error', (event) => codes.push((event as CustomEvent).detail));
    const spoilt = JSON.parse(source);
    spoilt.rulebook.colour = 'blue';
    element.source = spoilt;
    await expect
      .poll(() => element.shadowRoot?.querySelector('[role=alert]')?.textContent)
      .toContain('colour');
    expect(codes).toHaveLength(1);
  });

  it('says what stands in the way of an edition', async () => {
    const element = await mount<GnRulebook>(
      html`<gn-rulebook rulebook="classification/poverty" date="1999-01-01"></gn-rulebook>`,
    );
    expect(textOf(within(element, '[role=alert]'))).toContain('01/01/2011');
    element.rulebook = 'classification/none';
    await settle(element);
    expect(textOf(within(element, '[role=alert]'))).toContain('classification/none');
  });

  it('changes its language while the page runs and keeps answers and search', async () => {
    const element = await show();
    await type(element, 'area', 'urban');
    within(element, 'input[type=search]').focus();
    await userEvent.keyboard('ngheo');
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(within<HTMLSelectElement>(element, '#try-area').value).toBe('urban');
    expect(within<HTMLInputElement>(element, 'input[type=search]').value).toBe('ngheo');
    expect(textOf(within(element, '#section-decisions'))).toBe('Decision table');
  });

  it('stands twice on a page without one knowing of the other', async () => {
    const pair = await mount(
      html`<div>${page()}<gn-rulebook rulebook="classification/poverty" edition="2022-01-01"></gn-rulebook></div>`,
    );
    const [first, second] = [...pair.querySelectorAll('gn-rulebook')] as [GnRulebook, GnRulebook];
    await settle(second);
    await type(first, 'area', 'rural');
    expect(within<HTMLSelectElement>(second, '#try-area').value).toBe('');
    expect(second.shadowRoot?.querySelector('[part=cases]')).toBeNull();
    expect(await axeViolations(pair)).toEqual([]);
  });

  describe('on a narrow page', () => {
    const cut = (element: Element) => getComputedStyle(element).clipPath !== 'none';
    const drawn = (element: Element) => element.getClientRects().length > 0 && !cut(element);

    for (const lang of ['vi', 'en']) {
      it(`fits 320 pixels with nothing that scrolls sideways, letters twice as large too, ${lang}`, async () => {
        const element = await mount<GnRulebook>(page(), { width: 320, lang });
        openAll(element);
        await type(element, 'area', 'rural');
        await type(element, 'monthlyIncomePerCapita', '690000');
        for (const size of ['100%', '200%']) {
          document.documentElement.style.fontSize = size;
          await settle(element);
          expect(element.scrollWidth).toBeLessThanOrEqual(320);
          expect(all(element, '.scroll').filter((one) => one.scrollWidth > one.clientWidth)).toEqual([]);
        }
        document.documentElement.style.fontSize = '';
      });
    }

    it('makes each rule a card: its name, a line for each condition that it asks, the result, the clause', async () => {
      const element = await mount<GnRulebook>(page(), { width: 360 });
      const [first, second] = all(element, 'table.decision tbody tr') as [HTMLElement, HTMLElement];
      const shown = [...first.children].filter(drawn);
      const head = [...(shown[0] as Element).querySelectorAll('span')].filter(drawn);
      expect(head.map((one) => one.textContent)).toEqual([
        'Quy tắc 1: Hộ nghèo về thu nhập: thu nhập không vượt chuẩn nghèo.',
      ]);
      expect(shown.slice(1).map((cell) => cell.getAttribute('data-column'))).toEqual([
        'Thu nhập bình quân đầu người/tháng (đồng/người/tháng)',
        'Kết quả',
        'Căn cứ',
      ]);
      expect([...second.children].filter(drawn)).toHaveLength(5);
      const lefts = shown.map((cell) => Math.round(cell.getBoundingClientRect().left));
      expect(new Set(lefts).size).toBe(1);
      expect(getComputedStyle(shown[1] as Element, '::before').content).toContain('Thu nhập');
      expect(element.shadowRoot?.querySelector('[part=decisions]')?.textContent).toContain('Dấu “-”');
      expect(all(element, '[part=decisions] > p').filter(drawn)).toEqual([]);
      within(element, 'table.decision .law a').click();
      await settle(element);
      expect(deepActive()?.id).toBe('clause-qd-59-2015-art-2.1');
    });

    it('draws no line for what there is nothing to say of, and none is lost of what there is', async () => {
      const element = await mount<GnRulebook>(page(), { width: 360 });
      const blank = all(element, '.blank');
      expect(blank.length).toBeGreaterThan(3);
      expect([...new Set(blank.map(textOf))].sort()).toEqual(['', '-']);
    });

    it('stays tables with heads, rows and cells for those who hear them', async () => {
      const wide = await mount<GnRulebook>(page(), { width: 960 });
      const read = () => tableNodes();
      const before = await read();
      (wide.parentElement as HTMLElement).style.inlineSize = '360px';
      await settle(wide);
      expect(await read()).toEqual(before);
      expect(before.columnheader).toBeGreaterThan(15);
      expect(before.cell).toBeGreaterThan(100);
    });

    it.each(appearances)('has nothing that axe finds fault with, %s', async (appearance) => {
      await showIn(appearance);
      const element = await mount<GnRulebook>(page(), { width: 360 });
      openAll(element);
      await type(element, 'area', 'rural');
      await type(element, 'monthlyIncomePerCapita', '690000');
      expect(await axeViolations(element)).toEqual([]);
      await showIn('light');
    });

    it('lists what a rule of a decision of many columns asks, as its table does', async () => {
      const element = await mount<GnRulebook>(
        html`<gn-rulebook rulebook="eligibility/social-security"></gn-rulebook>`,
        { width: 320 },
      );
      openAll(element);
      expect(element.scrollWidth).toBeLessThanOrEqual(320);
      expect(all(element, '.scroll').filter((one) => one.scrollWidth > one.clientWidth)).toEqual([]);
      expect(all(element, '[part=decisions] > p')).toEqual([]);
      expect(await axeViolations(element)).toEqual([]);
    });
  });
});
