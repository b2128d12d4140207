import { GnBatchReview } from './batch-review/gn-batch-review.js';
import { GnClassificationResult } from './classification-result/gn-classification-result.js';
import type { ElementClasses } from './define.js';
import { GnEligibilityList } from './eligibility-list/gn-eligibility-list.js';
import { GnFundingCheck } from './funding-check/gn-funding-check.js';
import { GnHouseholdForm } from './household-form/gn-household-form.js';
import { GnReportCalendar } from './report-calendar/gn-report-calendar.js';
import { GnRulebook } from './rulebook/gn-rulebook.js';
import { GnRulebookDiff } from './rulebook-diff/gn-rulebook-diff.js';
import { GnTargetScorecard } from './target-scorecard/gn-target-scorecard.js';

export { GnBatchReview } from './batch-review/gn-batch-review.js';
export { GnClassificationResult } from './classification-result/gn-classification-result.js';
export { GnEligibilityList } from './eligibility-list/gn-eligibility-list.js';
export { GnFundingCheck } from './funding-check/gn-funding-check.js';
export { GnHouseholdForm } from './household-form/gn-household-form.js';
export { GnReportCalendar } from './report-calendar/gn-report-calendar.js';
export { GnRulebook } from './rulebook/gn-rulebook.js';
export { GnRulebookDiff } from './rulebook-diff/gn-rulebook-diff.js';
export { GnTargetScorecard } from './target-scorecard/gn-target-scorecard.js';

/** Every element of this package, by name. */
export const elementClasses: ElementClasses = {
  'gn-batch-review': GnBatchReview,
  'gn-classification-result': GnClassificationResult,
  'gn-eligibility-list': GnEligibilityList,
  'gn-funding-check': GnFundingCheck,
  'gn-household-form': GnHouseholdForm,
  'gn-report-calendar': GnReportCalendar,
  'gn-rulebook': GnRulebook,
  'gn-rulebook-diff': GnRulebookDiff,
  'gn-target-scorecard': GnTargetScorecard,
};
