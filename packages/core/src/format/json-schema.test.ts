import { expect, it } from 'vitest';
import { jsonSchemas } from './json-schema.js';

it.each(Object.entries(jsonSchemas()))(
  'the published %s is made from the format as it is',
  async (name, schema) => {
    // To publish a change of the format: run the tests with -u and look at the difference.
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../../schema/${name}`);
  },
);
