import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import { faultText } from '../rulebook/fault-text.js';
import type { SourceFault } from '../rulebook/source.js';
import type { DiffElementWords } from './words.js';

/** What is wrong with the files of a side: where, which code, what to do as the checker words it. */
export function faultsView(
  faults: readonly SourceFault[],
  text: DiffElementWords,
  locale: Locale,
): TemplateResult {
  return html`<div class="notice stack-tight" data-tone="bad" role="alert" part="fault">
    <p><strong>${text.faults(faults.length)}</strong></p>
    <ul>${faults.map((fault) => {
      const { file, path, code } = fault;
      const [side, ...rest] = file.split('.');
      const where = [...rest, path].filter(Boolean).join(': ');
      return html`<li>${text.sides[side === 'earlier' ? 'earlier' : 'later']}: <code>${where}</code> <span class="tag">${code}</span> ${faultText(fault, locale)}</li>`;
    })}</ul>
  </div>`;
}
