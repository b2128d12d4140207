/** A table for a terminal: columns aligned, two spaces between them, a line under the head. */
export function layOutTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(width(cell), ...rows.map((row) => width(row[i] ?? ''))));
  const line = (cells: readonly string[]) =>
    `${cells
      .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd()}\n`;
  return [line(head), line(widths.map((count) => '-'.repeat(count))), ...rows.map(line)].join('');
}

/** Letters as a terminal shows them: accents that stand apart take no room. */
function width(text: string): number {
  return [...text.normalize('NFC')].length;
}
