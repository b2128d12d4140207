// Puts jQuery beside the page; nothing is bundled.
import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (name) => fileURLToPath(new URL(name, import.meta.url));
mkdirSync(at('dist'), { recursive: true });
for (const name of ['index.html', 'page.js', 'page.css']) cpSync(at(name), at(`dist/${name}`));
// jQuery's main file for Node is a wrapper two folders deep; the script for pages stands beside it in `dist`
const script = new URL('../../dist/jquery.min.js', import.meta.resolve('jquery'));
copyFileSync(fileURLToPath(script), at('dist/jquery.min.js'));
