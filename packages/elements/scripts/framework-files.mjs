const eventProp = (name) =>
  `on${name
    .split('-')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('')}`;
const comment = (text) => (text ? `/** ${text.replace(/\s+/g, ' ').trim()} */ ` : '');
const classImport = (elements) =>
  `import type { ${elements.map(({ className }) => className).join(', ')} } from './index.js';\n`;
const propertiesOf = ({ properties, className }) =>
  properties
    .map(({ name, description }) => `    ${comment(description)}${name}?: ${className}['${name}'];\n`)
    .join('');

/** `import '@giamngheo/elements/jsx'`: the elements as tags of JSX (React 19, Preact and others with React's types). */
export function jsxTypes(elements) {
  const tags = elements.map(
    (one) => `  /** ${one.description.replace(/\s+/g, ' ').trim()} */
  '${one.tag}': Base & {
${propertiesOf(one)}${one.events.map(({ name, description }) => `    ${comment(description)}'on${name}'?: (event: CustomEvent) => void;\n`).join('')}  };`,
  );
  return `${classImport(elements)}
type Base = { id?: string; class?: string; className?: string; lang?: string; slot?: string; name?: string; hidden?: boolean; key?: string | number; ref?: unknown; children?: unknown };

/** The elements of this package as JSX tags. */
export interface GiamNgheoTags {
${tags.join('\n')}
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends GiamNgheoTags {}
  }
}
`;
}

/** `import '@giamngheo/elements/vue'`: the elements as components of Vue templates. */
export function vueTypes(elements) {
  const components = elements.map(
    (one) => `    /** ${one.description.replace(/\s+/g, ' ').trim()} */
    '${one.tag}': DefineComponent<{
${propertiesOf(one)}  }>;`,
  );
  return `import type { DefineComponent } from 'vue';
${classImport(elements)}
declare module 'vue' {
  interface GlobalComponents {
${components.join('\n')}
  }
}
`;
}

/** `@giamngheo/elements/react`: a React component for each element, for React before 19 and for typed events. */
export function reactModule(elements) {
  const components = elements.map(
    ({ tag, className, events }) => `export const ${className} = /* @__PURE__ */ createComponent({
  tagName: '${tag}',
  elementClass: classes.${className},
  react: React,
  events: { ${events.map(({ name }) => `${eventProp(name)}: '${name}'`).join(', ')} },
});`,
  );
  return `import { createComponent } from '@lit/react';
import * as React from 'react';
import * as classes from '../index.js';

${components.join('\n\n')}
`;
}

/** The types of that module. */
export function reactTypes(elements) {
  const components = elements.map(
    ({ className, description, events }) => `/** ${description.replace(/\s+/g, ' ').trim()} */
export declare const ${className}: ReactWebComponent<classes.${className}, { ${events.map(({ name }) => `${eventProp(name)}: EventName<CustomEvent>`).join('; ')} }>;`,
  );
  return `import type { EventName, ReactWebComponent } from '@lit/react';
import type * as classes from '../index.js';

${components.join('\n')}
`;
}
