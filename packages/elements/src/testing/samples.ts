import { poverty } from '@giamngheo/classification';
import casesFile from '@giamngheo/classification/rulebooks/poverty/2016-01-01/cases.json';
import type { RulebookFamily } from '@giamngheo/core';
import { socialSecurity, workAbroad } from '@giamngheo/eligibility';
import { entrustedCapitalDistrict, entrustedCapitalProvince } from '@giamngheo/funding';
import { registers } from '@giamngheo/policy';
import { healthStandard, reports } from '@giamngheo/targets';
import { html, type TemplateResult } from 'lit';

/** An element as an office would see it, with sample figures. */
export interface Sample {
  /** Its name among the stored pictures. */
  readonly name: string;
  readonly template: TemplateResult;
  /** What a person did before the picture is taken. */
  readonly prepare?: (element: HTMLElement) => Promise<void>;
}

/** Every rulebook that the samples name by id. */
export const sampleRulebooks: readonly RulebookFamily[] = [
  poverty,
  socialSecurity,
  workAbroad,
  healthStandard,
  reports,
  entrustedCapitalDistrict,
  entrustedCapitalProvince,
];

const districts = ['Huyện Gia Viễn', 'Huyện Hoa Lư', 'Huyện Kim Sơn', 'Huyện Nho Quan', 'Huyện Yên Khánh'];
const capital = [520_000_000, 500_000_000, 450_000_000, 499_500_000, undefined];

const health = (year: number, communes: number | undefined) => ({
  place: 'ninh-binh',
  name: 'Tỉnh Ninh Bình',
  level: 'province',
  year,
  facts:
    communes === undefined
      ? {}
      : { communesMeetingHealth: communes, communes: 120, communeHealthShareBaseline: 0.4 },
  source: 'số liệu mẫu',
});
const scored = [
  health(2017, 60),
  health(2018, 71),
  ...districts.map((name, at) => ({
    place: `huyen-${at}`,
    name,
    level: 'district',
    year: 2018,
    facts: capital[at] === undefined ? {} : { entrustedAmount: capital[at] },
  })),
];
const budgets = [
  { id: 'tinh', name: 'Ngân sách tỉnh', level: 'province' },
  ...districts.map((name, at) => ({ id: `huyen-${at}`, name, level: 'district' })),
];
const entrusted = [2017, 2018].flatMap((year) => [
  { place: 'tinh', year, amount: year === 2017 ? 5_000_000_000 : 4_250_000_000 },
  ...capital.flatMap((amount, at) => (amount === undefined ? [] : [{ place: `huyen-${at}`, year, amount }])),
]);
const sent = [
  { level: 'district', kind: 'sixMonth', year: 2018, date: '2018-07-09' },
  { level: 'province', kind: 'sixMonth', year: 2018, sent: false },
];

const survey = `Mã hộ,Tên xã,Khu vực,Thu nhập bình quân đầu người,Thiếu nước sạch
${Array.from({ length: 24 }, (_, at) =>
  [
    `H${String(at + 1).padStart(3, '0')}`,
    ['Xã Gia Hòa', 'Xã Gia Hưng', 'Xã Liên Sơn'][at % 3],
    at % 4 === 3 ? 'thành thị' : 'nông thôn',
    at === 7 ? '700.000,5,1' : 520_000 + at * 61_000,
    at % 5 === 0 ? 'không' : 'có',
  ].join(','),
).join('\n')}
`;

/** Waits for what comes after the first picture: what is computed beside the page, or after it. */
async function shows(find: () => Element | null | undefined): Promise<void> {
  for (let turn = 0; turn < 200 && !find(); turn++) await new Promise((done) => setTimeout(done, 25));
}

