/** Faces that a test puts on its page. */
declare module '@fontsource/*.css';
