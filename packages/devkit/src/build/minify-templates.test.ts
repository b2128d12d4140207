// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source with templates, as text
import { describe, expect, it } from 'vitest';
import { minifyTemplates } from './minify-templates.js';

describe('templates without the blanks that nobody sees', () => {
  it('keeps one blank of a run in markup, and all that is no template', () => {
    const source = "const a = '  b  ';\nhtml`<p\n  class=${  x  }\n>\n  <b>a</b>  <i>b</i>\n</p>`;";
    expect(minifyTemplates(source)).toBe(
      "const a = '  b  ';\nhtml`<p\nclass=${  x  }>\n<b>a</b> <i>b</i>\n</p>`;",
    );
  });

  it('minifies templates within templates', () => {
    expect(minifyTemplates('html`<ul>\n    ${list.map((x) => html`<li>\n    ${x}</li>`)}\n   </ul>`')).toBe(
      'html`<ul>\n${list.map((x) => html`<li>\n${x}</li>`)}\n</ul>`',
    );
  });

  it('takes comments and blanks out of style sheets, and keeps what they mean', () => {
    const css =
      'css`\n  /* why */\n  a :hover > b:focus-visible, c {\n    margin: calc(1em + 2px) 0;\n    content: "a ;  b";\n  }\n  @media (min-width: 40em) and (hover) { a { color: red; } }\n`';
    expect(minifyTemplates(css)).toBe(
      'css` a :hover>b:focus-visible,c{margin:calc(1em + 2px) 0;content:"a ;  b"}@media (min-width:40em) and (hover){a{color:red}}`',
    );
  });

  it('leaves alone markup in which blanks count, escapes, and templates of other tags', () => {
    for (const source of ['html`<pre>\n\n  a</pre>`', 'css`a::after { content: "\\\\2192"; }`', 'sql`a   b`'])
      expect(minifyTemplates(source)).toBe(source);
  });
});
