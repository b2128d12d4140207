const LONGEST = 60;

/**
 * A value of the file as a message shows it: a JSON string, cut at 60 characters. A `;` in it is written `\u003b`,
 * so that `;` always parts one message from the next.
 */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  const shown = JSON.stringify(text) ?? String(text);
  const cut = shown.length > LONGEST + 20 ? `${shown.slice(0, LONGEST)}…` : shown;
  return cut.replaceAll(';', '\\u003b');
}

/** A column's name within a message, where `;` would end the message. */
export function quoteColumn(name: string): string {
  return name.replaceAll(';', '\\u003b').replace(/\s+/g, ' ').trim();
}
