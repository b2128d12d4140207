import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The modules that a source file loads when it runs; imports of types alone load nothing. */
function loadedBy(source: string): string[] {
  const statements = source.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'([^']+)';/gms);
  return [...statements].map((match) => match[2] as string);
}

it('the explain entry loads no package, so that a page pays for no schema', () => {
  const seen = new Set<string>();
  const outside: string[] = [];
  const visit = (url: URL): void => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const target of loadedBy(readFileSync(url, 'utf8'))) {
      if (!target.startsWith('.')) outside.push(`${target} in ${url.pathname}`);
      else visit(new URL(target.replace(/\.js$/, '.ts'), url));
    }
  };
  visit(new URL('./index.ts', import.meta.url));
  expect(outside).toEqual([]);
  expect(seen.size).toBeGreaterThan(20);
});
