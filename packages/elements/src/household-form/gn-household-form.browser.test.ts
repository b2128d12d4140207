import { poverty, povertyScore } from '@giamngheo/classification';
import { evaluate, type RulebookFamily } from '@giamngheo/core';
import * as eligibility from '@giamngheo/eligibility';
import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../index.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import type { FormDraft } from './draft.js';
import type { GnHouseholdForm } from './gn-household-form.js';

const edition = poverty.edition('2016-01-01');
const form = (
  options: { lang?: string; layout?: 'steps' | 'sheet'; facts?: object; rulebook?: unknown } = {},
) =>
  mount<GnHouseholdForm>(
    html`<gn-household-form name="ho" .rulebook=${options.rulebook ?? edition} layout=${options.layout ?? 'steps'}
      .facts=${options.facts ?? {}}></gn-household-form>`,
    { lang: options.lang ?? 'vi' },
  );
const text = (element: Element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const status = (element: Element) => within(element, '[role=status]').textContent ?? '';
const choose = async (element: GnHouseholdForm, path: string, value: string) => {
  within<HTMLInputElement>(element, `[data-stop="${path}"] [value="${value}"]`).click();
  await settle(element);
};
const fill = async (element: GnHouseholdForm, path: string, value: string) => {
  await userEvent.fill(within(element, `#q-${path}`), value);
  within(element, `#q-${path}`).blur();
  await settle(element);
};

afterEach(() => showIn('light'));

describe('gn-household-form, one thing a page', () => {
  it('asks in the order of what is missing, and shows the answers before the end', async () => {
    const element = await form();
    expect(element.controller?.state.page).toBe(`fact:${evaluate(edition, {}).missing[0]}`);
    await fill(element, 'monthlyIncomePerCapita', '500.000');
    expect(text(element)).toContain('500.000 đồng (năm trăm nghìn đồng)');
    expect(status(element)).toBe('Kết quả tạm tính: Hộ nghèo.');
    within(element, '.go-on').click();
    await settle(element);
    expect(text(element)).toContain('Kiểm tra câu trả lời');
    expect(deepActive()?.classList.contains('page')).toBe(true);
  });

  it('goes back to the check page after a change that opens no question', async () => {
    const element = await form({ facts: { monthlyIncomePerCapita: 500_000 } });
    await settle(element);
    within(element, '[data-path=monthlyIncomePerCapita] button').click();
    await settle(element);
    await fill(element, 'monthlyIncomePerCapita', '600000');
    within(element, '.go-on').click();
    await settle(element);
    expect(element.controller?.state.page).toBe('check');
  });

  it('refuses to go on without an answer, and moves focus to a summary that leads to the field', async () => {
    const element = await form();
    within(element, '.go-on').click();
    await settle(element);
    expect(deepActive()?.classList.contains('errors')).toBe(true);
    expect(text(element)).toContain('Có lỗi cần sửa');
    within(element, '.errors button').click();
    await settle(element);
    expect(deepActive()?.id).toBe('q-monthlyIncomePerCapita');
  });

  it('keeps “not known” as an answer that leaves the fact unknown', async () => {
    const element = await form({ facts: { area: 'rural', monthlyIncomePerCapita: 800_000 } });
    await settle(element);
    const asked = element.controller?.state.page.slice(5) as string;
    await choose(element, asked, 'unknown');
    expect(element.value?.answers[asked]).toEqual({ state: 'unknown' });
    expect(element.facts).not.toHaveProperty(asked);
    expect(element.controller?.state.plan.missing).toContain(asked);
    expect(element.controller?.nextPage()).not.toBe(`fact:${asked}`);
  });

  it('refuses a number that could be two, in words, and keeps what was typed', async () => {
    const element = await form();
    await fill(element, 'monthlyIncomePerCapita', '700,000');
    expect(text(element)).toContain('Không rõ “700,000” là số nào');
    expect(within<HTMLInputElement>(element, '#q-monthlyIncomePerCapita').value).toBe('700,000');
    expect(element.facts).toEqual({});
  });

  it('asks to confirm an unusual number, and records that it was', async () => {
    const element = await form();
    await fill(element, 'monthlyIncomePerCapita', '700');
    within(element, '.go-on').click();
    await settle(element);
    expect(text(element)).toContain('thấp hơn 50.000');
    within(element, '.notice input[type=checkbox]').click();
    await settle(element);
    expect(element.value?.answers.monthlyIncomePerCapita).toEqual({
      state: 'given',
      value: 700,
      confirmed: true,
    });
    within(element, '.go-on').click();
    await settle(element);
    expect(element.controller?.state.page).not.toBe('fact:monthlyIncomePerCapita');
  });

  it('never touches a number while it is typed, and groups it once it is done', async () => {
    const element = await form();
    const box = within<HTMLInputElement>(element, '#q-monthlyIncomePerCapita');
    box.focus();
    await userEvent.keyboard('700000');
    await settle(element);
    expect(box.value).toBe('700000');
    await userEvent.tab();
    await settle(element);
    expect(box.value).toBe('700.000');
  });

  it('takes Enter as going on', async () => {
    const element = await form();
    within(element, '#q-monthlyIncomePerCapita').focus();
    await userEvent.keyboard('500000{Enter}');
    await settle(element);
    expect(element.controller?.state.page).toBe('check');
  });
});

describe('gn-household-form, members and what follows from them', () => {
  const facts = { area: 'rural', monthlyIncomePerCapita: 800_000 };

  it('adds, copies, moves and removes members, and brings one back', async () => {
    const element = await form({ layout: 'sheet', facts });
    within(element, '.add-member').click();
    await settle(element);
    await userEvent.fill(within(element, '#q-m1-name'), 'Nguyễn Văn An');
    await fill(element, 'm1-age', '40');
    within(element, '[data-member=m1] [data-action="Sao chép"]').click();
    await settle(element);
    expect(element.value?.members?.map(({ facts }) => facts)).toEqual([{ age: 40 }, { age: 40 }]);
    within(element, '[data-member=m2] [data-action="Lên"]').click();
    await settle(element);
    expect(element.value?.members?.map(({ name }) => name)).toEqual([undefined, 'Nguyễn Văn An']);
    within(element, '[data-member=m1] [data-action="Xoá"]').click();
    await settle(element);
    expect(text(element)).toContain('Đã xoá Nguyễn Văn An.');
    within(element, '.undo-remove').click();
    await settle(element);
    expect(element.value?.members?.length).toBe(2);
  });

  it('derives nothing from members before everybody is listed', async () => {
    const element = await form({ layout: 'sheet', facts });
    within(element, '.add-member').click();
    await settle(element);
    expect(element.facts).not.toHaveProperty('members');
    within(element, '#q-members').click();
    await settle(element);
    expect(element.facts?.members).toEqual([{}]);
  });

  it('asks a toddler nothing about school leaving', async () => {
    const element = await form({ layout: 'sheet', facts: { ...facts, members: [{ age: 2 }, { age: 40 }] } });
    expect(element.shadowRoot?.querySelector('#q-m1-completedLowerSecondary')).toBeNull();
    expect(within(element, '#q-m2-completedLowerSecondary')).toBeTruthy();
  });

  it('shows the stated and the derived value, and names both where they differ', async () => {
    const element = await form({ layout: 'sheet', facts: { ...facts, deprivedWater: true } });
    element.facts = { ...facts, deprivedWater: true, waterSource: 'piped' };
    await settle(element);
    const row = within(element, '[data-path=deprivedWater]').textContent?.replace(/\s+/g, ' ');
    expect(row).toContain('đã khai là “Có”');
    expect(row).toContain('“Không”');
    expect(row).toContain('Tính được: Không (từ ');
    expect(element.validity.valid).toBe(false);
  });

  it('takes rows from a spreadsheet after showing them', async () => {
    const element = await form({ layout: 'sheet', facts: { ...facts, members: [{}] } });
    const data = new DataTransfer();
    data.setData('text/plain', 'Họ và tên\tTuổi\tGhi chú\nTrần Thị Bình\t35\tx\nLê Văn Cường\tba mươi\t\n');
    within(element, '#q-m1-name').dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, composed: true, cancelable: true }),
    );
    await settle(element);
    expect(text(element)).toContain('Cột không dùng: Ghi chú.');
    expect(text(element)).toContain('1 ô không đọc được sẽ để trống.');
    within(element, '.paste .primary').click();
    await settle(element);
    expect(element.value?.members?.slice(1).map(({ name, facts }) => [name, facts])).toEqual([
      ['Trần Thị Bình', { age: 35 }],
      ['Lê Văn Cường', {}],
    ]);
  });
});

