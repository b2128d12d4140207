declare module 'virtual:element-manifest' {
  const manifest: readonly import('./indexer/element-manifest.ts').ElementManifest[];
  export default manifest;
}

interface ImportMeta {
  /** Every file that a pattern names, by path; what is read is fixed when the page is built. */
  glob<T>(
    pattern: string,
    options: { readonly eager: true; readonly import: 'default' },
  ): Readonly<Record<string, T>>;
}
