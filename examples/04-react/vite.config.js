import { defineConfig } from 'vite';

export default defineConfig({
  base: '/',
  oxc: { jsx: { runtime: 'automatic' } },
  build: { modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
});
