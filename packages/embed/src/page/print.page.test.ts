import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '../../../devkit/src/page/open-page.js';
import { type PrintedPage, readPdf } from './read-pdf.js';

const require = createRequire(import.meta.url);
const script = readFileSync(fileURLToPath(new URL('../../dist/giamngheo.js', import.meta.url)), 'utf8');

const fonts = dirname(require.resolve('@fontsource/tinos/package.json'));

/** The face of printed sheets, so that lines break at the same words on every machine. */
const face = (['latin', 'latin-ext', 'vietnamese'] as const)
  .flatMap((part) =>
    ['400', '400-italic', '700', '700-italic'].map((cut) => {
      const [weight = '400', style = 'normal'] = cut.split('-');
      const range = /unicode-range: ([^;]+);/.exec(
        readFileSync(join(fonts, `${part}-${cut}.css`), 'utf8'),
      )?.[1];
      const file = readFileSync(join(fonts, `files/tinos-${part}-${weight}-${style}.woff2`)).toString(
        'base64',
      );
      return `@font-face { font-family: 'Times New Roman'; font-weight: ${weight}; font-style: ${style};
        unicode-range: ${range ?? 'U+0-10FFFF'}; src: url(data:font/woff2;base64,${file}); }`;
    }),
  )
  .join('\n');

const poverty = 'rulebook="classification/poverty" date="2018-12-31"';
const districts = ['Gia Viễn', 'Hoa Lư', 'Kim Sơn', 'Nho Quan', 'Yên Khánh', 'Yên Mô'].map((name, at) => ({
  id: `h${at}`,
  name: `Huyện ${name}`,
  level: 'district',
}));
const attribute = (value: unknown) => `'${JSON.stringify(value)}'`;

interface Printed {
  readonly markup: string;
  /** Lying, where a table and its chart stand side by side. */
  readonly landscape?: boolean;
  /** The most sheets that it may take. */
  readonly sheets: number;
  /** Words that stand on paper, in order. */
  readonly says: readonly string[];
  /** Words of a table's head that stand on every sheet the table takes. */
  readonly head?: string;
}

const printed: Record<string, Printed> = {
  'gn-rulebook-diff': {
    markup:
      '<gn-rulebook-diff rulebook="classification/poverty" from="2016-01-01" to="2022-01-01"></gn-rulebook-diff>',
    sheets: 20,
    says: ['so sánh hai phiên bản', '700.000 → 1.500.000'],
  },
  'gn-household-form': {
    markup: `<gn-household-form ${poverty} layout="sheet" facts='{"area":"rural","monthlyIncomePerCapita":850000,"deprivedWater":true}'></gn-household-form>`,
    sheets: 2,
    says: [
      'Phân loại hộ nghèo, hộ cận nghèo',
      'Khu vực',
      'Nông thôn',
      '850.000 đồng/người/tháng',
      'Chưa kết luận được',
    ],
  },
  'gn-classification-result': {
    markup: `<gn-classification-result ${poverty} facts='{"area":"rural","monthlyIncomePerCapita":690000}'></gn-classification-result>`,
    sheets: 2,
    says: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'PHIẾU KẾT QUẢ PHÂN LOẠI',
      '690.000 đồng/người/tháng',
      'Hộ nghèo.',
      'Quyết định 59/2015/QĐ-TTg, Điều 2, khoản 1',
      'từ đủ 700.000 đồng trở xuống',
      'NGƯỜI LẬP PHIẾU',
      'SHA-256',
    ],
  },
  'gn-eligibility-list': {
    markup: `<gn-eligibility-list date="2018-12-31" household='{"povertyClass":"poor"}' members="[]" rulebooks='["eligibility/social-security"]'></gn-eligibility-list>`,
    sheets: 2,
    says: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'THÔNG BÁO',
      'Các nội dung được hưởng',
      'Quà Tết Nguyên đán',
    ],
  },
  'gn-target-scorecard': {
    landscape: true,
    markup: `<gn-target-scorecard rulebooks="funding/entrusted-capital-district" data=${attribute(
      [2017, 2018, 2019].flatMap((year) =>
        // more than one sheet of them
        ['', ' (mẫu)', ' (mẫu hai)'].flatMap((more) =>
          districts.map(({ id, name, level }, at) => ({
            place: `${id}${more}`,
            name: `${name}${more}`,
            level,
            year,
            facts: { entrustedAmount: 450_000_000 + at * 25_000_000 },
          })),
        ),
      ),
    )}></gn-target-scorecard>`,
    sheets: 4,
    says: ['Kết quả thực hiện chỉ tiêu', 'Huyện Gia Viễn', 'Không đạt', '450.000.000', 'Căn cứ'],
    head: 'Mức phải đạt',
  },
  'gn-funding-check': {
    markup: `<gn-funding-check rulebooks="funding/entrusted-capital-district" years="[2017, 2018]" places=${attribute(
      [...districts, ...districts.map((one) => ({ ...one, id: `${one.id}x`, name: `${one.name} (mẫu)` }))],
    )} data=${attribute(districts.map(({ id }, at) => ({ place: id, year: 2018, amount: 450_000_000 + at * 25_000_000 })))}></gn-funding-check>`,
    sheets: 4,
    says: ['Kiểm tra vốn ngân sách uỷ thác', 'Huyện Gia Viễn', 'Không đạt', 'Mức tối thiểu'],
    head: 'Đơn vị 2017 2018 Cộng',
  },
  'gn-report-calendar': {
    markup:
      '<gn-report-calendar rulebook="targets/reports" today="2018-07-12" years="[2017, 2018, 2019, 2020, 2021]"></gn-report-calendar>',
    sheets: 3,
    says: ['Lịch báo cáo', '10/07/2018', 'còn 3 ngày', 'Căn cứ'],
    head: 'Nơi gửi',
  },
  'gn-rulebook': {
    markup: `<gn-rulebook ${poverty}></gn-rulebook>`,
    sheets: 18,
    says: ['Phân loại hộ nghèo, hộ cận nghèo', 'Bảng quyết định', 'Quy tắc và căn cứ', 'Chuẩn nghèo'],
  },
  'gn-batch-review': {
    markup: `<gn-batch-review ${poverty}></gn-batch-review>`,
    sheets: 5,
    says: ['Rà soát danh sách hộ', '60 dòng', 'Kết quả theo xã', 'Các hộ sát ngưỡng'],
    head: 'Ngưỡng',
  },
};

