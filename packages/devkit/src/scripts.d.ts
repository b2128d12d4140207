/** The scripts are plain JavaScript, so that they run before anything is installed. */
declare module '*/index-files.mjs' {
  export function indexFiles(root: string): [path: string, text: string][];
  export function nameInCode(folder: string): string;
  export function firstSentence(readme: string): string | undefined;
}
