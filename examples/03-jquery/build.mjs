// Puts jQuery beside the page; nothing is bundled.
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
mkdirSync(at('dist'), { recursive: true });
for (const name of ['index.html', 'page.js', 'page.css']) cpSync(at(name), at(`dist/${name}`));
const jquery = dirname(fileURLToPath(import.meta.resolve('jquery')));
copyFileSync(join(jquery, 'jquery.min.js'), at('dist/jquery.min.js'));
