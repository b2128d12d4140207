import { poverty } from '@giamngheo/classification';
import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { registerRulebooks } from '../base/registry.js';
import { setBatchWorker } from '../batch-worker.js';
import { defineElements } from '../define.js';
import { accessibleNames, appearances, axeViolations, showIn } from '../testing/accessibility.js';
import { deepActive, mount, settle, within } from '../testing/mount.js';
import { GnBatchReview } from './gn-batch-review.js';

defineElements({ 'gn-batch-review': GnBatchReview });

const moduleWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
const noWorker = () => {
  throw new DOMException('no worker here', 'SecurityError');
};
afterEach(() => setBatchWorker(moduleWorker));
setBatchWorker(moduleWorker);

const rows = [
  'h1,Xã A,nông thôn,690000',
  'h2,Xã A,nông thôn,2000000',
  'h3,Xã B,urban,950000',
  'h4,Xã B,urban,700.000',
];
const text = `Mã hộ,Tên xã,Khu vực,Thu nhập bình quân đầu người\n${rows.join('\n')}\n`;
const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'mau.csv') => new File([content], name);
const said = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
const button = (element: Element, name: string) =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  ) as HTMLButtonElement;
const show = (lang = 'vi', width?: number) =>
  mount<GnBatchReview>(html`<gn-batch-review .rulebook=${poverty} date="2018-12-31"></gn-batch-review>`, {
    lang,
    ...(width === undefined ? {} : { width }),
  });
async function until(what: () => boolean) {
  await expect.poll(what, { timeout: 20_000 }).toBe(true);
}
async function choose(element: GnBatchReview, file: File) {
  await userEvent.upload(within<HTMLInputElement>(element, 'input[type=file]'), file);
  await until(() => element.shadowRoot?.querySelector('[part=mapping], [part=fault]') !== null);
  await settle(element);
}
async function classify(element: GnBatchReview, start = 'Phân loại') {
  button(element, start).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.querySelector('table[part=groups]') != null);
  await settle(element);
}

