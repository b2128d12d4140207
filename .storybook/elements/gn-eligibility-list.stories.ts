import { poverty } from '@giamngheo/classification';
import * as eligibility from '@giamngheo/eligibility';
import { registers } from '@giamngheo/policy';
import { html } from 'lit';
import { state } from './state.js';

export default { title: 'Thành phần/gn-eligibility-list', id: 'elements-gn-eligibility-list' };

const rulebooks = [eligibility.socialSecurity, eligibility.workAbroad];
const show = (household: object, members: readonly object[] | undefined) => () =>
  html`<gn-eligibility-list .rulebooks=${rulebooks} .classification=${poverty} date="2018-12-31" .household=${household} .members=${members} .registers=${registers}></gn-eligibility-list>`;

export const poor = state(
  'Hộ nghèo',
  { vi: 'Hộ nghèo có một lao động', en: 'A poor household with a worker' },
  show({ area: 'rural', monthlyIncomePerCapita: 690_000 }, [{ isWorker: true }]),
);
export const membersUnknown = state(
  'Chưa biết thành viên',
  { vi: 'Chưa biết thành viên', en: 'Members not known' },
  show({ area: 'rural', monthlyIncomePerCapita: 690_000 }, undefined),
);
export const nothingKnown = state(
  'Chưa biết gì',
  { vi: 'Chưa biết gì', en: 'Nothing known' },
  show({}, undefined),
);
