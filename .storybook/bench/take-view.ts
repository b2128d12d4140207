import { html, type TemplateResult } from 'lit';
import { numberOf } from '../pages/page-parts.js';
import { reviewWordsOf } from '../pages/review-words.js';
import type { Workbench } from './bench-view.js';

/** Export and import: an overlay, a patch for engineers, and either of them opened again. */
export function renderTake({ store, after, actions }: Workbench): TemplateResult {
  const words = reviewWordsOf(after.locale).bench;
  const { edition, edited } = store;
  const unchanged = edition === edited;
  const documents = [
    ...new Set(edition.rulebook.inForce.sources.map((source) => source.split('#')[0] ?? source)),
  ];
  const nameOf = (id: string) => {
    const document = edition.documents.find((one) => one.id === id);
    return document === undefined
      ? id
      : `${numberOf(document, after.locale)}: ${document.title[after.locale]}`;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    actions.saveOverlay({ id: read('id'), label: read('label'), source: read('source') });
  };
  const open = async (event: Event) => {
    const box = event.currentTarget as HTMLInputElement;
    const [file] = box.files ?? [];
    if (file === undefined) return;
    const text = await file.text();
    box.value = '';
    actions.load(file.name, text);
  };
  return html`<section>
    <h2>${words.take}</h2>
    <p class="remark">${words.overlayLead}</p>
    <form @submit=${submit}>
      <label class="field"><span>${words.overlayId}</span>
        <input name="id" required pattern="[a-z0-9][a-z0-9\\-]*" autocomplete="off" value="thu-nghiem" /></label>
      <label class="field"><span>${words.overlayLabel}</span>
        <input name="label" required autocomplete="off" value=${after.locale === 'en' ? 'Trial' : 'Thử nghiệm'} /></label>
      <label class="field"><span>${words.overlaySource}</span>
        <select name="source">${documents.map((id) => html`<option value=${id}>${nameOf(id)}</option>`)}</select></label>
      <div class="toolbar">
        <button data-do="overlay" ?disabled=${unchanged}>${words.saveOverlay}</button>
        <button type="button" data-do="patch" ?disabled=${unchanged} @click=${actions.savePatch}>${words.savePatch}</button>
      </div>
    </form>
    <label class="file">${words.load}<input type="file" accept=".json,application/json" @change=${open} /></label>
  </section>`;
}
