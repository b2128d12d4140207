import { html, type TemplateResult } from 'lit';

/** Numbers of instruments: "59/2015/QĐ-TTg", "351/2025/NĐ-CP". */
const number = /(\d+(?:\/\d{4})?\/\p{Lu}+(?:-\p{L}+)+)/u;

/**
 * A text in which the number of an instrument is never parted at its hyphen by the end of a line. By style, not by another
 * hyphen: what is copied or searched for stays the number as it is written.
 */
export function keepNumbers(text: string): readonly (string | TemplateResult)[] {
  return text.split(number).map((part, i) => (i % 2 === 0 ? part : html`<span class="kept">${part}</span>`));
}
