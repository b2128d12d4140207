#!/usr/bin/env node
// Keeps each edition as it is now published: copies its rulebook.json to published.json beside it. The Storybook shows what
// changed since. Run it when the packages are published, and keep the copies with the sources.
// An edition that differs from its copy and has no higher revision stops it before anything is written: two contents under
// one revision would make a result name what it does not stand on. A folder may be given in place of the repository.
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const EDITION = /^\d{4}-\d{2}-\d{2}$/;
const packages = join(process.argv[2] ?? root, 'packages');

/** The folders within one, in order; none where it is not there. */
const within = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map(({ name }) => join(folder, name))
        .sort()
    : [];

const editions = within(packages)
  .flatMap((folder) => within(join(folder, 'rulebooks')).flatMap(within))
  .filter((folder) => EDITION.test(folder.slice(-10)) && existsSync(join(folder, 'rulebook.json')));

const read = (folder, name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const unlike = editions.filter((folder) => {
  if (!existsSync(join(folder, 'published.json'))) return false;
  const [now, before] = [read(folder, 'rulebook.json'), read(folder, 'published.json')];
  return JSON.stringify(now) !== JSON.stringify(before) && now.revision <= before.revision;
});
for (const folder of unlike) {
  const { id, inForce, revision } = read(folder, 'rulebook.json');
  console.error(
    `${id}@${inForce.from}: expected a revision above ${read(folder, 'published.json').revision}, since it differs from what was published; found ${revision}. Raise "revision" in rulebook.json.`,
  );
}
if (unlike.length > 0) process.exitCode = 1;
else {
  for (const folder of editions) copyFileSync(join(folder, 'rulebook.json'), join(folder, 'published.json'));
  console.log(`${editions.length} editions kept as published.`);
}
