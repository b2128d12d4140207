export { EMPTY_LIST, type Fault, formatFault, formatPath, quote } from './fault.js';
export {
  DecisionError,
  type DerivedSpan,
  DocumentError,
  FactError,
  NotInForceError,
  PolicyError,
} from './policy-error.js';
