import { ConsoleLogger, LogLevel, NodeJSFileSystem } from '@angular/compiler-cli';
import { createEs2015LinkerPlugin } from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { defineConfig } from 'vite';

/** Angular's own packages come half compiled; finishing them in the browser would make code from text, which the policy forbids. */
const angularLinker = {
  name: 'angular-linker',
  async transform(code, id) {
    if (!/@angular[\\/].*\.mjs$/.test(id) || !code.includes('ɵɵngDeclare')) return undefined;
    const plugin = createEs2015LinkerPlugin({
      linkerJitMode: false,
      fileSystem: new NodeJSFileSystem(),
      logger: new ConsoleLogger(LogLevel.error),
    });
    const result = await transformAsync(code, {
      filename: id,
      plugins: [plugin],
      compact: false,
      configFile: false,
    });
    return { code: result.code, map: null };
  },
};

export default defineConfig({
  plugins: [angularLinker],
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
});
