import { poverty } from '@giamngheo/classification';
import type { CaseFile } from '@giamngheo/core/format';
import { html } from 'lit';
import cases from '../../packages/classification/rulebooks/poverty/2016-01-01/cases.json';
import { state } from './state.js';

export default { title: 'Thành phần/gn-rulebook', id: 'elements-gn-rulebook' };

export const edition = state(
  'Một phiên bản',
  { vi: 'Chuẩn nghèo 2016-2021', en: 'The poverty standard 2016-2021' },
  () =>
    html`<gn-rulebook .rulebook=${poverty} edition="2016-01-01" .cases=${cases as CaseFile}></gn-rulebook>`,
);
export const unknown = state(
  'Không có bộ quy tắc',
  { vi: 'Bộ quy tắc không được nạp', en: 'A rulebook that is not loaded' },
  () => html`<gn-rulebook rulebook="khong/co" date="2018-12-31"></gn-rulebook>`,
);