describe('the review of a batch on a page', () => {
  it('takes a chosen file to classes by commune, near limits and faulty rows, in a worker', async () => {
    const element = await show();
    const told: unknown[] = [];
    for (const name of ['gn-change', 'gn-navigate'])
      element.addEventListener(name, (event) => told.push((event as CustomEvent).detail));
    await choose(element, fileOf(text));
    expect(said(element)).toContain('Dữ liệu không rời máy');
    expect(said(element)).toContain('mau.csv: 4 cột');
    await classify(element);
    expect(said(element)).toContain('4 dòng: 2 đã xác định, 1 chưa đủ dữ liệu, 1 có lỗi.');
    expect(said(element)).toContain('Số có thể hiểu hai cách (cột “Thu nhập bình quân đầu người”): 1 dòng');
    expect(said(element)).toContain('Dòng dữ liệu 4 (dòng 5 của tệp)');
    expect(said(element)).toContain('1 hộ có mức chênh không quá 5%');
    expect(deepActive()).toBe(within(element, '.status'));
    button(element, '1').click();
    expect(told).toEqual([
      { rows: 4, decided: 2, undetermined: 1, invalid: 1 },
      { row: 1, id: 'h1' },
    ]);
    expect((await element.readRow(1))?.answer.outcomes).toEqual(['poor']);
  });

  it('works on the page itself where no worker is allowed, and says so', async () => {
    setBatchWorker(noWorker);
    const element = await show();
    await choose(element, fileOf(text));
    expect(said(element)).toContain('xử lý ngay trong trang này');
    await classify(element);
    expect(said(element)).toContain('4 dòng: 2 đã xác định');
  });

  it('lets a column be said by hand, and stops on a header that cannot be used', async () => {
    const element = await show();
    await choose(element, fileOf('Mã,Vùng,Thu nhập\nh1,rural,1\n'));
    expect(button(element, 'Phân loại').disabled).toBe(true);
    expect(within(element, '[role=alert]').textContent).toContain('Cần sửa trước khi xử lý');
    const meaning = (column: string) =>
      within<HTMLSelectElement>(element, `select[aria-label="Ý nghĩa của cột ${column}"]`);
    await userEvent.selectOptions(meaning('Mã'), 'id');
    await userEvent.selectOptions(meaning('Vùng'), 'fact area');
    await userEvent.selectOptions(meaning('Thu nhập'), 'fact monthlyIncomePerCapita');
    await settle(element);
    await classify(element);
    expect(said(element)).toContain('1 dòng: 1 đã xác định');
  });

  it('asks how numbers are written rather than guess, and reads them once it is told', async () => {
    const element = await show();
    await choose(element, fileOf(text));
    await classify(element);
    expect(said(element)).toContain('hãy chọn cách viết số');
    button(element, 'Sửa ý nghĩa các cột').click();
    await settle(element);
    const numbers = [
      ...(element.shadowRoot?.querySelectorAll('.settings select') ?? []),
    ][1] as HTMLSelectElement;
    await userEvent.selectOptions(numbers, 'vi');
    await classify(element);
    expect(said(element)).toContain('4 dòng: 3 đã xác định, 1 chưa đủ dữ liệu, 0 có lỗi.');
  });

  it('says what is wrong with a file, and stays ready for another', async () => {
    const element = await show();
    const told: unknown[] = [];
    element.addEventListener('gn-error', (event) => told.push((event as CustomEvent).detail));
    await choose(element, fileOf(new Uint8Array([0xff, 0xfe, 0x69, 0])));
    expect(said(element)).toContain('tệp có vẻ là văn bản UTF-16');
    expect(told).toEqual([{ code: 'file/not-text' }]);
    await choose(element, fileOf(text));
    await until(() => element.shadowRoot?.querySelector('[part=mapping]') !== null);
    expect(element.shadowRoot?.querySelector('[part=fault]')).toBeNull();
  });

  it('stops when asked, with the file still open', async () => {
    const element = await show();
    const many = Array.from({ length: 120_000 }, (_, i) => `h${i},Xã A,rural,690000`).join('\n');
    await choose(element, fileOf(`${text.split('\n')[0]}\n${many}`));
    button(element, 'Phân loại').click();
    await until(() => button(element, 'Dừng') !== undefined);
    button(element, 'Dừng').click();
    await until(() => said(element).includes('Đã dừng theo yêu cầu'));
    expect(button(element, 'Phân loại')).toBeDefined();
  });

  it('takes a dropped file as well', async () => {
    const element = await show();
    const transfer = new DataTransfer();
    transfer.items.add(fileOf(text));
    within(element, '.drop').dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, cancelable: true }),
    );
    await until(() => said(element).includes('mau.csv: 4 cột'));
  });

  it('keeps the result when the language changes', async () => {
    const element = await show();
    await choose(element, fileOf(text));
    await classify(element);
    document.querySelector('main')?.setAttribute('lang', 'en');
    await settle(element);
    expect(said(element)).toContain('4 rows: 2 decided, 1 without enough data, 1 faulty.');
    expect(said(element)).toContain('A number that can be read in two ways');
  });

  it('works from attributes alone, two on a page', async () => {
    registerRulebooks(poverty);
    const stand = await mount(html`<div>
      <gn-batch-review rulebook="classification/poverty" date="2018-12-31"></gn-batch-review>
      <gn-batch-review rulebook="classification/poverty" date="2023-12-31"></gn-batch-review>
    </div>`);
    const [first, second] = [...stand.children] as [GnBatchReview, GnBatchReview];
    await settle(first);
    await choose(first, fileOf(text));
    await classify(first);
    expect(said(second)).not.toContain('mau.csv');
  });

  it('says what stands in its way', async () => {
    const element = await mount<GnBatchReview>(html`<gn-batch-review></gn-batch-review>`);
    expect(said(element)).toContain('Chưa chọn bộ quy tắc');
    element.rulebook = poverty;
    element.date = '2001-01-01';
    await settle(element);
    expect(said(element)).toContain('Không có phiên bản nào có hiệu lực');
  });

  it.each(['vi', 'en'])('has no nameless control on the accessibility tree, %s', async (lang) => {
    const element = await show(lang);
    await choose(element, fileOf(text));
    const names = await accessibleNames();
    expect(names.filter((name) => name.endsWith('""'))).toEqual([]);
    expect(names).toContain(lang === 'vi' ? 'button "Phân loại"' : 'button "Classify"');
  });

  it.each(appearances.flatMap((one) => [[one, 'vi'] as const, [one, 'en'] as const]))(
    'has nothing that axe finds fault with, before and after, %s, %s',
    async (appearance, lang) => {
      await showIn(appearance);
      const element = await show(lang);
      await choose(element, fileOf(text));
      expect(await axeViolations(element)).toEqual([]);
      await classify(element, lang === 'vi' ? 'Phân loại' : 'Classify');
      expect(await axeViolations(element)).toEqual([]);
    },
  );

  it('scrolls its tables and not the page at 320 px', async () => {
    const element = await show('vi', 320);
    await choose(element, fileOf(text));
    await classify(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
  });
});

interface Protocol {
  send(method: string, params?: object): Promise<unknown>;
  on(event: string, listener: (detail: { request: { url: string } }) => void): void;
  off(event: string, listener: (detail: { request: { url: string } }) => void): void;
}

describe('nothing leaves the machine', () => {
  it('refuses every way out of the worker', async () => {
    const worker = new Worker(new URL('../testing/leaky-worker.ts', import.meta.url), { type: 'module' });
    const { tried, refused } = await new Promise<{ tried: string[]; refused: string[] }>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
    });
    worker.terminate();
    expect(refused).toEqual(tried);
  });

  it('asks for nothing between choosing a file and saving its results', async () => {
    const element = await show();
    // the worker's own code is fetched with the first file, before it holds any data of the second
    await choose(element, fileOf(text));
    await classify(element);
    const network = cdp() as unknown as Protocol;
    const asked: string[] = [];
    const hear = ({ request }: { request: { url: string } }) => asked.push(request.url);
    await network.send('Network.enable');
    network.on('Network.requestWillBeSent', hear);
    await choose(element, fileOf(text, 'khac.csv'));
    await until(() => said(element).includes('khac.csv'));
    await classify(element);
    const { click } = HTMLAnchorElement.prototype;
    let saved = 0;
    HTMLAnchorElement.prototype.click = () => {
      saved++;
    };
    for (const name of ['Tất cả các dòng (CSV)', 'Các dòng có lỗi (CSV)']) button(element, name).click();
    await until(() => saved === 2);
    HTMLAnchorElement.prototype.click = click;
    network.off('Network.requestWillBeSent', hear);
    await network.send('Network.disable');
    expect(asked.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([]);
  });
});
