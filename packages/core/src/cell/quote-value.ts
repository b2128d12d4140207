import { JsonNode } from './scan-json.js';

const LONGEST = 60;

/**
 * A value of the file as a message shows it: a JSON string, cut at 60 characters. A `;` in it is written `\u003b`,
 * so that `;` always parts one message from the next. A value of a JSON file is shown as it is written there.
 */
export function quoteValue(value: unknown): string {
  if (value instanceof JsonNode) return quoteSource(value.source);
  const text = typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
  // JSON has no word for 1e400, which it reads as Infinity: it would be shown as null, which nobody wrote
  const wordless = typeof text === 'bigint' || (typeof text === 'number' && !Number.isFinite(text));
  const shown = (wordless ? undefined : JSON.stringify(text)) ?? String(text);
  const cut = shown.length > LONGEST + 20 ? `${shown.slice(0, LONGEST)}…` : shown;
  return cut.replaceAll(';', '\\u003b');
}

/** A column's name within a message, where `;` would end the message. */
export function quoteColumn(name: string): string {
  return name.replaceAll(';', '\\u003b').replace(/\s+/g, ' ').trim();
}

/** A piece of a file as it is written, in one line and cut like a value. */
export function quoteSource(source: string): string {
  const text = source.slice(0, 1000).replace(/\s+/g, ' ').trim();
  const cut = text.length > LONGEST + 20 ? `${text.slice(0, LONGEST)}…` : text;
  return cut.replaceAll(';', '\\u003b');
}
