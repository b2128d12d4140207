export { renderBench } from './bench-page.js';
export { renderChanges } from './changes-page.js';
export { renderCoverage } from './coverage-page.js';
export { aboutRulebook } from './edition-data.js';
export { renderCasesPage, renderTablePage } from './edition-page.js';
export { renderImpact } from './impact-page.js';
export { renderLaw } from './law-page.js';
export { renderOverview } from './overview-page.js';
export { renderTry } from './try-page.js';
