// The check of a text, and how long it takes.

import { check } from 'deployment-preflight/web';

export const KIND = 'deployment.create';
export const SEVERITIES = /** @type {const} */ (['error', 'warning', 'info']);

/** The rule pages open inside this page, so that their addresses hold nothing but a code. */
const OPTIONS = { docsBase: '#' };

/** Clocks of browsers are coarse: checks are timed in batches of at least so long, */
const BATCH_MS = 1;
const BATCHES = 8;
/** and all batches together are kept from being felt. */
const MOST_MS = 30;
/** A clock that stands still must not hold the page. */
const MOST_CHECKS = 1_000;

/**
 * @param {string} text
 * @returns {{ report: import('deployment-preflight/web').Report, took: number }} `took` in milliseconds
 */
export function checked(text) {
  const start = performance.now();
  const report = check(KIND, text, OPTIONS);
  return { report, took: performance.now() - start };
}

/**
 * The time of a check in milliseconds: the fastest of several batches, since the first check of a page, and one that another
 * program interrupts, say little.
 * @param {string} text @param {number} took what the check of this text took
 */
export function measured(text, took) {
  let best = took;
  let spent = 0;
  for (let batch = 0; batch < BATCHES && spent < MOST_MS; batch++) {
    const start = performance.now();
    let passed = 0;
    let count = 0;
    do {
      check(KIND, text, OPTIONS);
      count++;
      passed = performance.now() - start;
    } while (passed < BATCH_MS && count < MOST_CHECKS);
    best = Math.min(best, passed / count);
    spent += passed;
  }
  return best;
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
