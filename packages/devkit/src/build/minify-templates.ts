import ts from 'typescript';

/**
 * Source with the blanks taken out of its `html`, `svg` and `css` templates that no page shows: runs of blanks in markup
 * are one blank (as a page shows them), and style sheets lose comments and what only makes them readable. Whatever stands
 * between `${` and `}` and outside of such templates stays as it is.
 *
 * Markup in which blanks count must not come through here: a template with `<pre` or `<textarea` is left alone.
 */
export function minifyTemplates(source: string, name = 'source.ts'): string {
  if (!/\b(html|svg|css)`/.test(source)) return source;
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, false);
  const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
      const parts = partsOf(node.template).map((part) => {
        const [start, end] = [part.getStart(file), part.end];
        const close = ts.isNoSubstitutionTemplateLiteral(part) || ts.isTemplateTail(part) ? 1 : 2;
        return { start: start + 1, end: end - close, text: source.slice(start + 1, end - close) };
      });
      cuts.push(...minified(node.tag.text, parts));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  let out = '';
  let at = 0;
  for (const { start, end, text } of cuts.sort((a, b) => a.start - b.start)) {
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at);
}

const partsOf = (template: ts.TemplateLiteral) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

function minified<Part extends { readonly text: string }>(
  tag: string,
  parts: readonly Part[],
): readonly Part[] {
  if (parts.some(({ text }) => text.includes('\\'))) return [];
  if (tag === 'css') return parts.map((part) => ({ ...part, text: minifyCss(part.text) }));
  if (tag !== 'html' && tag !== 'svg') return [];
  if (parts.some(({ text }) => /<(pre|textarea)\b/.test(text))) return [];
  return parts.map((part) => ({ ...part, text: minifyMarkup(part.text) }));
}

const minifyMarkup = (text: string) =>
  text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/\n(?=>)/g, '');

const minifyCss = (text: string) =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/([\w)]): /g, '$1:')
            .replace(/;\}/g, '}'),
    )
    .join('');
