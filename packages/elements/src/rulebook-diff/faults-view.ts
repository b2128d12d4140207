import { html, type TemplateResult } from 'lit';
import type { SourceFault } from '../rulebook/source.js';
import type { DiffElementWords } from './words.js';

/** What is wrong with the files of a side: where, which code, what to do as the checker words it. */
export function faultsView(faults: readonly SourceFault[], text: DiffElementWords): TemplateResult {
  return html`<div class="notice stack-tight" data-tone="bad" role="alert" part="fault">
    <p><strong>${text.faults(faults.length)}</strong></p>
    <ul>${faults.map(({ file, path, code, text: said }) => {
      const [side, ...rest] = file.split('.');
      const where = [...rest, path].filter(Boolean).join(': ');
      return html`<li>${text.sides[side === 'earlier' ? 'earlier' : 'later']}: <code>${where}</code> <span class="tag">${code}</span> <span lang="en">${said}</span></li>`;
    })}</ul>
  </div>`;
}
