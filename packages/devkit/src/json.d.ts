/**
 * Data files are inlined by the bundler. Their types are not inferred: a rulebook is `unknown` until the
 * format has read it. `name` and `version` are for a package that imports them from its own package.json.
 */
declare module '*.json' {
  const value: unknown;
  export default value;
  export const name: string;
  export const version: string;
}
