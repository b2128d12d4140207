export { type Edition, editionName, type Release } from './edition.js';
export { type FamilySource, type RulebookFamily, rulebookFamily } from './family.js';
export { withOverlay } from './overlay.js';
