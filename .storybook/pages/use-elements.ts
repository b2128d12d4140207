/** Registers the elements for the pages that show them. */
import '../../packages/elements/src/index.js';
