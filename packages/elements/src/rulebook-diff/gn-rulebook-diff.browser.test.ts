import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
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
  { commune: 'Yên Bình', area: 'rural', monthlyIncomePerCapita: 1_960_000 },
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

const openAll = (element: Element) => {
  for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

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
    expect(asked[0]).toMatchObject({
      facts: { area: expect.any(String) },
      before: expect.any(String),
      after: expect.any(String),
    });
  });

  it('counts who of the data moves, by which rule and by commune', async () => {
    const element = await diff();
    const movement = within(element, '[part="movement"]').textContent ?? '';
    expect(movement).toContain('Yên Bình');
    expect(movement).toContain('Đông Sơn');
    expect(movement.replace(/\s+/g, ' ')).toMatch(
      /1 trên 3 trường hợp thay đổi kết quả\. 1 trường hợp chưa so sánh được/,
    );
  });

  it('never calls a district a commune: groups are called what the entry is', async () => {
    const element = await diff();
    element.data = rows.map(({ commune, ...row }) => ({ ...row, district: commune, cluster: commune }));
    element.groupBy = 'district, cluster';
    await settle(element);
    const movement = within(element, '[part="movement"]').textContent ?? '';
    expect(movement).toContain('Theo huyện, thị xã, thành phố: ');
    expect(movement).toContain('Theo cluster: ');
    expect(movement).not.toContain('xã, phường');
  });

  const renamed = (of: Edition): Edition => ({
    ...of,
    texts: {
      ...of.texts,
      vi: { ...of.texts.vi, rules: { ...of.texts.vi.rules, poorByIncome: 'Hộ nghèo về thu nhập.' } },
    },
  });

  it('tells two sides of one name apart, by their hashes where the rulebook itself differs', async () => {
    const before = poverty.edition('2016-01-01');
    const sides = async (after: Edition) => {
      const element = await mount<GnRulebookDiff>(
        html`<gn-rulebook-diff .earlier=${before} .later=${after}></gn-rulebook-diff>`,
      );
      return [...(element.shadowRoot?.querySelectorAll('.sides dd') ?? [])].map(
        (one) => one.textContent ?? '',
      );
    };
    const [same, also] = await sides(before);
    expect(same).toBe(also);
    const [was, is] = await sides(renamed(before));
    expect(is?.replace(was ?? '', '').trim()).toBe('cùng tên, nội dung khác');
    const raised = plain();
    raised.rulebook.parameters.poorLine.values.rural = 800_000;
    const [one, other] = (await sides({ ...before, rulebook: raised.rulebook })).map(
      (said) => /mã kiểm tra ([0-9a-f]{12})…/.exec(said)?.[1],
    );
    expect(one).toBeDefined();
    expect(other).toBeDefined();
    expect(one).not.toBe(other);
  });

  it('names in words what a changed text is of, and says once what kind of change it is', async () => {
    const before = poverty.edition('2016-01-01');
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${before} .later=${renamed(before)}></gn-rulebook-diff>`,
    );
    const said = [...(element.shadowRoot?.querySelectorAll('[part="area"] .change p') ?? [])].map(
      (one) => one.textContent?.trim() ?? '',
    );
    expect(said.join('\n')).toContain('Sửa câu chữ của quy tắc: “');
    expect(said.join('\n')).not.toContain('poorByIncome');
    const whole = [...((await diff()).shadowRoot?.querySelectorAll('[part="area"] .change > p') ?? [])];
    const sentences = whole.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');
    expect(sentences.some((one) => one.startsWith('Thêm '))).toBe(true);
    for (const one of sentences) expect(one).not.toMatch(/^\p{Ll}|^(Thêm|Bỏ|Sửa) (Thêm|Bỏ|Sửa)/u);
  });

  it('offers no table of differences where there are none', async () => {
    const edition = poverty.edition('2016-01-01');
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${edition} .later=${edition}></gn-rulebook-diff>`,
    );
    await whenCompared(element);
    expect([...(element.shadowRoot?.querySelectorAll('button') ?? [])].map((one) => one.textContent)).toEqual(
      ['In'],
    );
  });

  it('says that nothing differs between an edition and itself', async () => {
    const edition = poverty.edition('2016-01-01');
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${edition} .later=${edition}></gn-rulebook-diff>`,
    );
    await whenCompared(element);
    expect(text(element)).toContain('Hai phiên bản không khác nhau');
    expect(text(element)).toContain('Mọi trường hợp đều có cùng kết quả');
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

  const plain = () => {
    const { rulebook, texts, vocabulary, documents } = poverty.edition('2016-01-01');
    return JSON.parse(JSON.stringify({ rulebook, texts, vocabulary, documents }));
  };

  it('works from plain JSON alone, as properties and as attributes', async () => {
    const changed = plain();
    changed.rulebook.parameters.poorLine.values.rural = 800_000;
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff .earlier=${plain()} .later=${changed}></gn-rulebook-diff>`,
    );
    await expect.poll(() => text(element)).toContain('700.000 → 800.000');
    const written = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff earlier=${JSON.stringify(plain())} later=${JSON.stringify(changed)}></gn-rulebook-diff>`,
    );
    await expect.poll(() => text(written)).toContain('700.000 → 800.000');
  });

  it('compares an edition named by its rulebook with plain JSON, and their cases where both have some', async () => {
    const draft = plain();
    draft.rulebook.parameters.poorLine.values.rural = 800_000;
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff
        .earlier=${{ rulebook: 'classification/poverty', edition: '2016-01-01' }}
        .later=${draft}
      ></gn-rulebook-diff>`,
    );
    await expect.poll(() => text(element)).toContain('700.000 → 800.000');
    const one = { id: 'one', kind: 'ordinary', given: {}, expect: { status: 'undetermined' } };
    element.earlier = { ...plain(), cases: [one] };
    element.later = { ...plain(), cases: [{ ...one, id: 'two' }] };
    await expect.poll(() => text(element)).toContain('Ca kiểm thử (2)');
  });

  it('lists what is wrong with the files of a side, says which side, and tells the page the code', async () => {
    const spoilt = plain();
    spoilt.rulebook.colour = 'blue';
    const codes: unknown[] = [];
    const element = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff
        .earlier=${plain()}
        .later=${spoilt}
        @gn-error=${(event: CustomEvent) => codes.push(event.detail)}
      ></gn-rulebook-diff>`,
    );
    await expect.poll(() => text(element)).toContain('Bản sau: ');
    expect(within(element, '[role=alert]').textContent).toContain('colour');
    expect(codes).toMatchObject([
      { code: expect.stringMatching(/^\w+\//), path: expect.stringContaining('later.') },
    ]);
    const strange = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff earlier="no json" later="[]"></gn-rulebook-diff>`,
    );
    expect(text(strange)).toMatch(/hai phiên bản cần so sánh\.\s*Người quản trị trang: earlier cần là/);
  });

  it('says what is wrong with data, and with the rows that cannot be counted', async () => {
    const element = await diff();
    element.data = [{ ...rows[0], area: 'moon' }, ...rows];
    await settle(element);
    expect(text(element)).toContain('1 dòng không dùng được');
    expect(text(element)).toContain('Dòng 1: ');
    element.data = 'nothing' as never;
    await settle(element);
    expect(within(element, '[role=alert]').textContent).toContain('data cần là danh sách');
  });

  it('gives rates before and after, and who moves from which class to which, for each group', async () => {
    const element = await diff();
    const tables = [...(element.shadowRoot?.querySelectorAll('[part=movement] table') ?? [])];
    const named = (part: string) =>
      tables.find((table) => table.querySelector('caption')?.textContent?.includes(part))?.textContent ?? '';
    expect(named('xã, phường: tỷ lệ trước → sau')).toMatch(/Yên Bình\s*2/);
    expect(named('xã, phường: tỷ lệ trước → sau')).toMatch(/\d% → \d/);
    const moved = named('xã, phường: trường hợp thay đổi');
    expect(moved).toContain('Yên Bình');
    expect(moved).not.toContain('Đông Sơn');
    element.groupBy = 'area';
    await settle(element);
    expect(within(element, '[part=movement]').textContent).toContain('Nông thôn');
  });

  it('says what is missing when a side is not given, and when a date is in no edition', async () => {
    const none = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff rulebook="classification/poverty"></gn-rulebook-diff>`,
    );
    expect(text(none)).toContain('Cần hai phiên bản');
    const early = await mount<GnRulebookDiff>(
      html`<gn-rulebook-diff rulebook="classification/poverty" from="1990-01-01" to="2022-01-01"></gn-rulebook-diff>`,
    );
    expect(text(early)).toContain('“01/01/1990”');
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

  it('walks the differences by keyboard: the way on is one Tab from each, and where one is is announced', async () => {
    const element = await diff();
    const buttons = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.walk button') ?? [])];
    const place = () => within(element, '.walk [role=status]').textContent ?? '';
    const changes = () => [...(element.shadowRoot?.querySelectorAll('[part="area"] .change') ?? [])];
    const of = changes().length;
    const table: readonly (readonly [keys: string, at: number])[] = [
      ['{Enter}', 0],
      ['{Tab}{Tab}{Enter}', 1],
      ['{Tab}{Tab} ', 2],
      ['{Tab}{Enter}', 1],
      ['{Tab}{Enter}', 0],
      ['{Tab}{Enter}', of - 1],
      ['{Tab}{Tab}{Enter}', 0],
    ];
    buttons()[1]?.focus();
    for (const [keys, at] of table) {
      await userEvent.keyboard(keys);
      await settle(element);
      expect(changes().indexOf(deepActive() as Element), keys).toBe(at);
      expect(place()).toBe(`Điểm ${at + 1} trên ${of}`);
    }
  });

  it('shows only the kinds of thing that are chosen, by keyboard, and keeps the focus there', async () => {
    const element = await diff();
    const box = within<HTMLInputElement>(element, 'fieldset input');
    box.focus();
    const shown = () => element.shadowRoot?.querySelectorAll('[part="area"]').length ?? 0;
    const all = shown();
    await userEvent.keyboard(' ');
    await settle(element);
    expect(shown()).toBe(all - 1);
    expect(deepActive()).toBe(box);
    await userEvent.keyboard(' ');
    await settle(element);
    expect(shown()).toBe(all);
  });

  it.each(appearances.flatMap((appearance) => ['vi', 'en'].map((lang) => [appearance, lang] as const)))(
    'has no fault that axe finds, %s, %s',
    async (appearance, lang) => {
      await showIn(appearance);
      const element = await diff(lang);
      await whenCompared(element);
      openAll(element);
      expect(await axeViolations(element)).toEqual([]);
    },
  );

  it('has a name for everything that can be used, twice on one page', async () => {
    const element = await diff();
    element.after(element.cloneNode());
    await whenCompared(element);
    openAll(element);
    const names = await accessibleNames();
    expect(names.filter((one) => one.endsWith('""'))).toEqual([]);
    expect(names).toContain('button "Điểm khác tiếp theo"');
    expect(names).toContain('button "Xem trường hợp này: Hộ nghèo → Hộ cận nghèo"');
    expect(within(element, 'svg.chart').ariaLabel).toMatch(
      /^Phân loại hộ gia đình, tỷ lệ trước và sau: Hộ nghèo \d/,
    );
    expect(names.some((one) => one.startsWith('checkbox "Số liệu trong luật ('))).toBe(true);
    expect(names.filter((one) => one.startsWith('table '))).not.toEqual([]);
  });

  it('fits 320 px: tables scroll, the page does not', async () => {
    const element = await diff('vi', 320);
    await whenCompared(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    expect(Number(within(element, 'svg.chart').getAttribute('width'))).toBeLessThanOrEqual(320);
  });
});
