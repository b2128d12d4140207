import type { Locale } from '@giamngheo/core';
import { html, type TemplateResult } from 'lit';
import type { AboutElement } from './about-elements.js';
import { elementWordsOf } from './words.js';

/** How to put an element on a page: plain HTML, React, Vue and Angular. */
export function renderSnippets(
  tag: string,
  className: string,
  about: AboutElement,
  locale: Locale,
): TemplateResult {
  const words = elementWordsOf(locale);
  const { attributes, properties, register } = about;
  const element = `<${tag} ${attributes}></${tag}>`;
  const snippets = [
    [
      words.html,
      `<script src="giamngheo.js"></script>\n${element}\n\n<script>\n  const element = document.querySelector('${tag}');\n  ${properties}\n</script>`,
    ],
    [
      'React',
      `import { ${className} } from '@giamngheo/elements/react';\nimport { registerRulebooks } from '@giamngheo/elements';\n${register}\n\nexport const View = () => <${className} ${attributes.replaceAll(/='([^']*)'/g, (_, json) => `={${json}}`)} />;`,
    ],
    [
      'Vue',
      `<script setup>\nimport { registerRulebooks } from '@giamngheo/elements';\n${register}\n// vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('gn-') } } })\n</script>\n\n<template>\n  ${element}\n</template>`,
    ],
    [
      'Angular',
      `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';\nimport { registerRulebooks } from '@giamngheo/elements';\n${register}\n\n@Component({\n  selector: 'app-root',\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: \`${element}\`,\n})\nexport class App {}`,
    ],
  ] as const;
  return html`<section>
    <h2>${words.embed}</h2>
    <p>${words.htmlLead}</p>
    ${snippets.map(
      ([name, text]) =>
        html`<h3>${name}</h3><pre tabindex="0" role="region" aria-label=${name}><code>${text}</code></pre>`,
    )}
  </section>`;
}
