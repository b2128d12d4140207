import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Tests and Storybook run on the sources, so a name of ours leads to its source folder and no build is needed. */
export const sourceAliases = [
  { find: /^@giamngheo\/([a-z]+)$/, replacement: at('packages/$1/src/index.ts') },
  {
    find: /^@giamngheo\/([a-z]+)\/(package\.json|(?:schema|rulebooks)\/.+)$/,
    replacement: at('packages/$1/$2'),
  },
  { find: /^@giamngheo\/([a-z]+)\/([a-z]+)$/, replacement: at('packages/$1/src/$2/index.ts') },
];