describe('gn-household-form, the sheet from the keyboard', () => {
  it.each([
    ['{Enter}', 'monthlyIncomePerCapita'],
    ['{ArrowDown}', 'monthlyIncomePerCapita'],
  ])('moves on with %s', async (keys, next) => {
    const element = await form({ layout: 'sheet', facts: { area: 'rural' } });
    within(element, '#q-area').focus();
    await userEvent.keyboard(keys);
    await settle(element);
    expect(deepActive()?.closest('[data-stop]')?.getAttribute('data-stop') ?? deepActive()?.id).toContain(
      element.shadowRoot?.querySelector('#q-members') ? '' : next,
    );
    expect(deepActive()?.id).not.toBe('q-area');
  });

  it.each([
    ['c', { state: 'given', value: true }],
    ['0', { state: 'given', value: false }],
    ['b', { state: 'unknown' }],
    ['t', { state: 'refused' }],
  ])('answers with the key %s', async (key, answer) => {
    const element = await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 800_000 },
    });
    within(element, '[data-stop=deprivedWater] input').focus();
    await userEvent.keyboard(key);
    await settle(element);
    expect(element.value?.answers.deprivedWater).toEqual(answer);
    expect(deepActive()?.closest('[data-stop]')?.getAttribute('data-stop')).toBe('deprivedWater');
  });

  it('keeps the focus in the same question when others come before it', async () => {
    const element = await form({ layout: 'sheet', facts: { monthlyIncomePerCapita: 500_000 } });
    const box = within<HTMLInputElement>(element, '#q-monthlyIncomePerCapita');
    box.focus();
    await userEvent.keyboard('{Control>}a{/Control}800000{Enter}');
    await settle(element);
    expect(within(element, '#q-monthlyIncomePerCapita')).toBe(box);
    expect(box.value).toBe('800.000');
    expect(element.facts).toEqual({ monthlyIncomePerCapita: 800_000 });
  });

  it('undoes and redoes over the whole form outside a text', async () => {
    const element = await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 800_000 },
    });
    await choose(element, 'deprivedWater', 'yes');
    within(element, '[data-stop=deprivedWater] input').focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await settle(element);
    expect(element.value?.answers).not.toHaveProperty('deprivedWater');
    await userEvent.keyboard('{Control>}y{/Control}');
    await settle(element);
    expect(element.facts?.deprivedWater).toBe(true);
  });
});

