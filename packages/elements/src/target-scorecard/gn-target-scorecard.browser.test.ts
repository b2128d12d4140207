import { entrustedCapitalDistrict } from '@giamngheo/funding';
import { healthStandard } from '@giamngheo/targets';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnTargetScorecard } from './gn-target-scorecard.js';
import type { TargetRow } from './score-targets.js';

defineElements({ 'gn-target-scorecard': GnTargetScorecard });

const rulebooks = [healthStandard, entrustedCapitalDistrict];
const health = (year: number, communesMeetingHealth?: number): TargetRow => ({
  place: 'ninh-binh',
  name: 'Tỉnh Ninh Bình',
  level: 'province',
  year,
  facts:
    communesMeetingHealth === undefined
      ? {}
      : { communesMeetingHealth, communes: 120, communeHealthShareBaseline: 0.4 },
  source: 'số liệu mẫu',
});
const district = (place: string, name: string, entrustedAmount?: number): TargetRow => ({
  place,
  name,
  level: 'district',
  year: 2018,
  facts: entrustedAmount === undefined ? {} : { entrustedAmount },
});
const data = [
  health(2017, 60),
  health(2018, 71),
  district('a', 'Huyện mẫu A', 500_000_000),
  district('b', 'Huyện mẫu B', 400_000_000),
  district('c', 'Huyện mẫu C'),
];
const show = (lang = 'vi', width?: number) =>
  mount<GnTargetScorecard>(
    html`<gn-target-scorecard .rulebooks=${rulebooks} .data=${data}></gn-target-scorecard>`,
    {
      lang,
      ...(width === undefined ? {} : { width }),
    },
  );
