/**
 * A value of JSON text, with the text as it is written: `JSON.parse` keeps neither `1e400`, nor the digits of
 * `12345678901234567890`, nor the first of two equal keys.
 */
export class JsonNode {
  readonly source: string;
  /** The keys and values of an object in order, equal keys too; undefined for any other value. */
  readonly entries: readonly (readonly [string, JsonNode])[] | undefined;
  /** The values of a list; undefined for any other value. */
  readonly items: readonly JsonNode[] | undefined;
  constructor(
    source: string,
    entries?: readonly (readonly [string, JsonNode])[],
    items?: readonly JsonNode[],
  ) {
    this.source = source;
    this.entries = entries;
    this.items = items;
  }
}

interface Open {
  readonly start: number;
  readonly entries: [string, JsonNode][] | undefined;
  readonly items: JsonNode[] | undefined;
  key: string | undefined;
}

/** Reads JSON text into nodes. The text must be JSON: `JSON.parse` has taken it. */
export function scanJson(text: string): JsonNode {
  const stack: Open[] = [];
  let root: JsonNode | undefined;
  const put = (node: JsonNode) => {
    const parent = stack.at(-1);
    if (parent === undefined) root = node;
    else if (parent.items !== undefined) parent.items.push(node);
    else parent.entries?.push([parent.key as string, node]);
    if (parent !== undefined) parent.key = undefined;
  };
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string;
    if (sign === '{' || sign === '[') {
      const isObject = sign === '{';
      stack.push({
        start: at++,
        entries: isObject ? [] : undefined,
        items: isObject ? undefined : [],
        key: undefined,
      });
    } else if (sign === '}' || sign === ']') {
      const { start, entries, items } = stack.pop() as Open;
      put(new JsonNode(text.slice(start, ++at), entries, items));
    } else if (/[\s,:]/.test(sign)) {
      at++;
    } else {
      const end = sign === '"' ? endOfText(text, at) : endOfWord(text, at);
      const source = text.slice(at, end);
      const parent = stack.at(-1);
      if (parent?.entries !== undefined && parent.key === undefined)
        parent.key = JSON.parse(source) as string;
      else put(new JsonNode(source));
      at = end;
    }
  }
  return root as JsonNode;
}

/** The first key that stands twice in one object, with the way to it (`members[0].age`); undefined when none does. */
export function findDuplicateKey(root: JsonNode): string | undefined {
  const open: [JsonNode, string][] = [[root, '']];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, path] = next;
    const seen = new Set<string>();
    for (const [key, value] of node.entries ?? []) {
      const at = path === '' ? key : `${path}.${key}`;
      if (seen.has(key)) return at;
      seen.add(key);
      if (value.entries !== undefined || value.items !== undefined) open.push([value, at]);
    }
    node.items?.forEach((value, i) => {
      open.push([value, `${path}[${i}]`]);
    });
  }
  return undefined;
}

/** A word that stands in the place of a value but is none in JSON (`NaN`, `Infinity`, `0700`); undefined without one. */
export function findForeignWord(text: string): string | undefined {
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string;
    if (sign === '"') {
      at = endOfText(text, at);
    } else if (/[\s{}[\],:]/.test(sign)) {
      at++;
    } else {
      const end = endOfWord(text, at);
      const word = text.slice(at, end);
      if (!/^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/.test(word)) return word;
      at = end;
    }
  }
  return undefined;
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && !/[\s{}[\],:"]/.test(text[at] as string)) at++;
  return at;
}

/** An object of JSON as the cells of a row. */
export function jsonCells(node: JsonNode): {
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
  readonly json: true;
} {
  const entries = node.entries ?? [];
  return {
    columns: entries.map(([key]) => key),
    values: entries.map(([, value]) => (/^["tfn]/.test(value.source) ? JSON.parse(value.source) : value)),
    json: true,
  };
}
