import { healthStandard } from '@giamngheo/targets';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-target-scorecard', id: 'elements-gn-target-scorecard' };

const health = (year: number, communesMeetingHealth: number | undefined) => ({
  place: 'tinh',
  name: 'Tỉnh mẫu',
  level: 'province',
  year,
  // a year that was not counted yet still has its communes and the year it started from: the straight path is known
  facts: {
    communes: 120,
    communeHealthShareBaseline: 0.4,
    ...(communesMeetingHealth === undefined ? {} : { communesMeetingHealth }),
  },
  source: 'số liệu mẫu',
});
const show = (data: readonly object[]) => () =>
  html`<gn-target-scorecard .rulebooks=${[healthStandard]} .data=${data} .year=${0}></gn-target-scorecard>`;

export const years = state(
  'Theo năm',
  { vi: 'Ba năm, một năm thiếu số liệu', en: 'Three years, one without figures' },
  show([health(2017, 60), health(2018, undefined), health(2019, 100)]),
);
export const empty = state('Chưa có số liệu', { vi: 'Chưa có số liệu', en: 'No figures' }, show([]));
