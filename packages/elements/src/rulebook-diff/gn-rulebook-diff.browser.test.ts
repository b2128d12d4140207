import { poverty } from '@giamngheo/classification';
import { html } from 'lit';
import { beforeAll, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnRulebookDiff } from './gn-rulebook-diff.js';

customElements.define('gn-rulebook-diff', GnRulebookDiff);
beforeAll(() => registerRulebooks(poverty));

const rows = [
  { commune: 'Yên Bình', area: 'rural', monthlyIncomePerCapita: 690_000 },
  { commune: 'Yên Bình', area: 'rural', monthlyIncomePerCapita: 1_200_000 },
  { commune: 'Đông Sơn', area: 'urban', monthlyIncomePerCapita: 5_000_000 },
];

const diff = (lang = 'vi', width = 960) =>
  mount<GnRulebookDiff>(
    html`<gn-rulebook-diff
      rulebook="classification/poverty"
      from="2016-01-01"
      to="2022-01-01"
      group-by="commune"
      .data=${rows}
    ></gn-rulebook-diff>`,
    { lang, width },
  );

const text = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

/** Until the comparison with every household is there. */
async function whenCompared(element: GnRulebookDiff): Promise<void> {
  for (
    let turn = 0;
    turn < 200 && element.shadowRoot?.querySelector('[part="meaning"] .mark') === null;
    turn++
  )
    await settle(element);
}

describe('gn-rulebook-diff', () => {
  it('says how figures changed, with unit and per cent, and counts the differences first', async () => {
    const element = await diff();
    expect(text(element)).toContain('700.000 → 1.500.000 đồng/người/tháng');
    expect(text(element)).toMatch(/\d+ điểm khác nhau/);
  });

  it('shows a concrete household for each way in which anybody is answered otherwise, and offers it to the page', async () => {
    const element = await diff();
    await whenCompared(element);
    const asked: unknown[] = [];
    element.addEventListener('gn-navigate', (event) => asked.push((event as CustomEvent).detail));
    within<HTMLButtonElement>(element, '[part="meaning"] button').click();
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ facts: { area: expect.any(String) } });
  });

  it('counts who of the data moves, by which rule and by commune', async () => {
    const element = await diff();
    const movement = within(element, '[part="movement"]').textContent ?? '';
    expect(movement).toContain('Yên Bình');
    expect(movement).toContain('Đông Sơn');
    expect(movement.replace(/\s+/g, ' ')).toMatch(/\d trên 3 hộ thay đổi kết quả/);
  });

  it('says that nothing differs between an edition and itself', async () => {
    const edition = poverty.edition('2016-01-01');
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${edition} .later=${edition}></gn-rulebook-diff>`,
    );
    await whenCompared(element);
    expect(text(element)).toContain('Hai phiên bản không khác nhau');
    expect(text(element)).toContain('Mọi hộ đều có cùng kết quả');
  });

  it('marks what went and what came in changed words, and says so to those who do not see it', async () => {
    const before = poverty.edition('2016-01-01');
    const [first] = Object.keys(before.texts.vi.rules);
    const rules = {
      ...before.texts.vi.rules,
      [first ?? '']: `${before.texts.vi.rules[first ?? '']} theo quy định mới`,
    };
    const after = { ...before, texts: { ...before.texts, vi: { ...before.texts.vi, rules } } };
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${before} .later=${after}></gn-rulebook-diff>`,
    );
    expect(within(element, 'ins').textContent).toContain('thêm: ');
    expect(within(element, 'ins').textContent).toContain('theo quy định mới');
  });

  it('works from plain JSON alone', async () => {
    const { rulebook, texts, vocabulary, documents } = poverty.edition('2016-01-01');
    const plain = JSON.parse(JSON.stringify({ rulebook, texts, vocabulary, documents }));
    const changed = structuredClone(plain);
    changed.rulebook.parameters.poorLine.values.rural = 800_000;
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${plain} .later=${changed}></gn-rulebook-diff>`,
    );
    expect(text(element)).toContain('700.000 → 800.000');
  });

  it('says what is missing when a side is not given, and when a date is in no edition', async () => {
    const none = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff rulebook="classification/poverty"></gn-rulebook-diff>`,
    );
    expect(text(none)).toContain('Cần hai phiên bản');
    const early = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff rulebook="classification/poverty" from="1990-01-01" to="2022-01-01"></gn-rulebook-diff>`,
    );
    expect(text(early)).toContain('1990-01-01');
  });

  it('changes language while the page runs, and keeps what is hidden hidden', async () => {
    const element = await diff();
    const box = within<HTMLInputElement>(element, 'fieldset input');
    box.click();
    await settle(element);
    const areas = () => element.shadowRoot?.querySelectorAll('[part="area"]').length;
    const before = areas();
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(text(element)).toContain('700,000 → 1,500,000');
    expect(areas()).toBe(before);
  });

  it('walks the differences by keyboard: Enter on the button puts the focus on the next one', async () => {
    const element = await diff();
    const next = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent?.includes('Điểm khác tiếp theo'),
    );
    next?.focus();
    await userEvent.keyboard('{Enter}');
    const first = deepActive();
    expect(first?.matches('[part="area"] .change')).toBe(true);
    next?.focus();
    await userEvent.keyboard('{Enter}');
    expect(deepActive()).not.toBe(first);
    expect(deepActive()?.matches('.change')).toBe(true);
  });

  it.each(appearances.flatMap((appearance) => ['vi', 'en'].map((lang) => [appearance, lang] as const)))(
    'has no fault that axe finds, %s, %s',
    async (appearance, lang) => {
      await showIn(appearance);
      const element = await diff(lang);
      await whenCompared(element);
      expect(await axeViolations(element)).toEqual([]);
    },
  );

  it('has a name for everything that can be used, twice on one page', async () => {
    const element = await diff();
    element.after(element.cloneNode());
    await whenCompared(element);
    const names = await accessibleNames();
    expect(names.filter((one) => one.endsWith('""'))).toEqual([]);
    expect(names).toContain('button "Điểm khác tiếp theo"');
    expect(names.filter((one) => one.startsWith('table '))).not.toEqual([]);
  });

  it('fits 320 px: tables scroll, the page does not', async () => {
    const element = await diff('vi', 320);
    await whenCompared(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});
