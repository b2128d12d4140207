import { html, nothing, type TemplateResult } from 'lit';
import type { Pasted } from './paste-members.js';
import type { View } from './view.js';

/** What was pasted, before it is taken: each cell as it will be, and what cannot be read. */
export function pasteView(view: View, pasted: Pasted, take: () => void, leave: () => void): TemplateResult {
  const { words, controller, locale } = view;
  const { columns, rows, ignored, faults } = pasted;
  const label = (id: string) =>
    id === 'name' ? words.name : (controller.field({ fact: id, member: 'any' })?.fact.label[locale] ?? id);
  return html`<section class="panel stack paste" tabindex="-1" aria-labelledby="paste-title">
    <h3 id="paste-title">${words.pasteTitle}</h3>
    ${
      columns.length === 0
        ? html`<p>${words.pasteNone}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label=${words.pasteTitle}><table><caption class="visually-hidden">${words.pasteTitle}</caption>
            <thead><tr>${columns.map((id) => html`<th scope="col">${label(id)}</th>`)}</tr></thead>
            <tbody>${rows
              .slice(0, 20)
              .map(
                (row) =>
                  html`<tr>${row.map(
                    ({ text, fault }) =>
                      html`<td>${fault === undefined ? text : html`<del>${text}</del> <span class="error small">${fault}</span>`}</td>`,
                  )}</tr>`,
              )}</tbody></table></div>`
    }
    ${ignored.length === 0 ? nothing : html`<p class="small">${words.pasteIgnored(ignored.join(', '))}</p>`}
    ${faults === 0 ? nothing : html`<p class="small">${words.pasteFaults(faults)}</p>`}
    <div class="row">
      ${columns.length === 0 || rows.length === 0 ? nothing : html`<button type="button" class="primary" @click=${take}>${words.pasteAdd(rows.length)}</button>`}
      <button type="button" @click=${leave}>${words.pasteCancel}</button>
    </div>
  </section>`;
}
