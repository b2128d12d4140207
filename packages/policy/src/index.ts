// Generated from the folder by `npm run generate`. Do not edit.
export { documents } from './documents.js';
export { registers } from './registers.js';
export { vocabulary } from './vocabulary.js';
