/** The signs that may part the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** The delimiter of a header line: the sign that stands in it most often outside quotation marks; `,` if none does. */
export function findDelimiter(header: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const sign of header) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || sign === ';' || sign === '\t')) counts[sign]++;
  }
  return ([',', ';', '\t'] as const).reduce((best, sign) => (counts[sign] > counts[best] ? sign : best));
}

/** The end of the first line that is not blank, quoted newlines skipped over; -1 while it is not all there. */
export function endOfHeader(text: string): number {
  let quoted = false;
  let content = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') quoted = !quoted;
    if ((sign === '\n' || sign === '\r') && !quoted) {
      if (content) return i;
    } else {
      content = true;
    }
  }
  return -1;
}
