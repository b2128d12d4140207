import { poverty } from '@giamngheo/classification';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-household-form', id: 'elements-gn-household-form' };

const heading = { vi: 'Phiếu khảo sát hộ gia đình', en: 'Household survey' };
const known = { area: 'rural', monthlyIncomePerCapita: 850_000, deprivedWater: true };

export const steps = state(
  'Từng bước',
  { vi: 'Từng câu một', en: 'One question a page' },
  (locale) =>
    html`<gn-household-form name="ho" .rulebook=${poverty} date="2018-12-31"><h2 slot="heading">${heading[locale]}</h2></gn-household-form>`,
);
export const sheet = state(
  'Một trang',
  { vi: 'Cả phiếu trên một trang', en: 'All on one sheet' },
  (locale) =>
    html`<gn-household-form name="ho" layout="sheet" .rulebook=${poverty} date="2018-12-31" .facts=${known}><h2 slot="heading">${heading[locale]}</h2></gn-household-form>`,
);
export const reinterview = state(
  'Phỏng vấn lại',
  { vi: 'Xác nhận phiếu cũ', en: 'An earlier record to confirm' },
  (locale) =>
    html`<gn-household-form name="ho" layout="sheet" reinterview .rulebook=${poverty} date="2018-12-31" .facts=${known}><h2 slot="heading">${heading[locale]}</h2></gn-household-form>`,
);
export const disabled = state(
  'Khoá',
  { vi: 'Phiếu bị khoá', en: 'Disabled' },
  (locale) =>
    html`<gn-household-form name="ho" layout="sheet" disabled .rulebook=${poverty} date="2018-12-31" .facts=${known}><h2 slot="heading">${heading[locale]}</h2></gn-household-form>`,
);
export const notInForce = state(
  'Chưa có hiệu lực',
  { vi: 'Ngày không có phiên bản nào', en: 'No edition on that date' },
  (locale) =>
    html`<gn-household-form name="ho" .rulebook=${poverty} date="1999-01-01"><h2 slot="heading">${heading[locale]}</h2></gn-household-form>`,
);
