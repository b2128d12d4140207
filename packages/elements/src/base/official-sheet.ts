import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import type { Bilingual } from './locale.js';

/** What a printed sheet has beside its own text. */
interface SheetWords {
  nation: string;
  motto: string;
  agency: string;
  number: string;
  place: string;
}

const sheetWords: Bilingual<SheetWords> = {
  vi: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    agency: 'ỦY BAN NHÂN DÂN ……………………',
    number: 'Số: …………/…………',
    place: '………………, ngày …… tháng …… năm ………',
  },
  en: {
    nation: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    agency: 'PEOPLE’S COMMITTEE OF ……………………',
    number: 'No.: …………/…………',
    place: '………………, (date) ………………………',
  },
};

/** A signature block: who signs, and how. */
export interface Signature {
  readonly who: string;
  readonly how: string;
}

/** What an official sheet is made of. */
export interface Sheet {
  readonly locale: Locale;
  /** The name of the sheet: "PHIẾU KẾT QUẢ". */
  readonly name: string;
  /** What it is about, a line each. */
  readonly about: readonly string[];
  readonly body: TemplateResult;
  readonly signatures: readonly Signature[];
  /** Where the figures come from: edition and hash, at the foot. */
  readonly origin: TemplateResult;
}

/**
 * A sheet in the form of Decree 30/2020/NĐ-CP, annex I: national name and motto, agency, number, place and date, title, body,
 * signatures. It shows in print only. The agency, its number, the place and the signatures are slots, since only the agency
 * knows them; until they are filled there is a line to write on.
 */
export function officialSheet({ locale, name, about, body, signatures, origin }: Sheet): TemplateResult {
  const words = sheetWords[locale];
  return html`<section class="sheet" part="sheet">
    <div class="sheet-head">
      <div>
        <p class="sheet-agency"><slot name="agency">${words.agency}</slot></p>
        <p class="sheet-rule" aria-hidden="true"></p>
        <p><slot name="number">${words.number}</slot></p>
      </div>
      <div>
        <p class="sheet-nation">${words.nation}</p>
        <p class="sheet-motto"><span>${words.motto}</span></p>
        <p class="sheet-place"><slot name="place">${words.place}</slot></p>
      </div>
    </div>
    <p class="sheet-title">${name}</p>
    <div class="sheet-about">${about.map((line) => html`<p>${line}</p>`)}</div>
    <div class="sheet-body">${body}</div>
    <slot name="signatures">
      <div class="sheet-signatures">
        ${signatures.map(({ who, how }) => html`<div><p class="sheet-who">${who}</p><p class="sheet-how">${how}</p></div>`)}
      </div>
    </slot>
    <div class="sheet-origin">${origin}</div>
  </section>`;
}