const text = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const rowsOf = (element: Element) => [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
const placesOf = (element: Element) =>
  rowsOf(element).map((row) => row.querySelector('td')?.textContent?.trim());

describe('the scorecard on a page', () => {
  it('shows the last year first, each state by shape and word, with the table', async () => {
    const element = await show();
    expect(within(element, '[role=status]').textContent?.replaceAll('\u00A0', ' ')).toBe(
      '5 kết quả: 1 đạt, 1 chậm tiến độ, 1 không đạt, 2 thiếu số liệu.',
    );
    expect(rowsOf(element)).toHaveLength(5);
    for (const row of rowsOf(element)) expect(row.querySelector('.mark svg')).not.toBeNull();
    expect(text(element)).toContain('59,17%');
    expect(text(element)).toContain('20,83\u00A0điểm\u00A0%'.replace(/\s+/g, ' '));
  });

  it('draws no bar where nothing is known, and says so', async () => {
    const element = await show();
    const groups = [...within<SVGElement>(element, 'svg.chart').querySelectorAll(':scope > g')];
    const filled = groups.map((group) => group.querySelectorAll(':scope > rect').length);
    expect(filled).toEqual([2, 1, 2, 2, 1]);
    expect(groups[4]?.textContent).toContain('Thiếu số liệu');
    expect(groups[4]?.textContent).toContain('– / 500.000.000');
  });

  it('draws the years of one target as points, a year without data with its mark at the foot', async () => {
    const element = await show();
    element.target = 'targets/health-standard#province';
    element.year = 0;
    element.data = [...data, health(2019)];
    await settle(element);
    const chart = within<SVGElement>(element, 'svg.chart');
    expect(chart.getAttribute('aria-label')).toContain('2018: 59,17%, Chậm tiến độ');
    expect(chart.querySelectorAll('circle[r="11"]')).toHaveLength(3);
    expect(chart.textContent).toContain('Thiếu số liệu');
  });

  it('filters by keyboard with native lists, and tells the page which ids are shown', async () => {
    const element = await show();
    const told: unknown[] = [];
    element.addEventListener('gn-navigate', (event) => told.push((event as CustomEvent).detail));
    const [, place] = [...(element.shadowRoot?.querySelectorAll('select') ?? [])];
    await userEvent.selectOptions(place as HTMLSelectElement, 'Huyện mẫu B');
    await settle(element);
    expect(placesOf(element)).toEqual(['Huyện mẫu B']);
    expect(told).toEqual([{ target: '', place: 'b', year: 2018 }]);
    expect(text(element)).toContain('1 kết quả: 1 không đạt.');
  });

  it('sorts by the buttons of the head, and says so to those who do not see the arrow', async () => {
    const element = await show();
    const heads = [...(element.shadowRoot?.querySelectorAll('thead th') ?? [])];
    const gap = heads.at(-1) as HTMLElement;
    const button = gap.querySelector('button') as HTMLButtonElement;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await settle(element);
    expect(gap.getAttribute('aria-sort')).toBe('ascending');
    expect(placesOf(element).slice(-2)).toEqual(['Tỉnh Ninh Bình', 'Huyện mẫu C']);
    expect(deepActive()).toBe(button);
    await userEvent.keyboard(' ');
    await settle(element);
    expect(gap.getAttribute('aria-sort')).toBe('descending');
    expect(placesOf(element)[0]).toBe('Huyện mẫu B');
  });

  it('keeps filter and order when the language changes', async () => {
    const element = await show();
    element.place = 'b';
    await settle(element);
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(placesOf(element)).toEqual(['Huyện mẫu B']);
    expect(text(element)).toContain('Not met');
    expect(text(element)).toContain('How the targets stand');
  });

  it('works from attributes alone, two on a page', async () => {
    const { registerRulebooks } = await import('../base/registry.js');
    registerRulebooks(...rulebooks);
    const json = JSON.stringify([district('a', 'A', 1)]);
    const element = await mount(html`<div>
      <gn-target-scorecard rulebooks="funding/entrusted-capital-district" data=${json}></gn-target-scorecard>
      <gn-target-scorecard rulebooks="targets/health-standard" data=${JSON.stringify([health(2018, 96)])}></gn-target-scorecard>
    </div>`);
    const [first, second] = [...element.children];
    await settle(first as Element);
    expect(text(first as Element)).toContain('1 không đạt');
    expect(text(second as Element)).toContain('1 đạt');
  });

  it('says what stands in its way', async () => {
    const element = await mount<GnTargetScorecard>(html`<gn-target-scorecard></gn-target-scorecard>`);
    expect(text(element)).toContain('Chưa chọn chỉ tiêu');
    element.rulebooks = ['targets/none'];
    await settle(element);
    expect(text(element)).toMatch(/không có bộ quy tắc “targets\/none”/i);
    element.rulebooks = rulebooks;
    await settle(element);
    expect(text(element)).toContain('Chưa có số liệu');
  });

  it('saves the table with source, and the chart as a file of its own', async () => {
    const element = await show();
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'blob:nothing';
    };
    const stop = (event: Event) => event.preventDefault();
    document.addEventListener('click', stop, true);
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = () => {};
    for (const name of ['Tải bảng (CSV)', 'Tải biểu đồ (SVG)'])
      [...(element.shadowRoot?.querySelectorAll('button') ?? [])]
        .find((button) => button.textContent === name)
        ?.click();
    HTMLAnchorElement.prototype.click = click;
    document.removeEventListener('click', stop, true);
    URL.createObjectURL = createObjectURL;
    const [csv, svg] = await Promise.all(saved.map((blob) => blob.text()));
    expect(csv).toContain('số liệu mẫu');
    expect(csv?.split('\r\n')).toHaveLength(7);
    const parsed = new DOMParser().parseFromString(svg ?? '', 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(svg).not.toContain('var(--');
    expect(parsed.querySelector('title')?.textContent).toContain('Biểu đồ thanh');
  });

  it.each(['vi', 'en'])('has no nameless control on the accessibility tree, %s', async (lang) => {
    await show(lang);
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toContain(lang === 'vi' ? 'combobox "Đơn vị"' : 'combobox "Place"');
  });

  it.each(appearances.flatMap((one) => [[one, 'vi'] as const, [one, 'en'] as const]))(
    'has nothing that axe finds fault with, %s, %s',
    async (appearance, lang) => {
      await showIn(appearance);
      expect(await axeViolations(await show(lang))).toEqual([]);
    },
  );

  it('scrolls its table and not the page at 320 px', async () => {
    const element = await show('vi', 320);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});
