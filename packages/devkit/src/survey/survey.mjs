export { indicators } from './deprivation.mjs';
export { faultKinds } from './faults.mjs';
export { generateProvince } from './generate-province.mjs';
export { province } from './province.mjs';
export { createRandom } from './random.mjs';
export { renderSurvey } from './render-survey.mjs';
export { renderSample } from './sample.mjs';
export { writeSurvey } from './write-survey.mjs';
