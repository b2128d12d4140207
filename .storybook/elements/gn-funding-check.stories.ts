import { entrustedCapitalDistrict, entrustedCapitalProvince } from '@giamngheo/funding';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-funding-check', id: 'elements-gn-funding-check' };

const rulebooks = [entrustedCapitalDistrict, entrustedCapitalProvince];
const places = [
  { id: 'tinh', name: 'Ngân sách tỉnh', level: 'province' },
  { id: 'a', name: 'Huyện mẫu A', level: 'district' },
  { id: 'b', name: 'Huyện mẫu B', level: 'district' },
];
const show = (data: readonly object[]) => () =>
  html`<gn-funding-check .rulebooks=${rulebooks} .places=${places} .data=${data} .years=${[2017, 2018]}></gn-funding-check>`;

export const short = state(
  'Chưa đạt',
  { vi: 'Có khoản chưa đạt mức tối thiểu', en: 'Some below the minimum' },
  show([
    { place: 'tinh', year: 2018, amount: 5_000_000_000 },
    { place: 'a', year: 2018, amount: 450_000_000 },
    { place: 'b', year: 2018, amount: 500_000_000 },
  ]),
);
export const empty = state('Chưa có số liệu', { vi: 'Chưa có số liệu', en: 'No figures' }, show([]));
