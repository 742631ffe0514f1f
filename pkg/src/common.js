// The functions that need no module.

export { PreflightError } from './error.js';
export { applyFixes } from './fixes.js';
export { problemsAt } from './problems.js';
export { explain, limits, rules, version } from './about.js';
