import { describe, expect, it } from 'vitest';
import { findImportFaults, type ImportTable } from './import-faults.js';
import table from './import-table.json';
import { listFiles, readText } from './repository.js';

const rules = table as ImportTable;
const isSource = (path: string) => /^packages\/[^/]+\/(src|rulebooks)\/.*\.ts$/.test(path);

describe('the import table', () => {
  it('is kept by every source file of every package', () => {
    const sources = new Map(listFiles('packages', isSource).map((path) => [path, readText(path)]));
    expect(sources.size).toBeGreaterThan(0);
    expect(findImportFaults(sources, rules)).toEqual([]);
  });

  const faultsOf = (files: Record<string, string>) => findImportFaults(new Map(Object.entries(files)), rules);

  it.each([
    ['a domain that imports a domain', 'targets', "import { poverty } from '@giamngheo/classification';"],
    ['a type imported from where it may not be', 'policy', "import type { X } from '@giamngheo/cli';"],
    ['a dynamic import', 'sql', "const m = await import('@giamngheo/policy');"],
    ['an import type', 'sql', "export type P = import('@giamngheo/policy').P;"],
    ['a re-export', 'elements', "export * from '@giamngheo/batch';"],
    ['a relative path out of the package', 'cli', "import { x } from '../../core/src/index.js';"],
    ['zod outside the format', 'cli', "import { z } from 'zod';"],
    ['devkit importing one of ours', 'devkit', "import { evaluate } from '@giamngheo/core';"],
    ['a package that the table does not know', 'novel', 'export const x = 1;'],
    ['eval', 'core', "export const x = eval('1');"],
    ['new Function', 'core', "export const x = new Function('return 1');"],
  ])('finds %s', (_, folder, text) => {
    expect(faultsOf({ [`packages/${folder}/src/planted.ts`]: text })).toHaveLength(1);
  });

  it('finds a package that an entry for browsers reaches through other files', () => {
    const faults = faultsOf({
      'packages/core/src/index.ts': "export { a } from './evaluate/a.js';",
      'packages/core/src/evaluate/a.ts': "import { b } from '../format/b.js';\nexport const a = b;",
      'packages/core/src/format/b.ts': "import { z } from 'zod';\nexport const b = z;",
    });
    expect(faults).toEqual([
      'packages/core/src/index.ts reaches "zod" at run time: packages/core/src/index.ts > packages/core/src/evaluate/a.ts > packages/core/src/format/b.ts',
    ]);
  });

  it('finds a folder of core that imports one above it, and a folder without a place', () => {
    const faults = faultsOf({
      'packages/core/src/program/a.ts': "import { evaluate } from '../evaluate/index.js';",
      'packages/core/src/novel/b.ts': "import { link } from '../program/index.js';",
      'packages/core/src/evaluate/c.ts': "import { link } from '../program/index.js';",
    });
    expect(faults).toEqual([
      expect.stringContaining('"program" may not import "evaluate"'),
      expect.stringContaining('"novel" has no layer'),
    ]);
  });

  it('lets a type through, and a test import any entry of core', () => {
    expect(
      faultsOf({
        'packages/core/src/index.ts': "import type { B } from './format/b.js';\nexport type A = B;",
        'packages/core/src/format/b.ts': "import { z } from 'zod';\nexport type B = z.ZodType;",
        'packages/policy/src/a.test.ts': "import { defineRulebook } from '@giamngheo/core/verify';",
        'packages/policy/src/c.mutation.ts':
          "import { mutantsOf } from '../../devkit/src/mutation/mutants.js';",
        'packages/policy/src/b.ts':
          "// eval('1') and import('@giamngheo/cli') in words\nexport const b = 'eval(1)';",
      }),
    ).toEqual([]);
  });
});