describe('gn-household-form, where focus goes', () => {
  const facts = { area: 'rural', monthlyIncomePerCapita: 800_000, members: [{ age: 30 }, { age: 5 }] };
  it.each([
    ['.add-member', 'q-m3-name'],
    ['[data-member=m1] [data-action="Sao chép"]', 'q-m3-name'],
    ['[data-member=m1] [data-action="Xuống"]', '[data-member=m1] [data-action="Lên"]'],
    ['[data-member=m1] [data-action="Xoá"]', '.undo-remove'],
  ])('is never lost: after %s it is on %s', async (selector, target) => {
    const element = await form({ layout: 'sheet', facts });
    const button = within(element, selector);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await settle(element);
    const wanted = target.startsWith('q-') ? `#${target}` : target;
    expect(deepActive()).toBe(within(element, wanted));
  });

  it('stays with the answer after an earlier one is confirmed', async () => {
    const element = await mount<GnHouseholdForm>(
      html`<gn-household-form layout="sheet" reinterview .rulebook=${edition} .facts=${{ area: 'rural' }}></gn-household-form>`,
    );
    within(element, '[data-path=area] .tag + button').click();
    await settle(element);
    expect(deepActive()?.id).toBe('q-area');
  });
});

describe('gn-household-form and the page around it', () => {
  it('says nothing of what the page itself sets, and keeps undo when it sets what it heard', async () => {
    const element = await form({ layout: 'sheet' });
    const heard = vi.fn();
    element.addEventListener('gn-change', heard);
    element.facts = { area: 'rural' };
    await settle(element);
    expect(heard).not.toHaveBeenCalled();
    await choose(element, 'area', 'urban');
    expect(heard).toHaveBeenCalledTimes(1);
    const { value } = element;
    element.value = value;
    await settle(element);
    expect(heard).toHaveBeenCalledTimes(1);
    element.undo();
    expect(element.facts).toEqual({ area: 'rural' });
  });

  it('hides what was answered where answers are listed, when told to', async () => {
    const element = await mount<GnHouseholdForm>(
      html`<gn-household-form redact .rulebook=${edition} .facts=${{ monthlyIncomePerCapita: 512_000 }}></gn-household-form>`,
    );
    expect(element.controller?.state.page).toBe('check');
    expect(text(element)).toContain('Đã ẩn');
    expect(text(element)).not.toContain('512.000');
  });

  it('prints the answers and the result in place of the controls', async () => {
    const element = await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 500_000 },
    });
    const sheet = within(element, '.print-only');
    expect(sheet.textContent).toContain('500.000 đồng/người/tháng');
    expect(sheet.textContent).toContain('Hộ nghèo');
    expect(sheet.querySelector('button, input')).toBeNull();
    expect(getComputedStyle(sheet).display).toBe('none');
  });

  it('keeps what fits when another edition is chosen', async () => {
    const element = await form({
      facts: { area: 'rural', monthlyIncomePerCapita: 800_000, deprivedHealthCare: true },
    });
    element.rulebook = poverty.edition('2022-01-01');
    await settle(element);
    expect(element.facts).toEqual({ area: 'rural', monthlyIncomePerCapita: 800_000 });
    expect(text(element)).toContain('Không dùng được');
  });
});

