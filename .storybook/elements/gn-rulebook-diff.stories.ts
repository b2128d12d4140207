import { poverty } from '@giamngheo/classification';
import type { Edition } from '@giamngheo/core';
import { html } from 'lit';
import { readSurvey } from '../pages/sample-survey.js';
import { state } from './state.js';

export default { title: 'Thành phần/gn-rulebook-diff', id: 'elements-gn-rulebook-diff' };

const before = poverty.edition('2016-01-01');

/** The same edition with one sentence said otherwise: nothing that is decided differs. */
const reworded: Edition = {
  ...before,
  texts: {
    vi: withRule(before.texts.vi, 'poorByIncome', 'Hộ nghèo về thu nhập: thu nhập từ chuẩn nghèo trở xuống.'),
    en: withRule(before.texts.en, 'poorByIncome', 'Poor by income: an income at the poor line or below.'),
  },
};

function withRule(text: Edition['texts']['vi'], rule: string, words: string): Edition['texts']['vi'] {
  return { ...text, rules: { ...text.rules, [rule]: words } };
}

/** One line another amount than the law has: what a review of a proposal looks at. */
const raised: Edition = {
  ...before,
  rulebook: {
    ...before.rulebook,
    parameters: {
      ...before.rulebook.parameters,
      poorLine: {
        ...before.rulebook.parameters?.poorLine,
        values: { ...before.rulebook.parameters?.poorLine?.values, rural: 800_000 },
      } as NonNullable<Edition['rulebook']['parameters']>[string],
    },
  },
};

let sample: readonly { readonly facts: object; readonly district: string }[] | undefined;
/** The households of the sample survey, read when first shown. */
function surveyed() {
  sample ??= readSurvey([before]).households.map(({ facts, district }) => ({ facts, district }));
  return sample;
}

export const noData = state(
  'Không có số liệu',
  { vi: 'Hai phiên bản, không có số liệu', en: 'Two editions, no data' },
  () => html`<gn-rulebook-diff .rulebook=${poverty} from="2016-01-01" to="2022-01-01"></gn-rulebook-diff>`,
);
export const same = state(
  'Cùng một phiên bản',
  { vi: 'Cùng một phiên bản ở hai bên', en: 'The same edition on both sides' },
  () => html`<gn-rulebook-diff .rulebook=${poverty} from="2016-01-01" to="2016-01-01"></gn-rulebook-diff>`,
);
export const wordsOnly = state(
  'Chỉ khác lời văn',
  { vi: 'Chỉ lời văn khác, kết quả như nhau', en: 'Words differ, answers do not' },
  () => html`<gn-rulebook-diff .earlier=${before} .later=${reworded}></gn-rulebook-diff>`,
);
export const movement = state(
  'Có số liệu',
  {
    vi: 'Chuẩn nghèo ở nông thôn từ 700.000 lên 800.000 đồng, trên mẫu điều tra',
    en: 'The rural poor line from 700,000 to 800,000 đồng, on a sample survey',
  },
  () =>
    html`<gn-rulebook-diff .earlier=${before} .later=${raised} .data=${surveyed()} group-by="district" date="2018-12-31"></gn-rulebook-diff>`,
);
export const noSuchEdition = state(
  'Không có phiên bản',
  { vi: 'Phiên bản không có', en: 'An edition that there is not' },
  () => html`<gn-rulebook-diff .rulebook=${poverty} from="1999-01-01" to="2016-01-01"></gn-rulebook-diff>`,
);
export const faulty = state(
  'Tệp có lỗi',
  { vi: 'Tệp của một bên có lỗi', en: 'The files of a side have faults' },
  () =>
    html`<gn-rulebook-diff .earlier=${before} .later=${{ rulebook: { ...before.rulebook, decisions: [] }, texts: before.texts, vocabulary: before.vocabulary, documents: before.documents }}></gn-rulebook-diff>`,
);
