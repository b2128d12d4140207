import { html, type TemplateResult } from 'lit';

/** Numbers of instruments, "59/2015/QĐ-TTg", "12/QĐ-UBND", and names of editions, "poverty@2016-01-01.r1". */
const number = /(\d+(?:\/\d{4})?\/\p{Lu}+(?:-\p{L}+)+|[a-z-]+@\d{4}-\d\d-\d\d\.r\d+)/u;

/**
 * A text in which the number of an instrument or the name of an edition is never parted at its hyphen by the end of a line. By style, not by another
 * hyphen: what is copied or searched for stays the number as it is written.
 */
export function keepNumbers(text: string): readonly (string | TemplateResult)[] {
  return text.split(number).map((part, i) => (i % 2 === 0 ? part : html`<span class="kept">${part}</span>`));
}