describe('gn-household-form, drafts and earlier records', () => {
  it('keeps drafts only in the store that the page gives, and names what no longer fits', async () => {
    const save = vi.fn();
    const store = {
      load: () => ({
        kind: 'giamngheo/household-form' as const,
        version: 1 as const,
        value: {
          version: 1 as const,
          rulebook: edition.id,
          edition: '2011-01-01',
          facts: {},
          answers: { area: { state: 'given' as const, value: 'rural' }, gone: { state: 'unknown' as const } },
        },
      }),
      save,
      clear: vi.fn(),
    };
    const element = await mount<GnHouseholdForm>(
      html`<gn-household-form .rulebook=${edition} .draftStore=${store}></gn-household-form>`,
    );
    await settle(element);
    expect(element.value?.answers.area).toMatchObject({ state: 'given', value: 'rural' });
    expect(text(element)).toContain('không còn khớp với bộ quy tắc: gone');
    await fill(element, 'monthlyIncomePerCapita', '800000');
    expect(save.mock.lastCall?.[0].value.facts).toEqual({ area: 'rural', monthlyIncomePerCapita: 800_000 });
    within(element, '.draft button').click();
    await settle(element);
    expect(store.clear).toHaveBeenCalled();
    expect(element.value?.answers).toEqual({});
  });

  it('does not open a submitted form again by itself, nor loses it should it not have arrived', async () => {
    let kept: unknown;
    const store = {
      load: () => kept as FormDraft | undefined,
      save: (draft: FormDraft) => {
        kept = draft;
      },
      clear: () => {
        kept = undefined;
      },
    };
    let pageSends = true;
    const host = async () => {
      const around = await mount<HTMLFormElement>(html`<form target="nowhere" action="about:blank"
        @submit=${(event: Event) => pageSends && event.preventDefault()}><gn-household-form name="ho"
        .rulebook=${edition} .draftStore=${store}></gn-household-form><iframe name="nowhere" title="nowhere"></iframe></form>`);
      const element = around.querySelector('gn-household-form') as GnHouseholdForm;
      await settle(element);
      return { around, element };
    };
    const { around, element } = await host();
    await fill(element, 'monthlyIncomePerCapita', '800000');
    around.requestSubmit();
    expect(kept).toMatchObject({ value: { facts: { monthlyIncomePerCapita: 800_000 } } });
    expect(kept).not.toHaveProperty('sent');
    pageSends = false;
    around.requestSubmit();
    expect(kept).toMatchObject({ sent: true });

    const { element: later } = await host();
    expect(later.value?.answers).toEqual({});
    expect(text(later)).toContain('Phiếu làm lần trước đã gửi đi');
    within(later, '.draft button').click();
    await settle(later);
    expect(later.value?.facts).toEqual({ monthlyIncomePerCapita: 800_000 });
    expect(kept).not.toHaveProperty('sent');
    later.clearDraft();
    expect(kept).toBeUndefined();
    expect(later.value?.facts).toEqual({ monthlyIncomePerCapita: 800_000 });
  });

  it('draws nothing anew for a key but the verdict and the echo', async () => {
    const element = await form({ layout: 'sheet', facts: { area: 'rural' } });
    const box = within<HTMLInputElement>(element, '#q-monthlyIncomePerCapita');
    const type = async (typed: string) => {
      box.value = typed;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await settle(element);
    };
    await type('7');
    const changed = new Set<string>();
    const watch = new MutationObserver((all) => {
      for (const { target } of all)
        changed.add((target instanceof Element ? target : target.parentElement)?.className ?? '');
    });
    watch.observe(within(element, '.main'), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await type('70');
    await type('700000');
    watch.disconnect();
    expect([...changed]).toEqual(['echo small muted']);
    expect(within(element, '#q-monthlyIncomePerCapita-echo').textContent).toContain('bảy trăm nghìn đồng');
    expect(within(element, '[role=status]').textContent).toContain('Hộ nghèo');
  });

  it('says at each key what the answers with that amount come to, and afterwards what the recorded ones do', async () => {
    const element = await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 690_000 },
    });
    const box = within<HTMLInputElement>(element, '#q-monthlyIncomePerCapita');
    const recorded = status(element);
    const press = (typed: string) => {
      box.value = typed;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return settle(element);
    };
    box.focus();
    for (const typed of ['6', '690000', '6900000', '690000', '850000', '2000000', '690000']) {
      await press(typed);
      const facts = { ...element.facts, monthlyIncomePerCapita: Number(typed) };
      const [decision] = evaluate(edition, facts, {}).decisions;
      const open = decision?.outcome === null;
      expect([typed, within(element, '.verdict').dataset.shape]).toEqual([typed, open ? 'unknown' : 'yes']);
      if (typed === '690000') expect(status(element)).toBe(recorded);
      else if (open) expect(status(element)).not.toBe(recorded);
    }
    await press('2000000');
    expect(status(element)).not.toBe(recorded);
    box.value = '690000';
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await settle(element);
    expect(status(element)).toBe(recorded);
    expect(within(element, '[role=status]').getAttribute('aria-busy')).toBe('false');
    expect(box.value).toBe('690.000');
  });

  it('asks to confirm each answer of an earlier record', async () => {
    const element = await mount<GnHouseholdForm>(
      html`<gn-household-form layout="sheet" reinterview .rulebook=${edition} .facts=${{ area: 'rural' }}></gn-household-form>`,
    );
    within(element, '[data-path=area] .tag + button').click();
    await settle(element);
    expect(element.value?.answers.area).toMatchObject({ value: 'rural', confirmed: true });
  });

  it('asks the page before it submits', async () => {
    const element = await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 500_000 },
    });
    const heard = vi.fn((event: Event) => event.preventDefault());
    element.addEventListener('gn-submit', heard);
    within(element, '.submit').click();
    await settle(element);
    expect((heard.mock.lastCall as [CustomEvent])[0].detail).toMatchObject({
      status: 'decided',
      outcomes: { class: 'poor' },
    });
  });
});

