import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Tests run on the sources, so a name of ours leads to its source folder and no build is needed. */
const alias = [
  { find: /^@giamngheo\/([a-z]+)$/, replacement: at('packages/$1/src/index.ts') },
  {
    find: /^@giamngheo\/([a-z]+)\/(package\.json|(?:schema|rulebooks)\/.+)$/,
    replacement: at('packages/$1/$2'),
  },
  { find: /^@giamngheo\/([a-z]+)\/([a-z]+)$/, replacement: at('packages/$1/src/$2/index.ts') },
];

const chromium = () =>
  playwright({
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  });

export default defineConfig({
  root: at(''),
  resolve: { alias },
  test: {
    reporters: ['default', at('packages/devkit/src/closing-line-reporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'mutation',
          environment: 'node',
          include: ['packages/**/*.mutation.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['packages/**/*.browser.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          browser: {
            enabled: true,
            headless: true,
            provider: chromium(),
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