/** Brings the batch review to its result, as a person would. */
async function review(page: Page): Promise<void> {
  const rows = Array.from({ length: 60 }, (_, at) => `h${at},Xã ${at % 4},rural,${680_000 + at * 1_000}`);
  await page.locator('gn-batch-review input[type=file]').setInputFiles({
    name: 'survey.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Mã hộ,Tên xã,area,monthlyIncomePerCapita\n${rows.join('\n')}\n`),
  });
  await page.locator('gn-batch-review button.primary').click();
  await page.locator('gn-batch-review table[part=groups]').waitFor();
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Prints the element as its own print button does, but into a file, and reads that. */
async function print(
  tag: string,
  { markup }: Printed,
): Promise<{ sheets: PrintedPage[]; buttons: string[] }> {
  const { page, faults } = await openPage(browser, 'about:blank');
  await page.setContent(
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${tag}</title><style>${face}</style><header>Trang của cơ quan</header><main>${markup}</main>`,
  );
  await page.addScriptTag({ content: script });
  if (tag === 'gn-batch-review') await review(page);
  const buttons = await page.evaluate(async (name) => {
    await Promise.all([...document.fonts].map((font) => font.load()));
    const element = document.querySelector(name) as HTMLElement & {
      print(): void;
      updateComplete: Promise<unknown>;
    };
    await element.updateComplete;
    // what follows is what the browser does while its print dialogue is open
    window.print = () => undefined;
    element.print();
    return [
      ...(element.shadowRoot?.querySelectorAll('button:not(td button, th button, li button)') ?? []),
    ].map((one) => one.textContent?.trim() ?? '');
  }, tag);
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const sheets = await readPdf(page, file);
  expect(faults).toEqual([]);
  await page.context().close();
  return { sheets, buttons };
}

const MM = 72 / 25.4;
/** Of an administrative document, in mm: bound at the left, and where it lies, at the edge that was the left. */
const UPRIGHT = { size: [210, 297], top: 20, right: 15, bottom: 20, left: 30 };
const LYING = { size: [297, 210], top: 30, right: 20, bottom: 15, left: 20 };

describe.each(Object.entries(printed))('%s on paper', (tag, wanted) => {
  it('is A4 with the margins of an administrative document, says what it must, and shows no button', async () => {
    const { sheets, buttons } = await print(tag, wanted);
    const page = wanted.landscape === true ? LYING : UPRIGHT;
    expect(sheets.length).toBeLessThanOrEqual(wanted.sheets);
    for (const [at, { width, height, pieces }] of sheets.entries()) {
      expect([Math.round(width / MM), Math.round(height / MM)]).toEqual(page.size);
      const body = pieces.filter(({ top }) => top > page.top * MM - 3);
      expect(body.length).toBeGreaterThan(0);
      for (const { text, left, right, bottom } of body) {
        expect(left, text).toBeGreaterThan(page.left * MM - 1);
        expect(right, text).toBeLessThan(width - page.right * MM + 2);
        expect(bottom, text).toBeLessThan(height - page.bottom * MM + 2);
      }
      // the number of the sheet, from the second on, in the margin above
      const above = pieces.filter((piece) => !body.includes(piece)).map(({ text }) => text.trim());
      expect(above.join('')).toBe(at === 0 ? '' : String(at + 1));
    }
    const text = sheets.map((sheet) => sheet.text).join(' ');
    let from = 0;
    for (const words of wanted.says) {
      const found = text.indexOf(words, from);
      expect(found, `“${words}” after ${from} in: ${text}`).toBeGreaterThanOrEqual(0);
      from = found;
    }
    expect(text).not.toContain('Trang của cơ quan');
    for (const button of buttons.filter((one) => one.length > 2)) expect(text).not.toContain(button);
    const { head } = wanted;
    if (head !== undefined)
      expect(sheets.filter((sheet) => sheet.text.includes(head)).length, text).toBeGreaterThanOrEqual(2);
  });
});
