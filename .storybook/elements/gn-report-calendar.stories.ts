import { reports } from '@giamngheo/targets';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-report-calendar', id: 'elements-gn-report-calendar' };

const data = [
  { level: 'district', kind: 'sixMonth', year: 2018, date: '2018-07-09' },
  { level: 'province', kind: 'sixMonth', year: 2018, sent: false },
];

export const dueSoon = state(
  'Sắp đến hạn',
  { vi: 'Ngày 12/07/2018', en: 'On 12 July 2018' },
  () =>
    html`<gn-report-calendar .rulebook=${reports} today="2018-07-12" .data=${data} .years=${[2018]}></gn-report-calendar>`,
);
export const noToday = state(
  'Không cho biết hôm nay',
  { vi: 'Trang không cho biết hôm nay là ngày nào', en: 'The page does not tell the day' },
  () => html`<gn-report-calendar .rulebook=${reports} .years=${[2018, 2019]}></gn-report-calendar>`,
);
