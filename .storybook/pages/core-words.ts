// The Storybook says a clause, a fact and a figure with the very words of an explanation. They are inner parts of
// @giamngheo/core/explain, read from its sources: this folder is never published.
export { explainClauses } from '../../packages/core/src/explain/clause.js';
export { type Names, namesOf } from '../../packages/core/src/explain/names.js';
export { joinItems, lowerFirst } from '../../packages/core/src/explain/words.js';
