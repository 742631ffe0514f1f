import { CODES } from './tables.js';
import { LIMITS } from './limits.js';
import { PreflightError } from './error.js';
import { RULES } from './rules.js';

/** The page of a rule. The pages are loaded at the first call. */
export async function explain(code) {
  const number = CODES.indexOf(code);
  if (number < 0) throw PreflightError.unknownCode(code);
  const { PAGES } = await import('./pages.js');
  return PAGES[number];
}

/** Copies, so that a caller's change stays the caller's. */
export function rules() {
  return RULES.map(([severity, summary], number) => {
    const code = CODES[number];
    return { code, severity, summary, url: `rules/${code}` };
  });
}

export function limits() {
  return LIMITS.map((limit) => ({ ...limit }));
}

export function version() {
  return VERSION;
}
