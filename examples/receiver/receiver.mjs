#!/usr/bin/env node
// The agency's side of the examples: `receiver.mjs FOLDER [PORT]` serves the folder on 127.0.0.1 under a strict content
// security policy, and answers the form that a page posts to /survey: it decides the case again from the facts that came,
// for a server never believes a class that a browser sends, and shows it on a page of its own.
import { createReadStream, existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { poverty } from '@giamngheo/classification';
import { evaluate } from '@giamngheo/core';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const script = fileURLToPath(import.meta.resolve('@giamngheo/embed'));

const toHtml = (text) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** The page that answers a survey: what came, and the class the server finds. */
function answer(fields) {
  const { facts } = JSON.parse(fields.get('household') ?? '{"facts":{}}');
  const { outcome, status, missing } = evaluate(poverty.on('2018-12-31'), facts);
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Đã nhận phiếu</title>
<script src="/giamngheo.js"></script>
<h1>Đã nhận phiếu khảo sát</h1>
<p id="class" data-status="${status}">${toHtml(outcome ?? missing.join('; '))}</p>
<gn-classification-result rulebook="classification/poverty" date="2018-12-31" facts="${toHtml(JSON.stringify(facts))}"></gn-classification-result>
</html>`;
}

/** Serves `folder`; resolves with the server once it listens. `port` 0 takes a free one. */
export function startReceiver({ folder, port = 0 }) {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('x-content-type-options', 'nosniff');
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST' && pathname === '/survey') {
      let body = '';
      request.setEncoding('utf8').on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        try {
          const page = answer(new URLSearchParams(body));
          response.writeHead(200, { 'content-type': types['.html'] }).end(page);
        } catch (error) {
          response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' }).end(String(error.message));
        }
      });
      return;
    }
    const file =
      pathname === '/giamngheo.js'
        ? script
        : join(root, normalize(pathname === '/' ? '/index.html' : pathname));
    if ((file !== script && !file.startsWith(root)) || !existsSync(file) || extname(file) === '') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)));
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === realpathSync(process.argv[1])) {
  const [folder = '.', port = process.env.PORT ?? '8080'] = process.argv.slice(2);
  const server = await startReceiver({ folder, port: Number(port) });
  console.log(`http://127.0.0.1:${server.address().port}/`);
}
