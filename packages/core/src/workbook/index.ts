export { dayOf, isDayFormat, showsDay } from './days.js';
export { CELL_STYLES, columnName, sheetEnds, sheetPath, textCell, workbookFrame } from './frame.js';
export { escapeText, unescapeSigns } from './signs.js';
