import { posix } from 'node:path';
import { readSource, type SourceFacts } from './source-imports.js';

/** The import table of the house: who may import whom. Patterns are exact, or end with `/*`. */
export interface ImportTable {
  /** Package folder to the names of ours that its sources may import. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** What a test file, or what stands in a folder `testing/`, may import besides. */
  readonly tests: readonly string[];
  /** What those of one package may import besides: a back end is tried on the published rulebooks. */
  readonly testsOf?: Readonly<Record<string, readonly string[]>>;
  /** The private package that test files may reach by a relative path: it is never published. */
  readonly testHelpers: string;
  /** Outside packages that may be imported at run time only under these path prefixes. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Folders of a package in layers, lowest first: a folder may import its own layer and those below, no higher one. */
  readonly layers: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Entries from which the packages in `without` must not be reachable at run time. */
  readonly light: { readonly entries: readonly string[]; readonly without: readonly string[] };
}

/** Paths relative to the repository's root (with `/`), each with its text. */
export type SourceTree = ReadonlyMap<string, string>;

const isTest = (path: string) => /\.(test|mutation|bench|databases)\.ts$|\/src\/testing\//.test(path);
/** What packages keep to test themselves with; no package publishes it. */
const isTestHelper = (path: string) => /\/src\/testing\//.test(path);
const matches = (name: string, pattern: string) =>
  pattern.endsWith('/*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
const packageOf = (path: string) => path.split('/').slice(0, 2).join('/');
const outsideName = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const resolveFrom = (path: string, specifier: string) =>
  posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');

/**
 * Every place where a source file imports what the table does not allow, or makes code from text: one sentence
 * each, with path and line. Empty when the tree keeps to the table.
 */
export function findImportFaults(sources: SourceTree, table: ImportTable): string[] {
  const facts = new Map([...sources].map(([path, text]) => [path, readSource(path, text)] as const));
  const faults: string[] = [];
  for (const [path, { imports, codeFromText }] of facts) {
    const folder = path.split('/')[1] ?? '';
    const allowed = table.packages[folder];
    if (!allowed) {
      faults.push(`${path}: package "${folder}" is not in the import table; add it to import-table.json`);
      continue;
    }
    const ownName = `@giamngheo/${folder}`;
    const more = [...table.tests, ...(table.testsOf?.[folder] ?? []), ownName, `${ownName}/*`];
    const may = isTest(path) ? [...allowed, ...more] : allowed;
    for (const line of codeFromText) faults.push(`${path}:${line}: makes code from text (eval or Function)`);
    for (const { specifier, typeOnly, line } of imports) {
      if (specifier.startsWith('.')) {
        const target = resolveFrom(path, specifier);
        const shared = packageOf(target) === table.testHelpers || isTestHelper(target);
        const helps = isTest(path) && shared;
        if (packageOf(target) !== packageOf(path) && !helps) {
          faults.push(`${path}:${line}: "${specifier}" leaves the package; import it by its published name`);
        }
        const fault = typeOnly || isTest(path) ? undefined : findLayerFault(path, target, table.layers);
        if (fault) faults.push(`${path}:${line}: ${fault}`);
      } else if (specifier.startsWith('@giamngheo/')) {
        if (!may.some((pattern) => matches(specifier, pattern))) {
          faults.push(
            `${path}:${line}: "${folder}" may not import "${specifier}"; it may import: ${may.join(', ') || 'nothing of ours'}`,
          );
        }
      } else {
        const places = table.only[outsideName(specifier)];
        if (places && !isTest(path) && !places.some((place) => path.startsWith(place))) {
          faults.push(`${path}:${line}: "${specifier}" may be imported only in ${places.join(', ')}`);
        }
      }
    }
  }
  for (const entry of table.light.entries) faults.push(...findHeavyPaths(entry, facts, table.light.without));
  return faults;
}

/** Says where an import goes up to a higher layer, or where a folder has no layer; `undefined` when neither. */
function findLayerFault(path: string, target: string, layers: ImportTable['layers']): string | undefined {
  for (const [place, order] of Object.entries(layers)) {
    if (!path.startsWith(place) || !target.startsWith(place)) continue;
    const folders = [path, target].map((file) => file.slice(place.length).split('/'));
    // files directly in the place, such as its index, gather the folders and stand above them all
    if (folders.some((parts) => parts.length === 1)) continue;
    const [from = '', to = ''] = folders.map(([name = '']) => name);
    const [low, high] = [from, to].map((name) => order.findIndex((layer) => layer.includes(name)));
    if (low === undefined || high === undefined) continue;
    if (low < 0 || high < 0)
      return `folder "${low < 0 ? from : to}" has no layer; add it to import-table.json`;
    if (high > low) return `"${from}" may not import "${to}", which stands in a higher layer`;
  }
  return undefined;
}

/** Walks the run-time imports from an entry and names each path that ends at a package it must do without. */
function findHeavyPaths(
  entry: string,
  facts: ReadonlyMap<string, SourceFacts>,
  without: readonly string[],
): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const file = facts.get(path);
    if (!file || seen.has(path)) return;
    seen.add(path);
    for (const { specifier, typeOnly } of file.imports) {
      if (typeOnly) continue;
      if (specifier.startsWith('.')) walk(resolveFrom(path, specifier), [...trail, path]);
      else if (without.includes(outsideName(specifier))) {
        faults.push(`${entry} reaches "${specifier}" at run time: ${[...trail, path].join(' > ')}`);
      }
    }
  };
  walk(entry, []);
  return faults;
}
