import { CODES, SEVERITIES } from './tables.js';
import { PreflightError, shown } from './error.js';

const KNOWN = ['severity', 'now', 'maxDiagnostics', 'docsBase'];

/** The options of a check as the module reads them: JSON with the time in seconds. */
export function wireOptions(options) {
  if (options === null || typeof options !== 'object') {
    throw new PreflightError('bad-option', `options must be an object, found ${shown(options)}`);
  }
  for (const name of Object.keys(options)) {
    if (!KNOWN.includes(name)) {
      throw new PreflightError('unknown-option', `options are ${KNOWN.join(', ')}, found ${shown(name)}`);
    }
  }
  const { severity, now, maxDiagnostics, docsBase } = options;
  if (severity !== undefined) checkSeverity(severity);
  if (maxDiagnostics !== undefined && !(Number.isSafeInteger(maxDiagnostics) && maxDiagnostics >= 0)) {
    throw new PreflightError('bad-option', `maxDiagnostics must be a whole number from 0 on, found ${shown(maxDiagnostics)}`);
  }
  if (docsBase !== undefined && typeof docsBase !== 'string') {
    throw new PreflightError('bad-option', `docsBase must be a string, found ${shown(docsBase)}`);
  }
  const seconds = now === undefined ? undefined : instant(now, 'now');
  return JSON.stringify({ severity, now: seconds, maxDiagnostics: maxDiagnostics && Math.min(maxDiagnostics, 1e9) });
}

function checkSeverity(severity) {
  if (severity === null || typeof severity !== 'object') {
    throw new PreflightError('bad-option', `severity must be an object from codes to severities, found ${shown(severity)}`);
  }
  for (const [code, level] of Object.entries(severity)) {
    if (!CODES.includes(code)) throw PreflightError.unknownCode(code);
    if (level !== undefined && level !== 'off' && !SEVERITIES.includes(level)) {
      throw new PreflightError('bad-option', `a severity is error, warning, info or off, found ${shown(level)} for ${code}`);
    }
  }
}

/** Seconds since 1970 of a Date, or of a text that Date reads. */
export function instant(value, name) {
  const milliseconds = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(milliseconds)) {
    throw new PreflightError('bad-time', `${name} must be a valid Date or an RFC 3339 time, found ${shown(value)}`);
  }
  return Math.floor(milliseconds / 1000);
}
