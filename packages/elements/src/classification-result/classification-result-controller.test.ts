import { poverty } from '@giamngheo/classification';
import type { Facts } from '@giamngheo/core';
import { verifyReceipt } from '@giamngheo/core/receipt';
import { afterEach, describe, expect, it } from 'vitest';
import { ClassificationResultController } from './classification-result-controller.js';
import { setReceiptVerifier } from './receipt-verifier.js';

const edition = poverty.on('2018-12-31');
const byIncome: Facts = { area: 'rural', monthlyIncomePerCapita: 690_000 };
const byDeprivation: Facts = {
  area: 'rural',
  monthlyIncomePerCapita: 850_000,
  deprivedWater: true,
  deprivedSanitation: true,
  deprivedTelecom: true,
};

function shown(facts: Facts | undefined, locale: 'vi' | 'en' = 'vi'): ClassificationResultController {
  const controller = new ClassificationResultController();
  controller.show({ edition, facts, locale });
  return controller;
}
const file = (text: string) => ({ name: 'receipt.json', text: async () => text });

afterEach(() => setReceiptVerifier());

describe('the class of a household', () => {
  it('tells poor by income from poor by deprivation', () => {
    const doors = (facts: Facts) =>
      shown(facts).state.view?.decisions[0]?.doors.map(({ rule, result }) => [rule, result]);
    expect(doors(byIncome)).toEqual([
      ['poorByIncome', true],
      ['poorByDeprivation', false],
    ]);
    expect(doors(byDeprivation)).toEqual([
      ['poorByIncome', false],
      ['poorByDeprivation', true],
    ]);
  });

  it('has no doors to tell apart where one rule gives the outcome', () => {
    expect(
      shown({ area: 'rural', monthlyIncomePerCapita: 1_400_000 }).state.view?.decisions[0],
    ).toMatchObject({
      outcome: { id: 'average' },
      doors: [],
    });
  });

  it('leaves the outcome open, with the questions in the order worth asking, while facts are missing', () => {
    const view = shown({ area: 'rural', monthlyIncomePerCapita: 850_000 }).state.view;
    expect(view?.decisions[0]?.outcome).toBeUndefined();
    expect(view?.decisions[0]?.possible).toEqual(['Hộ nghèo', 'Hộ cận nghèo']);
    expect(view?.missing).toHaveLength(10);
    expect(shown(undefined).state.view?.missing[0]?.fact).toBe('monthlyIncomePerCapita');
  });

  it('lists what was given with labels, units and members, in the order of the rulebook', () => {
    const given = shown({ monthlyIncomePerCapita: 850_000, area: 'rural', members: [{ age: 40 }] }).state.view
      ?.given;
    expect(given?.map(({ label, value, member }) => [label, value, member])).toEqual([
      ['Khu vực', 'Nông thôn', undefined],
      ['Thu nhập bình quân đầu người/tháng', '850.000 đồng/người/tháng', undefined],
      ['Tuổi', expect.stringContaining('40'), 1],
    ]);
  });

  it.each<[string, unknown, RegExp]>([
    ['a choice that is none', { area: 'rurl' }, /“Khu vực”.*“rurl”.*lựa chọn/],
    ['an amount as text', { monthlyIncomePerCapita: '700.000' }, /“700\.000”.*số nguyên/],
    ['a negative amount', { monthlyIncomePerCapita: -1 }, /từ 0/],
    ['a fact that nobody asks for', { shoeSize: 3 }, /“shoeSize”: bộ quy tắc này không hỏi/],
    ['text instead of facts', '{"area":', /không đọc được/],
    [
      'a stated indicator that other answers contradict',
      { deprivedWater: true, waterSource: 'piped' },
      /nguồn nước.*khai là Có.*cho ra Không/,
    ],
    ['a member’s age', { members: [{ age: 'x' }] }, /của thành viên 1/],
  ])('says in words what is wrong with %s', (_, facts, text) => {
    const { view, fault } = shown(facts as Facts).state;
    expect(view).toBeUndefined();
    expect(fault?.text).toMatch(text);
  });

  it('says the same in English', () => {
    expect(shown(byIncome, 'en').state.view?.decisions[0]?.headline).toContain('Poor');
    expect(shown({ area: 'rurl' }, 'en').state.fault?.text).toContain('one of the options');
  });

  it('does not work anew for the case that it shows already', () => {
    const controller = shown(byIncome);
    const { state } = controller;
    controller.show({ edition, facts: byIncome, locale: 'vi' });
    expect(controller.state).toBe(state);
  });
});

describe('a receipt', () => {
  it('of the case shown is confirmed by both engines', async () => {
    const controller = shown(byDeprivation);
    const { name, text } = controller.receiptFile() as { name: string; text: string };
    expect(name).toMatch(/^classification-poverty-2016-01-01-[0-9a-f]{8}\.json$/);
    await controller.checkReceipt(file(text), () => poverty);
    expect(controller.state.check).toMatchObject({
      status: 'checked',
      ok: true,
      faults: [],
      confirmedBy: ['evaluate', 'json-rules-engine'],
      said: { outcomes: ['Hộ nghèo'], date: '2018-12-31' },
    });
    controller.clearCheck();
    expect(controller.state.check).toEqual({ status: 'none' });
  });

  it.each([
    [
      'whose result was changed',
      (text: string) => text.replaceAll('"poor"', '"nearPoor"'),
      'receipt/receipt-hash',
    ],
    ['that is cut off', (text: string) => text.slice(0, 200), 'receipt/not-json'],
    [
      'of another rulebook',
      (text: string) => text.replace('classification/poverty', 'classification/other'),
      'receipt/other-rulebook',
    ],
  ])('%s is found out', async (_, change, code) => {
    const controller = shown(byIncome);
    const { text } = controller.receiptFile() as { text: string };
    await controller.checkReceipt(file(change(text)), (id) => (id === poverty.id ? poverty : undefined));
    const { check } = controller.state;
    expect(check).toMatchObject({ status: 'checked', ok: false });
    expect(check.status === 'checked' && check.faults.map((fault) => fault.code)).toContain(code);
  });

  it('that cannot be read is a fault, not a crash', async () => {
    const controller = shown(byIncome);
    await controller.checkReceipt(
      { name: 'x', text: () => Promise.reject(new Error('gone')) },
      () => poverty,
    );
    expect(controller.state.check).toMatchObject({ ok: false, faults: [{ code: 'receipt/unreadable' }] });
  });

  it('is not given where there is no result', () => {
    expect(shown({ area: 'rurl' }).receiptFile()).toBeUndefined();
  });

  it('is checked the way that a page has set', async () => {
    const seen: string[] = [];
    setReceiptVerifier(async (text, rulebook) => {
      seen.push(rulebook.id);
      return verifyReceipt(text, rulebook);
    });
    const controller = shown(byIncome);
    const { text } = controller.receiptFile() as { text: string };
    await controller.checkReceipt(file(text), () => undefined);
    expect(seen).toEqual(['classification/poverty']);
    expect(controller.state.check).toMatchObject({ ok: true });
  });

  it('dropped after another wins over it', async () => {
    const controller = shown(byIncome);
    const { text } = controller.receiptFile() as { text: string };
    let finish: (text: string) => void = () => {};
    const slow = controller.checkReceipt(
      { name: 'slow.json', text: () => new Promise<string>((resolve) => (finish = resolve)) },
      () => poverty,
    );
    await controller.checkReceipt({ name: 'fast.json', text: async () => text }, () => poverty);
    finish('{}');
    await slow;
    expect(controller.state.check).toMatchObject({ file: 'fast.json', ok: true });
  });
});
