import { entrustedCapitalDistrict, entrustedCapitalProvince } from '@giamngheo/funding';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnFundingCheck } from './gn-funding-check.js';

defineElements({ 'gn-funding-check': GnFundingCheck });

const rulebooks = [entrustedCapitalDistrict, entrustedCapitalProvince];
const places = [
  { id: 'tinh', name: 'Ngân sách tỉnh', level: 'province' },
  { id: 'a', name: 'Huyện A', level: 'district' },
  { id: 'b', name: 'Huyện B', level: 'district' },
];
const data = [
  { place: 'tinh', year: 2018, amount: 5_000_000_000 },
  { place: 'a', year: 2018, amount: 450_000_000 },
  { place: 'b', year: 2018, amount: 499_999_999 },
];
const show = (lang = 'vi', width?: number) =>
  mount<GnFundingCheck>(
    html`<gn-funding-check .rulebooks=${rulebooks} .places=${places} .data=${data} .years=${[2018]}></gn-funding-check>`,
    { lang, ...(width === undefined ? {} : { width }) },
  );
const text = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const input = (element: Element, key: string) =>
  within<HTMLInputElement>(element, `input[data-key="${key}"]`);
const button = (element: Element, name: string) =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  ) as HTMLButtonElement;
async function type(element: Element, key: string, amount: string) {
  const box = input(element, key);
  box.focus();
  await userEvent.fill(box, amount);
  await userEvent.keyboard('{Tab}');
  await settle(element);
}

describe('the check of funding on a page', () => {
  it('shows each amount with its state in words, and what is lacking to the last đồng', async () => {
    const element = await show();
    expect(input(element, '2018 b').value).toBe('499,999999');
    expect(text(element)).toContain('thiếu 0,000001');
    expect(text(element)).toContain('2 khoản chưa đạt mức tối thiểu');
  });

  it('leads from the summary to the cell, ready to be typed over', async () => {
    const element = await show();
    button(element, 'Huyện B, năm 2018').focus();
    await userEvent.keyboard('{Enter}');
    expect(deepActive()).toBe(input(element, '2018 b'));
  });

  it('tries out an amount, says that it is one, and undoes it by button and by keys', async () => {
    const element = await show();
    const told: unknown[] = [];
    element.addEventListener('gn-change', (event) => told.push((event as CustomEvent).detail));
    await type(element, '2018 a', '500');
    expect(text(element)).toContain('số thử');
    expect(text(element)).toContain('1 khoản chưa đạt mức tối thiểu');
    await type(element, '2018 b', '500');
    expect(text(element)).toContain('Tất cả 3 khoản đều đạt mức tối thiểu.');
    button(element, 'Hoàn tác').click();
    await settle(element);
    expect(input(element, '2018 b').value).toBe('499,999999');
    button(element, 'Tải bảng (CSV)').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await settle(element);
    expect(input(element, '2018 a').value).toBe('450');
    await userEvent.keyboard('{Control>}y{/Control}');
    await settle(element);
    expect(input(element, '2018 a').value).toBe('500');
    expect(told).toEqual([
      { place: 'a', year: 2018, amount: 500_000_000 },
      { place: 'b', year: 2018, amount: 500_000_000 },
      { place: 'b', year: 2018, amount: 499_999_999 },
      { place: 'a', year: 2018, amount: 450_000_000 },
      { place: 'a', year: 2018, amount: 500_000_000 },
    ]);
  });

  it('keeps what is no amount, marks the box, and says why in the language in use', async () => {
    const element = await show();
    await type(element, '2018 a', '1.30');
    expect(input(element, '2018 a').value).toBe('1.30');
    expect(input(element, '2018 a').getAttribute('aria-invalid')).toBe('true');
    expect(text(element)).toContain('1 ô có số tiền chưa đúng');
    const before = within(element, 'td.cell .error').textContent;
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(within(element, 'td.cell .error').textContent).not.toBe(before);
    expect(input(element, '2018 a').value).toBe('1.30');
  });

  it('does not rewrite a text while it is typed', async () => {
    const element = await show();
    const box = input(element, '2018 a');
    box.focus();
    await userEvent.fill(box, '1234');
    await settle(element);
    expect(box.value).toBe('1234');
    await userEvent.keyboard('{Tab}');
    await settle(element);
    expect(box.value).toBe('1.234');
  });

  it('writes the same amounts in đồng when asked', async () => {
    const element = await show();
    within<HTMLInputElement>(element, 'fieldset label:last-of-type input').click();
    await settle(element);
    expect(input(element, '2018 b').value).toBe('499.999.999');
    expect(element.unit).toBe('dong');
    expect(button(element, 'Hoàn tác').disabled).toBe(true);
  });

  it('works from attributes alone, two on a page, and keeps their changes apart', async () => {
    registerRulebooks(...rulebooks);
    const one = () => html`<gn-funding-check
      rulebooks="funding/entrusted-capital-district"
      places='[{"id":"x","name":"Huyện X","level":"district"}]'
      data='[{"place":"x","year":2017,"amount":1}]'
      unit="dong"
    ></gn-funding-check>`;
    const stand = await mount(html`<div>${one()}${one()}</div>`);
    const [first, second] = [...stand.children] as GnFundingCheck[];
    await settle(first as Element);
    await type(first as Element, '2017 x', '500.000.000');
    expect(input(first as Element, '2017 x').value).toBe('500.000.000');
    expect(input(second as Element, '2017 x').value).toBe('1');
    expect(text(second as Element)).toContain('3 khoản chưa có số liệu');
  });

  it('says what stands in its way', async () => {
    const element = await mount<GnFundingCheck>(html`<gn-funding-check></gn-funding-check>`);
    expect(text(element)).toContain('Chưa chọn mức tối thiểu');
    element.rulebooks = ['funding/none'];
    await settle(element);
    expect(text(element)).toContain('Không có bộ quy tắc “funding/none”');
    element.rulebooks = rulebooks;
    await settle(element);
    expect(text(element)).toContain('Chưa có đơn vị');
  });

  it.each(['vi', 'en'])('names every box by place, year and unit, %s', async (lang) => {
    await show(lang);
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toContain(
      lang === 'vi' ? 'textbox "Huyện A, năm 2018, triệu đồng"' : 'textbox "Huyện A, 2018, million VND"',
    );
  });

  it.each(appearances.flatMap((one) => [[one, 'vi'] as const, [one, 'en'] as const]))(
    'has nothing that axe finds fault with, %s, %s',
    async (appearance, lang) => {
      await showIn(appearance);
      const element = await show(lang);
      await type(element, '2018 a', '1.3.0');
      expect(await axeViolations(element)).toEqual([]);
    },
  );

  it('scrolls its table and not the page at 320 px', async () => {
    const element = await show('vi', 320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});
