import type { Locale } from '@giamngheo/core';
import { renderDiscrepancies } from './discrepancies-page.js';
import { renderEvidence } from './evidence-page.js';
import { renderPlan } from './plan-page.js';

export default { title: 'Hướng dẫn/Văn bản và bằng chứng', id: 'guides-policy' };

type Context = { readonly globals: { readonly locale: Locale } };

export const plan = {
  name: 'Kế hoạch theo từng điều khoản',
  render: (_: unknown, { globals }: Context) => renderPlan(globals.locale),
};
export const discrepancies = {
  name: 'Sai khác đã biết',
  render: (_: unknown, { globals }: Context) => renderDiscrepancies(globals.locale),
};
export const evidence = {
  name: 'Bằng chứng cần xác nhận',
  render: (_: unknown, { globals }: Context) => renderEvidence(globals.locale),
};
