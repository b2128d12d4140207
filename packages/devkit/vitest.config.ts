import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { sourceAliases } from './src/source-aliases.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const chromium = () =>
  playwright({
    // a window that every page of a test fits into: a larger one would be drawn smaller
    contextOptions: { viewport: { width: 1280, height: 1100 }, deviceScaleFactor: 1 },
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
        // letters and colours are drawn alike on every machine
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  });

export default defineConfig({
  root: at(''),
  resolve: { alias: sourceAliases },
  test: {
    reporters: ['default', at('packages/devkit/src/closing-line-reporter.ts')],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Files share a process: nothing here changes it, and starting one for each file takes as long as the tests.
          isolate: false,
          include: ['packages/*/**/*.test.ts', '.storybook/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts', '**/*.page.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // whole pages, of what was built, in a browser that the test drives from outside
          name: 'pages',
          environment: 'node',
          include: ['packages/**/*.page.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', 'packages/devkit/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'examples',
          environment: 'node',
          include: ['packages/devkit/src/examples/*.page.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // on database servers that `npm run test:databases` starts
          name: 'databases',
          environment: 'node',
          include: ['packages/**/*.databases.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
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
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                // letters are smoothed a little differently from machine to machine
                comparatorOptions: { threshold: 0.05, allowedMismatchedPixelRatio: 0.002 },
                screenshotOptions: { animations: 'disabled', caret: 'hide', scale: 'css' },
                // the tests bring their font, so that one picture does for every system
                resolveScreenshotPath: ({ arg, ext, root, testFileDirectory, screenshotDirectory }) =>
                  join(root, testFileDirectory, screenshotDirectory, `${arg}${ext}`),
              },
            },
          },
        },
      },
    ],
  },
});
