export { type Finding, findGapsAndOverlaps } from './gaps-and-overlaps.js';
