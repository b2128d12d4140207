// Generated from the folder by `npm run generate`. Do not edit.
export { extremeDifficultyExit } from '../rulebooks/extreme-difficulty-exit/index.js';
export { healthStandard } from '../rulebooks/health-standard/index.js';
export { incomeGrowth } from '../rulebooks/income-growth/index.js';
export { insurance } from '../rulebooks/insurance/index.js';
export { poorCommuneReduction } from '../rulebooks/poor-commune-reduction/index.js';
export { povertyReduction } from '../rulebooks/poverty-reduction/index.js';
export { reports } from '../rulebooks/reports/index.js';
export { roads } from '../rulebooks/roads/index.js';
export { training } from '../rulebooks/training/index.js';
export { workAbroad } from '../rulebooks/work-abroad/index.js';