describe('gn-household-form, for everybody', () => {
  it.each(
    appearances.flatMap((appearance) =>
      (['vi', 'en'] as const).flatMap((lang) =>
        (['steps', 'sheet'] as const).map((layout) => ({ appearance, lang, layout })),
      ),
    ),
  )('has no fault that axe finds: $appearance, $lang, $layout', async ({ appearance, lang, layout }) => {
    await showIn(appearance);
    const element = await form({
      lang,
      layout,
      facts: {
        area: 'rural',
        monthlyIncomePerCapita: 800_000,
        members: [{ age: 12 }],
        waterSource: 'piped',
        deprivedWater: true,
      },
    });
    expect(await axeViolations(element)).toEqual([]);
  });

  it('has a name for everything that can be used', async () => {
    await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 800_000, members: [{ age: 12 }] },
    });
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining([
        'radio "Nông thôn"',
        'textbox "Thu nhập bình quân đầu người/tháng"',
        'textbox "Tuổi, Thành viên 1"',
        'button "Xoá: Thành viên 1"',
        'button "Gửi phiếu"',
      ]),
    );
  });

  it('keeps the answers when the language changes', async () => {
    const element = await form({
      layout: 'sheet',
      facts: { area: 'rural', monthlyIncomePerCapita: 800_000 },
    });
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(within<HTMLInputElement>(element, '#q-monthlyIncomePerCapita').value).toBe('800,000');
    expect(text(element)).toContain('Submit the form');
  });

  it('says which rulebook it does not know', async () => {
    const element = await form({ rulebook: 'classification/none' });
    expect(text(element)).toContain('classification/none');
  });
});

