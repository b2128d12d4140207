import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import type { EditionData } from './edition-data.js';
import { renderFrame } from './frame.js';
import './use-elements.js';

/** A case to try: the element shows the table, marks the rule that matches and says why the others do not. */
export function renderTry(data: EditionData, locale: Locale): TemplateResult {
  return renderFrame(
    data,
    locale,
    'try',
    () =>
      html`<gn-rulebook .rulebook=${data.edition} .cases=${data.cases} sections="decisions try"></gn-rulebook>`,
  );
}
