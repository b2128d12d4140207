// Generated from the folder by `npm run generate`. Do not edit.
export { poverty } from '../rulebooks/poverty/index.js';
export { povertyScore } from '../rulebooks/poverty-score/index.js';
