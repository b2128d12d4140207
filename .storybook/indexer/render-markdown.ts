import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { Marked } from 'marked';

/** The words of the first heading of a Markdown text, without code marks; undefined for none. */
export function findTitle(markdown: string): string | undefined {
  return /^# (.+)$/m.exec(markdown)?.[1]?.replaceAll('`', '').trim();
}

/**
 * The id under which a Markdown file's page stands, or undefined where it has none.
 * @param path from the root, with `/`: `docs/how-to/write-cases.md`
 */
export function findPageId(path: string): string | undefined {
  const rulebook = /^packages\/([^/]+)\/rulebooks\/([^/]+)\/README\.md$/.exec(path);
  if (rulebook) return `${rulebook[1]}-${rulebook[2]}--overview`;
  const reference = /^docs\/reference\/rulebooks\//.test(path);
  // The English file of a guide is shown by the page of the Vietnamese one.
  const own = path.replace(/^(docs\/guides\/.+)\.en\.md$/, '$1.md');
  return own.startsWith('docs/') && own.endsWith('.md') && !reference
    ? `${own.slice(0, -3).toLowerCase().replaceAll('/', '-')}--page`
    : undefined;
}

/**
 * A Markdown file as HTML. Links to files with a page lead to that page; links to other files of the project become plain
 * words, for a Storybook holds only pages.
 * @param file its absolute path; links are read from there
 */
export function renderMarkdown(markdown: string, file: string, root: string): string {
  const marked = new Marked({
    gfm: true,
    async: false,
    renderer: {
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        if (/^[a-z]+:/i.test(href)) return `<a href="${href}" rel="noreferrer">${words}</a>`;
        const target = join(dirname(file), decodeURI(href.split('#')[0] ?? ''));
        const page = existsSync(target) ? findPageId(relative(root, target).split(sep).join('/')) : undefined;
        return page === undefined ? words : `<a href="./?path=/story/${page}" target="_top">${words}</a>`;
      },
      // A box that scrolls must be reached by keyboard.
      code: ({ text }) =>
        `<pre tabindex="0" role="group" aria-label="Mã / Code"><code>${escapeHtml(text)}</code></pre>`,
      image({ href, text }) {
        const target = join(dirname(file), decodeURI(href));
        if (!href.endsWith('.svg') || !existsSync(target)) return escapeHtml(text);
        return `<img alt="${escapeHtml(text)}" src="data:image/svg+xml;base64,${readFileSync(target).toString('base64')}">`;
      },
      table(token) {
        const inline = ({ tokens }: (typeof token.header)[number]) => this.parser.parseInline(tokens);
        const head = token.header.map(inline);
        // The first column names the row, even where it does so by a number.
        const figures = token.header.map(
          (_, i) => i > 0 && token.rows.every((cells) => isFigure(cells[i]?.text ?? '')),
        );
        // Of two columns a cell says by itself what it is; of more it needs the name of its column on a narrow screen.
        const named = (i: number) =>
          i === 0 || head.length < 3 || head[i] === ''
            ? ''
            : `<span class="of-column" aria-hidden="true">${head[i]}</span>`;
        const open = (tag: string, i: number) => `<${tag}${figures[i] === true ? ' class="figure"' : ''}>`;
        const top = head
          .map((text, i) => (text === '' ? '<td></td>' : `${open('th', i)}${text}</th>`))
          .join('');
        const row = (cells: typeof token.header) =>
          `<tr>${cells.map((cell, i) => `${open('td', i)}${cell.text === '' ? '' : named(i)}${inline(cell)}</td>`).join('')}</tr>`;
        const box = '<div class="table-box" role="group" tabindex="0" aria-label="Bảng / Table">';
        return `${box}<table><thead><tr>${top}</tr></thead><tbody>${token.rows.map(row).join('')}</tbody></table></div>`;
      },
    },
  });
  return marked.parse(markdown) as string;
}

/** Whether a cell is a figure, or a range of two: these stand at the right, digit under digit. */
const isFigure = (text: string) => /^[\d.,]+( to [\d.,]+)?( s)?$/.test(text);

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