describe('gn-household-form with every rulebook', () => {
  const families = [poverty, povertyScore, ...Object.values(eligibility)].filter(
    (one): one is RulebookFamily => typeof one === 'object' && one !== null && 'editions' in one,
  );
  it.each(
    families.flatMap((family) => family.editions).map((one) => [`${one.id}@${one.name}`, one] as const),
  )('shows %s and answers it to the end', async (_, one) => {
    const element = await form({ rulebook: one });
    for (let turn = 0; turn < 60 && element.controller?.state.page !== 'check'; turn++) {
      const page = element.controller?.state.page.slice(5) as string;
      const radio = element.shadowRoot?.querySelectorAll<HTMLInputElement>(
        `[data-stop="${page}"] input[type=radio]`,
      );
      if (radio?.length) radio[turn % (radio.length - 2)]?.click();
      else {
        const unknown = element.shadowRoot?.querySelector<HTMLInputElement>(
          `[data-path="${page}"] [data-mark=unknown] input`,
        );
        unknown?.click();
      }
      await element.updateComplete;
      within(element, '.go-on').click();
      await element.updateComplete;
    }
    expect(element.controller?.state.page).toBe('check');
    const answer = evaluate(one, element.facts ?? {}, { on: element.value?.date });
    expect(element.controller?.state.plan.decision?.status).toBe(answer.status);
    expect(element.controller?.state.plan.decision?.outcome).toEqual(answer.outcome);
  });
});
