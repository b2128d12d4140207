import { poverty } from '@giamngheo/classification';
import { html, nothing } from 'lit';
import { userEvent } from 'vitest/browser';
import '../index.js';
import { describeFormControl } from '../testing/form-control-contract.js';
import { settle, within } from '../testing/mount.js';
import type { GnHouseholdForm } from './gn-household-form.js';

const edition = poverty.edition('2016-01-01');

describeFormControl<GnHouseholdForm>('gn-household-form', {
  element: ({ name, form }) =>
    html`<gn-household-form layout="sheet" .rulebook=${edition} name=${name ?? nothing} form=${form ?? nothing}></gn-household-form>`,
  fill: async (element) => {
    await userEvent.fill(within(element, '#q-monthlyIncomePerCapita'), '500.000');
    within(element, '#q-monthlyIncomePerCapita').blur();
  },
  focusLast: async (element) => {
    await settle(element);
    const stops = element.shadowRoot?.querySelectorAll<HTMLElement>('[data-stop]') ?? [];
    const last = stops[stops.length - 1] as HTMLElement;
    (last.querySelector<HTMLElement>('input') ?? last).focus();
  },
  flat: { monthlyIncomePerCapita: '500000' },
});
