import { poverty } from '@giamngheo/classification';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-classification-result', id: 'elements-gn-classification-result' };

const show =
  (facts: object, date = '2018-12-31') =>
  () =>
    html`<gn-classification-result .rulebook=${poverty} date=${date} .facts=${facts}></gn-classification-result>`;

export const decided = state(
  'Đã kết luận',
  { vi: 'Hộ nghèo về thu nhập', en: 'Poor by income' },
  show({ area: 'rural', monthlyIncomePerCapita: 690_000 }),
);
export const undetermined = state(
  'Còn thiếu thông tin',
  { vi: 'Còn thiếu thông tin', en: 'Facts still missing' },
  show({ area: 'rural', monthlyIncomePerCapita: 850_000, deprivedWater: true }),
);
export const empty = state('Chưa biết gì', { vi: 'Chưa biết gì', en: 'Nothing known' }, show({}));
export const redacted = state(
  'Che câu trả lời',
  { vi: 'Che câu trả lời', en: 'Answers masked' },
  () =>
    html`<gn-classification-result redact .rulebook=${poverty} date="2018-12-31" .facts=${{ area: 'rural', monthlyIncomePerCapita: 690_000 }}></gn-classification-result>`,
);
export const notInForce = state(
  'Chưa có hiệu lực',
  { vi: 'Ngày không có phiên bản nào', en: 'No edition on that date' },
  show({}, '1999-01-01'),
);
