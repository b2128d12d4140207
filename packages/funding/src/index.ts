// Generated from the folder by `npm run generate`. Do not edit.
export { entrustedCapitalDistrict } from '../rulebooks/entrusted-capital-district/index.js';
export { entrustedCapitalProvince } from '../rulebooks/entrusted-capital-province/index.js';
