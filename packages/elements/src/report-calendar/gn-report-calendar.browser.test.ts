import { reports, roads } from '@giamngheo/targets';
import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnReportCalendar } from './gn-report-calendar.js';

defineElements({ 'gn-report-calendar': GnReportCalendar });

const data = [
  { level: 'district', kind: 'sixMonth', year: 2018, date: '2018-07-09' },
  { level: 'province', kind: 'sixMonth', year: 2018, sent: false },
];
const show = (lang = 'vi', width?: number) =>
  mount<GnReportCalendar>(
    html`<gn-report-calendar .rulebook=${reports} today="2018-07-12" .data=${data} .years=${[2018]}></gn-report-calendar>`,
    { lang, ...(width === undefined ? {} : { width }) },
  );
const text = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const rowsOf = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

describe('the calendar of reports on a page', () => {
  it('shows each deadline with its state, and the days left on the day that the page says it is', async () => {
    const element = await show();
    const rows = rowsOf(element);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toContain('10/07/2018');
    expect(rows[0]).toContain('Đã gửi đúng hạn');
    expect(rows[1]).toContain('còn 3 ngày');
    expect(text(element)).toContain('Hạn gần nhất: Báo cáo 6 tháng (2018)');
  });

  it('never asks the clock: without today it tells no days left, and says why', async () => {
    const element = await show();
    element.today = undefined;
    await settle(element);
    expect(text(element)).not.toMatch(/còn \d+ ngày/);
    expect(text(element)).toContain('Chưa cho biết hôm nay là ngày nào');
    expect(element.shadowRoot?.querySelectorAll('thead th')).toHaveLength(4);
    element.today = '12/07/2018';
    await settle(element);
    expect(text(element)).toContain('“12/07/2018”');
  });

  it('filters by keyboard with native lists, keeps that over a change of language, and tells ids', async () => {
    const element = await show();
    const told: unknown[] = [];
    element.addEventListener('gn-navigate', (event) => told.push((event as CustomEvent).detail));
    await userEvent.selectOptions(within<HTMLSelectElement>(element, 'select'), 'district');
    await settle(element);
    expect(rowsOf(element)).toHaveLength(2);
    expect(told).toEqual([{ level: 'district', year: undefined }]);
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(rowsOf(element)).toHaveLength(2);
    expect(rowsOf(element)[0]).toContain('Sent on time');
  });

  it('is walked by Tab: the two lists, the table that scrolls, the clauses, the buttons', async () => {
    await show('vi', 320);
    const walked: string[] = [];
    for (let stop = 0; stop < 6; stop++) {
      await userEvent.tab();
      walked.push(deepActive()?.localName ?? '');
    }
    expect(walked).toEqual(['select', 'select', 'div', 'summary', 'button', 'button']);
  });

  it('saves what is shown as a calendar file, the same each time', async () => {
    const element = await show();
    const saved: Blob[] = [];
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    URL.createObjectURL = (blob) => {
      saved.push(blob as Blob);
      return 'blob:nothing';
    };
    HTMLAnchorElement.prototype.click = () => {};
    for (let time = 0; time < 2; time++) within(element, '.row button').click();
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    const [first, second] = await Promise.all(saved.map((blob) => blob.text()));
    expect(first).toBe(second);
    expect(first?.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(first).toContain('UID:targets-reports-district-sixMonth-2018@giamngheo');
    expect(first).toContain('DTSTAMP:20180712T000000Z');
  });

  it('works from attributes alone, two on a page', async () => {
    registerRulebooks(reports);
    const stand = await mount(html`<div>
      <gn-report-calendar rulebook="targets/reports" years="[2017]" level="district"></gn-report-calendar>
      <gn-report-calendar rulebook="targets/reports" years="[2018, 2019]"></gn-report-calendar>
    </div>`);
    const [first, second] = [...stand.children];
    await settle(first as Element);
    expect(rowsOf(first as Element)).toHaveLength(2);
    expect(rowsOf(second as Element)).toHaveLength(8);
  });

  it('says what stands in its way', async () => {
    const element = await mount<GnReportCalendar>(html`<gn-report-calendar></gn-report-calendar>`);
    expect(text(element)).toContain('Chưa chọn bộ quy tắc');
    element.rulebook = roads;
    await settle(element);
    expect(text(element)).toContain('không quy định thời hạn báo cáo');
    element.rulebook = reports;
    element.date = '2031-01-01';
    await settle(element);
    expect(text(element)).toContain('Không có phiên bản nào có hiệu lực');
  });

  it.each(['vi', 'en'])('has no nameless control on the accessibility tree, %s', async (lang) => {
    await show(lang);
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toContain(lang === 'vi' ? 'button "Tải lịch (ICS)"' : 'button "Download calendar (ICS)"');
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
