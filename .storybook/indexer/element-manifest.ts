import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** One thing that an element has: a property, an attribute, an event, a slot, a part or a token. */
export interface ManifestEntry {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly default: string;
  /** The attribute of a property, where it has one. */
  readonly attribute: string;
}

/** One element as its sources describe it. */
export interface ElementManifest {
  readonly tag: string;
  readonly className: string;
  readonly description: string;
  readonly properties: readonly ManifestEntry[];
  readonly methods: readonly ManifestEntry[];
  readonly events: readonly ManifestEntry[];
  readonly slots: readonly ManifestEntry[];
  readonly parts: readonly ManifestEntry[];
  readonly tokens: readonly ManifestEntry[];
}

interface Member {
  readonly kind?: string;
  readonly name?: string;
  readonly privacy?: string;
  readonly static?: boolean;
  readonly description?: string;
  readonly type?: { readonly text?: string };
  readonly default?: string;
  readonly attribute?: string;
}

interface Declaration {
  readonly kind: string;
  readonly name: string;
  readonly tagName?: string;
  readonly description?: string;
  readonly superclass?: { readonly name: string };
  readonly members?: readonly Member[];
  readonly events?: readonly Member[];
  readonly slots?: readonly Member[];
  readonly cssParts?: readonly Member[];
  readonly cssProperties?: readonly Member[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

/** Reads the elements' sources as they stand into a description of each element; what is inherited is in each. */
export function readElementManifest(root: string): readonly ElementManifest[] {
  const tokens = readTokens(root);
  const declarations = analyse(root).modules.flatMap((module) => module.declarations ?? []);
  const classes = new Map(declarations.filter(({ kind }) => kind === 'class').map((one) => [one.name, one]));
  const all = (
    one: Declaration,
    list: 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties',
  ): Member[] => {
    const own = (one[list] ?? []) as readonly Member[];
    const parent = classes.get(one.superclass?.name ?? '');
    const names = new Set(own.map(({ name }) => name));
    return [
      ...own,
      ...(parent === undefined ? [] : all(parent, list)).filter(({ name }) => !names.has(name)),
    ];
  };
  return [...classes.values()]
    .filter(({ tagName }) => tagName?.startsWith('gn-'))
    .map((one): ElementManifest => {
      const members = all(one, 'members').filter(isPublic);
      return {
        tag: one.tagName ?? '',
        className: one.name,
        description: one.description ?? '',
        properties: members.filter(({ kind }) => kind === 'field').map(asEntry),
        methods: members
          .filter(({ kind, name }) => kind === 'method' && !LIFECYCLE.test(name ?? ''))
          .map(asEntry),
        events: all(one, 'events')
          .filter(({ name }) => name?.startsWith('gn-'))
          .map(asEntry),
        slots: all(one, 'slots').map(asEntry),
        parts: all(one, 'cssParts').map(asEntry),
        tokens: [...all(one, 'cssProperties').map(asEntry), ...tokens],
      };
    })
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

const LIFECYCLE =
  /^(connected|disconnected|form|adopted|attribute)\w*Callback$|^(render|willUpdate|updated|firstUpdated|createRenderRoot|update|words)$/;

const isPublic = ({ privacy, name = '', static: isStatic }: Member) =>
  privacy !== 'private' && privacy !== 'protected' && !/^[_#]/.test(name) && isStatic !== true;

function asEntry({
  name = '',
  description = '',
  type,
  default: fallback = '',
  attribute = '',
}: Member): ManifestEntry {
  return { name, description, type: type?.text ?? '', default: fallback, attribute };
}

function analyse(root: string): Manifest {
  const folder = join(root, 'packages/elements');
  const require = createRequire(join(folder, 'package.json'));
  const analyzer = join(
    dirname(require.resolve('@custom-elements-manifest/analyzer/package.json')),
    'cem.js',
  );
  const out = mkdtempSync(join(tmpdir(), 'elements-manifest-'));
  try {
    const globs = ['--globs', 'src/base/*.ts', 'src/*/gn-*.ts'];
    const without = ['--exclude', '**/*.test.ts', '**/*.styles.ts'];
    const where = ['--outdir', relative(folder, out)];
    execFileSync(
      process.execPath,
      [analyzer, 'analyze', '--config', 'scripts/manifest-config.mjs', ...where, ...globs, ...without],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    return JSON.parse(readFileSync(join(out, 'custom-elements.json'), 'utf8')) as Manifest;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** The design tokens that every element takes, with what stands where a page sets none. */
function readTokens(root: string): readonly ManifestEntry[] {
  const css = readFileSync(join(root, 'packages/elements/src/base/tokens.styles.ts'), 'utf8');
  return [...css.matchAll(/var\(\s*(--gn-[a-z-]+),\s*((?:[^()]|\([^()]*\))+?)\s*\)/g)].map(
    ([, name = '', value = '']) => ({
      name,
      description: '',
      type: '',
      default: value.replace(/\s+/g, ' '),
      attribute: '',
    }),
  );
}
