/** A table as CSV (RFC 4180, commas, UTF-8): a head, then rows. Each line ends with a newline. */
export function csvLines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\n`).join('');
}

const cellOf = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
