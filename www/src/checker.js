// The check of a text, and how long it takes.

import { check } from 'deployment-preflight/web';

export const KIND = 'deployment.create';
export const SEVERITIES = /** @type {const} */ (['error', 'warning', 'info']);

/** The rule pages open inside this page, so that their addresses hold nothing but a code. */
const OPTIONS = { docsBase: '#' };

/** Clocks of browsers are coarse: what is faster than this is measured over many checks. */
const COARSE_MS = 1;
const MEASURED_MS = 4;

/**
 * @param {string} text
 * @returns {{ report: import('deployment-preflight/web').Report, took: number }} `took` in milliseconds
 */
export function checked(text) {
  const start = performance.now();
  const report = check(KIND, text, OPTIONS);
  return { report, took: performance.now() - start };
}

/** The mean time of a check in milliseconds, or `took` where one check was long enough to be measured. */
export function measured(text, took) {
  if (took >= COARSE_MS) return took;
  const start = performance.now();
  let times = 0;
  let passed = 0;
  while (passed < MEASURED_MS) {
    for (let turn = 0; turn < 8; turn++) check(KIND, text, OPTIONS);
    times += 8;
    passed = performance.now() - start;
  }
  return passed / times;
}

/** @param {{ diagnostics: { severity: string }[] }} report */
export function countBySeverity(report) {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of report.diagnostics) counts[severity]++;
  return counts;
}

/** The fixes that change nothing about what is meant, one a problem. */
export function safeFixes(report) {
  const fixes = [];
  for (const diagnostic of report.diagnostics) {
    const fix = diagnostic.fixes?.find((candidate) => candidate.safe);
    if (fix) fixes.push(fix);
  }
  return fixes;
}
