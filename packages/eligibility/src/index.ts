// Generated from the folder by `npm run generate`. Do not edit.
export { boardingPupils } from '../rulebooks/boarding-pupils/index.js';
export { capacityBuilding } from '../rulebooks/capacity-building/index.js';
export { communication } from '../rulebooks/communication/index.js';
export { communicationActivities } from '../rulebooks/communication-activities/index.js';
export { communicationLoudspeakers } from '../rulebooks/communication-loudspeakers/index.js';
export { creditNewlyEscaped } from '../rulebooks/credit-newly-escaped/index.js';
export { electricity } from '../rulebooks/electricity/index.js';
export { healthInsurance } from '../rulebooks/health-insurance/index.js';
export { infrastructure } from '../rulebooks/infrastructure/index.js';
export { monitoring } from '../rulebooks/monitoring/index.js';
export { officerTraining } from '../rulebooks/officer-training/index.js';
export { production } from '../rulebooks/production/index.js';
export { socialSecurity } from '../rulebooks/social-security/index.js';
export { vocationalTraining } from '../rulebooks/vocational-training/index.js';
export { workAbroad } from '../rulebooks/work-abroad/index.js';