async function reviewSurvey(element: HTMLElement): Promise<void> {
  const root = element.shadowRoot as ShadowRoot;
  const appears = async <E extends HTMLElement>(find: () => E | null | undefined): Promise<E> => {
    for (let turn = 0; turn < 600; turn++) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`Not there: ${root.textContent?.replace(/\s+/g, ' ').slice(0, 200)}`);
  };
  const input = await appears(() => root.querySelector<HTMLInputElement>('input[type=file]'));
  const files = new DataTransfer();
  files.items.add(new File([survey], 'dieu-tra-2018.csv', { type: 'text/csv' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  const start = await appears(() => root.querySelector<HTMLButtonElement>('button.primary:not(:disabled)'));
  start.click();
  await appears(() => root.querySelector<HTMLElement>('table[part=groups]'));
}

const given = {
  area: 'rural',
  monthlyIncomePerCapita: 850_000,
  deprivedWater: true,
  deprivedSanitation: true,
};

/** Made-up households of two communes, for the comparison of editions. */
const surveyed = Array.from({ length: 40 }, (_, at) => ({
  commune: at % 2 === 0 ? 'Gia Hưng' : 'Kỳ Phú',
  area: 'rural',
  monthlyIncomePerCapita: 400_000 + at * 45_000,
}));

/** One picture of each element, and of each layout that has a look of its own. */
export const samples: readonly Sample[] = [
  {
    name: 'household-form-steps',
    template: html`<gn-household-form .rulebook=${poverty.edition('2016-01-01')} layout="steps"
      .facts=${{ area: 'rural', monthlyIncomePerCapita: 850_000 }}></gn-household-form>`,
  },
  {
    name: 'household-form-sheet',
    template: html`<gn-household-form .rulebook=${poverty.edition('2016-01-01')} layout="sheet" .facts=${given}></gn-household-form>`,
  },
  {
    name: 'classification-result',
    template: html`<gn-classification-result rulebook="classification/poverty" date="2018-12-31"
      .facts=${{ area: 'rural', monthlyIncomePerCapita: 690_000 }}
      .recognition=${{ status: 'recognised', outcome: 'poor', on: '2018-01-05', number: '12/QĐ-UBND' }}></gn-classification-result>`,
  },
  {
    name: 'classification-result-open',
    template: html`<gn-classification-result rulebook="classification/poverty" date="2018-12-31" .facts=${given}></gn-classification-result>`,
  },
  {
    name: 'eligibility-list',
    template: html`<gn-eligibility-list classification="classification/poverty" date="2018-12-31"
      .household=${{ area: 'rural', monthlyIncomePerCapita: 690_000 }} .members=${[{ isWorker: true }]}
      .registers=${registers}></gn-eligibility-list>`,
  },
  {
    name: 'target-scorecard',
    template: html`<gn-target-scorecard .rulebooks=${[healthStandard, entrustedCapitalDistrict]} .data=${scored}></gn-target-scorecard>`,
  },
  {
    name: 'funding-check',
    template: html`<gn-funding-check .rulebooks=${[entrustedCapitalDistrict, entrustedCapitalProvince]} .places=${budgets}
      .data=${entrusted} .years=${[2017, 2018]}></gn-funding-check>`,
  },
  {
    name: 'report-calendar',
    template: html`<gn-report-calendar .rulebook=${reports} today="2018-07-12" .data=${sent} .years=${[2018]}></gn-report-calendar>`,
  },
  {
    name: 'rulebook',
    template: html`<gn-rulebook rulebook="classification/poverty" date="2018-12-31" .cases=${casesFile}></gn-rulebook>`,
  },
  {
    name: 'rulebook-diff',
    template: html`<gn-rulebook-diff rulebook="classification/poverty" from="2016-01-01" to="2022-01-01" group-by="commune"
      .data=${surveyed}></gn-rulebook-diff>`,
    prepare: async (element) => {
      await shows(() => element.shadowRoot?.querySelector('[part=meaning] .mark'));
    },
  },
  {
    name: 'batch-review',
    template: html`<gn-batch-review .rulebook=${poverty} date="2018-12-31"></gn-batch-review>`,
    prepare: reviewSurvey,
  },
];
