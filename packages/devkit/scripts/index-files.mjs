// What the generated index files should hold, from the folders alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const EDITION = /^\d{4}-\d{2}-\d{2}$/;
const NOTE = '// Generated from the folder by `npm run generate`. Do not edit.';

/** `poverty-score` to `povertyScore`. */
export function nameInCode(folder) {
  return folder.replace(/[-.]+([a-z0-9])/gi, (_, letter) => letter.toUpperCase());
}

/** The first sentence of a rulebook's README, under its title. */
export function firstSentence(readme) {
  const lines = readme.split('\n');
  const start = lines.findIndex((line, at) => at > 0 && line.trim() !== '' && !line.startsWith('#'));
  if (start < 0) return undefined;
  const end = lines.findIndex((line, at) => at > start && (line.trim() === '' || line.startsWith('#')));
  const paragraph = lines
    .slice(start, end < 0 ? undefined : end)
    .join(' ')
    .trim();
  return /^.*?[.!?](?=\s|$)/.exec(paragraph)?.[0] ?? paragraph;
}

/** Breaks a comment so that no line is wider than the house allows. */
function docComment(sentence) {
  const text = sentence.replaceAll('*/', '* /');
  if (text.length + 7 <= 110) return `/** ${text} */`;
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines[lines.length - 1];
    if (last !== '' && last.length + word.length + 4 > 110) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return ['/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');
}

/** A list on one line where it fits the line width, else one a line, as the formatter has it. */
function fitted(before, open, items, close, after, width = 110) {
  const flat = `${before}${open}${open === '{' ? ' ' : ''}${items.join(', ')}${open === '{' ? ' ' : ''}${close}${after}`;
  if (flat.length <= width) return flat;
  return `${before}${open}\n${items.map((item) => `  ${item},\n`).join('')}${close}${after}`;
}

const folders = (path) =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

const jsonFiles = (path) =>
  existsSync(path)
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [];

/** `rulebooks/<name>/index.ts`: the one file of code in a rulebook's folder. */
function rulebookIndex(folder, name) {
  const editions = folders(folder).filter(
    (edition) => EDITION.test(edition) && existsSync(join(folder, edition, 'rulebook.json')),
  );
  const variable = (edition) => `edition${edition.replaceAll('-', '')}`;
  const languages = jsonFiles(folder)
    .map((file) => /^text\.([a-z]{2})\.json$/.exec(file)?.[1])
    .filter((language) => language !== undefined);
  const readme = join(folder, 'README.md');
  const sentence = existsSync(readme) ? firstSentence(readFileSync(readme, 'utf8')) : undefined;
  const body = [
    'documents',
    'vocabulary',
    `texts: { ${languages.join(', ')} }`,
    'release: { name, version }',
    `editions: [${editions.map(variable).join(', ')}]`,
  ];
  return `${[
    NOTE,
    "import { rulebookFamily } from '@giamngheo/core/edition';",
    "import { documents, vocabulary } from '@giamngheo/policy';",
    "import { name, version } from '../../package.json';",
    ...editions.map((edition) => `import ${variable(edition)} from './${edition}/rulebook.json';`),
    ...languages.map((language) => `import ${language} from './text.${language}.json';`),
    '',
    docComment(sentence ?? `The rulebook ${name}, every edition.`),
    fitted(`export const ${nameInCode(name)} = /* @__PURE__ */ rulebookFamily(`, '{', body, '}', ');'),
  ].join('\n')}\n`;
}

/** The file of a data package that gathers a folder of JSON files into one list. */
function gathered(folder, { constant, type, from, sentence }) {
  const files = jsonFiles(folder);
  const variable = (file) => nameInCode(file.replace(/\.json$/, '')).replace(/^(\d)/, '_$1');
  return `${[
    NOTE,
    '// biome-ignore-all assist/source/organizeImports: in the order of the files',
    `import type { ${type.import} } from '@giamngheo/core/format';`,
    ...files.map((file) => `import ${variable(file)} from '../${from}/${file}';`),
    '',
    docComment(sentence),
    fitted(`export const ${constant} = `, '[', files.map(variable), ']', ` as unknown as ${type.name};`),
  ].join('\n')}\n`;
}

/** Every generated file with its text: pairs of absolute path and content. */
export function indexFiles(root) {
  const files = [];
  for (const domain of folders(join(root, 'packages'))) {
    const rulebooks = join(root, 'packages', domain, 'rulebooks');
    const names = folders(rulebooks).filter((name) =>
      folders(join(rulebooks, name)).some(
        (edition) => EDITION.test(edition) && existsSync(join(rulebooks, name, edition, 'rulebook.json')),
      ),
    );
    if (names.length === 0) continue;
    for (const name of names) {
      files.push([join(rulebooks, name, 'index.ts'), rulebookIndex(join(rulebooks, name), name)]);
    }
    const lines = names.map((name) => `export { ${nameInCode(name)} } from '../rulebooks/${name}/index.js';`);
    files.push([join(root, 'packages', domain, 'src/index.ts'), `${[NOTE, ...lines].join('\n')}\n`]);
  }
  const policy = join(root, 'packages/policy');
  files.push([
    join(policy, 'src/documents.ts'),
    gathered(join(policy, 'documents'), {
      constant: 'documents',
      type: { import: 'LegalDocument', name: 'readonly LegalDocument[]' },
      from: 'documents',
      sentence: 'Every legal document, with its parts, verbatim quotes and evidence grades.',
    }),
  ]);
  files.push([
    join(policy, 'src/registers.ts'),
    gathered(join(policy, 'registers'), {
      constant: 'registers',
      type: { import: 'Register', name: 'readonly Register[]' },
      from: 'registers',
      sentence:
        'The registers of the plan: bodies, components, funding sources, and the parts that the source lacks.',
    }),
  ]);
  files.push([
    join(policy, 'src/vocabulary.ts'),
    gathered(join(policy, 'vocabulary'), {
      constant: 'vocabulary',
      type: { import: 'Vocabulary', name: 'Vocabulary' },
      from: 'vocabulary',
      sentence: 'The vocabulary of facts, one entry for each subject: household, person and so on.',
    }),
  ]);
  files.push([
    join(policy, 'src/index.ts'),
    `${NOTE}\nexport { documents } from './documents.js';\nexport { registers } from './registers.js';\nexport { vocabulary } from './vocabulary.js';\n`,
  ]);
  return files;
}
