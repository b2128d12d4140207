/** Signs that XML cannot hold stand in workbooks as `_x000D_`: the text as it was meant. */
export function unescapeSigns(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML has no way to write, and the return it changes
const UNSAFE = /[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/g;

/**
 * A text as the XML of a workbook has it, in a cell or an attribute: what XML cannot hold is written as `_x0001_`, and what looks
 * like that as `_x005F_x0001_`. Reading it gives the text back, sign for sign.
 */
export function escapeText(text: string): string {
  return text.replace(
    UNSAFE,
    (sign) => SIGNS[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
