#!/usr/bin/env node
// Puts the script beside the page, and starts PHP's own server on it.
import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
mkdirSync(at('dist'), { recursive: true });
for (const name of ['index.php', 'page.css']) cpSync(at(name), at(`dist/${name}`));
copyFileSync(fileURLToPath(import.meta.resolve('@giamngheo/embed')), at('dist/giamngheo.js'));
const address = `127.0.0.1:${process.env.PORT ?? '8080'}`;
const php = spawn('php', ['-S', address, '-t', at('dist')], { stdio: ['ignore', 'ignore', 'pipe'] });
php.on('error', () => {
  console.error(
    'Cannot start PHP: the command `php` was not found. Install PHP 8 (Debian: apt-get install php-cli).',
  );
  process.exitCode = 2;
});
php.stderr.once('data', () => console.log(`http://${address}/`));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => php.kill());
