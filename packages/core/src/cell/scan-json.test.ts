import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findDuplicateKey, findForeignWord, type JsonNode, scanJson } from './scan-json.js';

const build = (node: JsonNode): unknown => {
  if (node.entries !== undefined) {
    const made: Record<string, unknown> = {};
    for (const [key, value] of node.entries)
      Object.defineProperty(made, key, {
        value: build(value),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return made;
  }
  return node.items === undefined ? JSON.parse(node.source) : node.items.map(build);
};

it('reads all JSON as JSON.parse does, spaced or not, and finds no key twice in it', () => {
  fc.assert(
    fc.property(fc.json(), fc.boolean(), (json, spaced) => {
      const text = spaced ? JSON.stringify(JSON.parse(json), undefined, 2) : json;
      const node = scanJson(text);
      expect(JSON.stringify(build(node))).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

it('keeps each value as it is written', () => {
  const node = scanJson('{"a": 1e400, "b":12345678901234567890 ,"c":[ 1.0, {"d":"x\\"}"}]}');
  expect(node.entries?.map(([key, value]) => [key, value.source])).toEqual([
    ['a', '1e400'],
    ['b', '12345678901234567890'],
    ['c', '[ 1.0, {"d":"x\\"}"}]'],
  ]);
});

it('is not overcome by depth', () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  expect(scanJson(deep).source).toBe(deep);
});

it.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"members":[{"age":1},{"age":1,"b":{},"age":2}]}', 'members[1].age'],
  ['{"a":{"a":1},"b":[{"a":1},{"a":2}],"c":"a"}', undefined],
])('of %s finds the key that stands twice: %s', (text, key) => {
  expect(findDuplicateKey(scanJson(text))).toBe(key);
});

it.each([
  ['{"a":NaN}', 'NaN'],
  ['{"a":-Infinity}', '-Infinity'],
  ['{"a":0700}', '0700'],
  ['{"a":"NaN","b":-1.5e+3', undefined],
])('of %s finds the word that is no JSON: %s', (text, word) => {
  expect(findForeignWord(text)).toBe(word);
});
