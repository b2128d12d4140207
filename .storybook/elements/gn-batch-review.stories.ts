import { poverty } from '@giamngheo/classification';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-batch-review', id: 'elements-gn-batch-review' };

export const empty = state(
  'Chưa chọn tệp',
  { vi: 'Chưa chọn tệp', en: 'No file yet' },
  () => html`<gn-batch-review .rulebook=${poverty} date="2018-12-31"></gn-batch-review>`,
);
export const notInForce = state(
  'Chưa có hiệu lực',
  { vi: 'Ngày không có phiên bản nào', en: 'No edition on that date' },
  () => html`<gn-batch-review .rulebook=${poverty} date="1999-01-01"></gn-batch-review>`,
);
