import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findAnchors, findCodeBlocks, findRelativeLinks } from './markdown.js';
import { listFiles, readText, root } from './repository.js';

const pages = listFiles(
  '',
  (path) => path.endsWith('.md') && !/(^|\/)(CHANGELOG\.md$|\.changeset\/)/.test(path),
);
const blocks = pages.flatMap((page) =>
  findCodeBlocks(readText(page))
    .filter(({ language }) => language === 'ts' || language === 'typescript')
    .map((block) => ({ page, ...block, where: `${page}:${block.line}` })),
);
const runnable = blocks.filter(({ note }) => note !== 'no-run');

// Inside the repository, so that names of ours lead to the sources; not in node_modules, which is run as it is.
const folder = join(root, 'packages/devkit/.cache/docs');
const fileOf = (where: string) => join(folder, `${where.replace(/[^a-z0-9]+/gi, '-')}.ts`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { where, code } of runnable) writeFileSync(fileOf(where), `${code}\nexport {};\n`);

describe('code in the documentation', () => {
  it.each(runnable)('runs: $where', async ({ where }) => {
    await import(/* @vite-ignore */ fileOf(where));
  });

  it.skipIf(runnable.length === 0)('has no type errors', () => {
    const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) =>
      readFileSync(path, 'utf8'),
    );
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
    const data = listFiles('packages', (path) => /^packages\/devkit\/src\/json\.d\.ts$/.test(path));
    const files = [...runnable.map(({ where }) => fileOf(where)), ...data.map((path) => join(root, path))];
    const program = ts.createProgram(files, { ...options, types: ['node'], noUncheckedIndexedAccess: false });
    const faults = runnable.flatMap(({ where }) => {
      const file = program.getSourceFile(fileOf(where));
      return program
        .getSemanticDiagnostics(file)
        .map(({ messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    });
    expect(faults).toEqual([]);
  });

  it('says why where it is not run', () => {
    const silent = blocks.filter(({ note, code }) => note === 'no-run' && !/^\s*\/\/\s*\S/.test(code));
    expect(silent.map(({ where }) => where)).toEqual([]);
  });
});

describe('links in the documentation', () => {
  it('lead to a file and a heading that exist', () => {
    const broken: string[] = [];
    for (const page of pages) {
      for (const { target, line } of findRelativeLinks(readText(page))) {
        const [path = '', anchor] = decodeURI(target).split('#');
        const file = path === '' ? join(root, page) : join(root, dirname(page), path);
        if (!existsSync(file)) broken.push(`${page}:${line}: no file for ${target}`);
        else if (anchor && file.endsWith('.md') && !findAnchors(readFileSync(file, 'utf8')).has(anchor)) {
          broken.push(`${page}:${line}: no heading for ${target}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });
});

describe('the reader of Markdown', () => {
  it('finds blocks with language, note and line', () => {
    expect(findCodeBlocks('a\n```ts no-run\n// why\nx();\n```\n~~~sh\nls\n~~~\n')).toEqual([
      { language: 'ts', note: 'no-run', code: '// why\nx();', line: 3 },
      { language: 'sh', note: '', code: 'ls', line: 7 },
    ]);
  });

  it('finds links outside code that stay in the project', () => {
    const text = '[a](b.md#c) `[no](x)`\n\n```\n[no](y)\n```\n![i](<d e.png>) [w](https://example.org)';
    expect(findRelativeLinks(text).map(({ target }) => target)).toEqual(['b.md#c']);
  });

  it('names headings as code hosts do, in Vietnamese too', () => {
    expect([...findAnchors('# Giảm nghèo: là gì?\n## `evaluate` (one case)\n## A\n## A')]).toEqual([
      'giảm-nghèo-là-gì',
      'evaluate-one-case',
      'a',
      'a-1',
    ]);
  });
});
