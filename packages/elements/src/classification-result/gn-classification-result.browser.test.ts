import { poverty } from '@giamngheo/classification';
import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnClassificationResult } from './gn-classification-result.js';
import type { Recognition } from './recognition.js';

beforeAll(() => {
  registerRulebooks(poverty);
  defineElements({ 'gn-classification-result': GnClassificationResult });
});

const poor = { area: 'rural', monthlyIncomePerCapita: 690_000 };
const open = { area: 'rural', monthlyIncomePerCapita: 850_000, deprivedWater: true };
const result = (facts: object | undefined, recognition?: Recognition) => html`<gn-classification-result
  rulebook="classification/poverty"
  date="2018-12-31"
  .facts=${facts}
  .recognition=${recognition}
></gn-classification-result>`;
const show = (facts: object | undefined, lang = 'vi', recognition?: Recognition) =>
  mount<GnClassificationResult>(result(facts, recognition), { lang });
const textOf = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const openAll = (element: Element) => {
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

describe('gn-classification-result', () => {
  for (const lang of ['vi', 'en']) {
    it.each(appearances)(`has nothing that axe finds fault with, ${lang}, %s`, async (appearance) => {
      await showIn(appearance);
      const element = await show(open, lang);
      openAll(element);
      expect(await axeViolations(element)).toEqual([]);
      element.facts = { ...poor };
      await settle(element);
      openAll(element);
      expect(await axeViolations(element)).toEqual([]);
      await showIn('light');
    });
  }

  it('works from one tag with facts as JSON', async () => {
    const element = await mount(
      html`<gn-classification-result rulebook="classification/poverty" date="2018-12-31" facts='{"area":"rural","monthlyIncomePerCapita":690000}'></gn-classification-result>`,
    );
    expect(within(element, 'h2').textContent).toBe('Hộ nghèo');
  });

  it('names every control and link on the accessibility tree', async () => {
    await show(open);
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toContain('button "In phiếu kết quả"');
    expect(names).toContain('button "Tải biên nhận"');
    expect(names.some((name) => name.startsWith('link "Hộ gia đình có thiếu hụt'))).toBe(true);
    expect(names.some((name) => name.includes('Chọn tệp biên nhận'))).toBe(true);
  });

  it('is used by keyboard alone: tab to a question, Enter asks the host for it', async () => {
    const element = await show(open);
    const asked: unknown[] = [];
    element.addEventListener('gn-navigate', (event) => asked.push((event as CustomEvent).detail));
    await userEvent.tab();
    const first = deepActive() as HTMLElement;
    expect(first.localName).toBe('a');
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual([{ fact: first.dataset.fact }]);
    expect(deepActive()).toBe(first);
  });

  it('opens and closes a disclosure with the space bar', async () => {
    const element = await show(poor);
    const summary = within(element, 'details.clauses summary');
    summary.focus();
    await userEvent.keyboard(' ');
    expect(summary.closest('details')?.open).toBe(true);
    expect(textOf(element)).toContain('Quyết định 59/2015/QĐ-TTg');
  });

  it('keeps “meets the criteria” and “recognised” apart', async () => {
    const element = await show(poor);
    const standing = within(element, '.standing').textContent?.replace(/\s+/g, ' ');
    expect(standing).toContain('Chưa ghi nhận quyết định công nhận nào');
    element.recognition = {
      status: 'recognised',
      outcome: 'nearPoor',
      on: '2018-01-05',
      number: '12/QĐ-UBND',
    };
    await settle(element);
    expect(textOf(element)).toContain('Đã được công nhận: Hộ cận nghèo');
    expect(textOf(element)).toContain('khác với kết quả theo tiêu chí (Hộ nghèo)');
    expect(within(element, 'h2').textContent).toBe('Hộ nghèo');
  });

  it('masks every answer given when asked to', async () => {
    const element = await show(poor);
    expect(textOf(element)).toContain('690.000');
    element.redact = true;
    await settle(element);
    expect(textOf(element)).not.toContain('690.000');
    expect(element.shadowRoot?.querySelector('[part=download]')).toBeNull();
    dispatchEvent(new Event('beforeprint'));
    expect(textOf(element)).not.toContain('690.000');
    dispatchEvent(new Event('afterprint'));
  });

  it('checks a receipt that is chosen, and one that is dropped', async () => {
    const element = await show(poor);
    const other = await show(open);
    const receipts: string[] = [];
    const { createObjectURL } = URL;
    const saved = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob);
        return createObjectURL(blob);
      };
    });
    within(element, '[part=download]').click();
    receipts.push(await (await saved).text());
    URL.createObjectURL = createObjectURL;
    await userEvent.upload(within(other, 'input[type=file]'), new File([receipts[0] as string], 'r.json'));
    await expect.poll(() => textOf(other)).toContain('Biên nhận đúng');
    expect(textOf(other)).toContain('cả hai đều cho cùng kết quả');

    const data = new DataTransfer();
    data.items.add(new File([(receipts[0] as string).replace('690000', '990000')], 'changed.json'));
    within(other, '[part=receipt]').dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
    await expect.poll(() => textOf(other)).toContain('Biên nhận không đúng');
    expect(textOf(other)).toContain('đã bị thay đổi');
    within(other, '[part=receipt] button.quiet').click();
    await settle(other);
    expect(textOf(other)).not.toContain('Biên nhận không đúng');
  });

  it('says in words what is wrong, and sends the code', async () => {
    const codes: unknown[] = [];
    addEventListener('gn-error', (event) => codes.push((event as CustomEvent).detail), { once: true });
    const element = await show({ area: 'rurl' });
    expect(within(element, '[role=alert]').textContent).toContain('Khu vực');
    expect(codes).toEqual([{ code: 'fact/wrong-type', path: 'area' }]);
    element.date = '2031-01-01';
    element.edition = '2001-01-01';
    await settle(element);
    expect(within(element, '[role=alert]').textContent).toContain('01/01/2001');
    element.rulebook = 'classification/none';
    await settle(element);
    expect(within(element, '[role=alert]').textContent).toContain('classification/none');
  });

  it('sends a change once, with ids and no answers', async () => {
    const element = await show(open);
    const changes: unknown[] = [];
    element.addEventListener('gn-change', (event) => changes.push((event as CustomEvent).detail));
    element.facts = poor;
    await settle(element);
    element.facts = { ...poor };
    await settle(element);
    expect(changes).toEqual([{ status: 'decided', outcomes: { class: 'poor' }, missing: [] }]);
  });

  it('changes its language while the page runs and keeps its state', async () => {
    const element = await show(poor);
    openAll(element);
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(within(element, 'h2').textContent).toBe('Poor');
    expect(within<HTMLDetailsElement>(element, 'details.clauses').open).toBe(true);
  });

  it('stands twice on a page without one knowing of the other', async () => {
    const pair = await mount(html`<div>${result(poor)}${result(open)}</div>`);
    const [first, second] = [
      ...pair.querySelectorAll('gn-classification-result'),
    ] as GnClassificationResult[];
    await settle(first as Element);
    await settle(second as Element);
    expect(within(first as Element, 'h2').textContent).toBe('Hộ nghèo');
    expect(within(second as Element, 'h2').textContent).toBe('Chưa kết luận được');
    expect(await axeViolations(pair)).toEqual([]);
  });

  it('prints an official sheet, with what the host puts in its slots', async () => {
    const element = await mount<GnClassificationResult>(html`<gn-classification-result
      rulebook="classification/poverty" date="2018-12-31" .facts=${poor}><span slot="agency">UBND XÃ GIA HƯNG</span></gn-classification-result>`);
    expect(element.shadowRoot?.querySelector('.sheet')).toBeNull();
    dispatchEvent(new Event('beforeprint'));
    const sheet = within(element, '.sheet');
    expect(sheet.textContent).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(sheet.textContent).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(sheet.textContent).toContain('690.000');
    expect(sheet.textContent).toMatch(/SHA-256\): [0-9a-f]{64}/);
    expect(within<HTMLSlotElement>(element, 'slot[name=agency]').assignedElements()[0]?.textContent).toBe(
      'UBND XÃ GIA HƯNG',
    );
    dispatchEvent(new Event('afterprint'));
    await settle(element);
    expect(element.shadowRoot?.querySelector('.sheet')).toBeNull();
  });

  it('fits 320 pixels without scrolling sideways', async () => {
    const element = await mount<GnClassificationResult>(result(open), { width: 320 });
    openAll(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});
