// Points in time, read as `src/rules/timestamp.rs` reads them: of what Date.parse takes, much depends on the host and its zone.

import { PreflightError, shown } from './error.js';

const RFC3339 = /^(\d{4}-\d\d-(\d\d))[Tt ]((?:[01]\d|2[0-3]):[0-5]\d:)([0-5]\d|60)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Seconds since 1970 of an RFC 3339 time, NaN for another text. A leap second is the one before it, as POSIX has it. Instead
 * of any fraction there is a half: as much as has to be known, and never rounded up.
 */
export function parse(text) {
  const [, date, day, clock, second, fraction, zone] = RFC3339.exec(text) ?? [];
  // Days that a month does not have are for Date those of the next one.
  if (date === undefined || new Date(date).getUTCDate() !== Number(day)) return Number.NaN;
  const isLeap = second === '60';
  const milliseconds = Date.parse(`${date}T${clock}${isLeap ? '59' : second}${zone.toUpperCase()}`);
  if (isLeap && !/-0[17]-01T00:00:00/.test(new Date(milliseconds + 1000).toISOString())) return Number.NaN;
  return milliseconds / 1000 + (/[1-9]/.test(fraction ?? '') ? 0.5 : 0);
}

function ofDate(value) {
  try {
    return Date.prototype.getTime.call(value) / 1000;
  } catch {
    return Number.NaN;
  }
}

/** Seconds since 1970, with their fraction, of a Date or an RFC 3339 time. */
export function instant(value, name) {
  const seconds = typeof value === 'string' ? parse(value) : ofDate(value);
  if (Number.isNaN(seconds)) {
    throw new PreflightError('bad-time', `${name} must be a valid Date or an RFC 3339 time, found ${shown(value)}`);
  }
  return seconds;
}
