export { findRulebook, registeredRulebooks, registerRulebooks } from './base/registry.js';
export { defineElements, type ElementClasses } from './define.js';
