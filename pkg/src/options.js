import { CODES, SEVERITIES } from './tables.js';
import { PreflightError, isRecord, reading, shown, suggestion } from './error.js';
import { toJson } from './input.js';
import { NONE } from './memory.js';
import { instant } from './time.js';

const KNOWN = ['severity', 'now', 'maxDiagnostics', 'docsBase', 'context'];
const KNOWN_CONTEXT = ['deployment', 'environment'];

/**
 * The options of a check as the module reads them (`src/wasm.rs`): numbers and texts; the time in seconds if they name one;
 * and what the addresses of pages begin with.
 */
export function wireOptions(options) {
  return known(options, KNOWN, wired);
}

/** What is made of options that have no other names than these. */
export function known(options, names, read) {
  return reading(() => {
    requireRecord(options, 'options');
    refuseUnknown(options, names, 'options are');
    return read(options);
  }, 'bad-option', 'the options cannot be read');
}

function requireRecord(value, name) {
  if (!isRecord(value)) throw new PreflightError('bad-option', `${name} must be an object, found ${shown(value)}`);
}

function wired({ severity, now, maxDiagnostics, docsBase, context }) {
  const levels = severity === undefined ? [] : wireSeverity(severity);
  if (maxDiagnostics !== undefined && !(Number.isSafeInteger(maxDiagnostics) && maxDiagnostics >= 0)) {
    throw new PreflightError('bad-option', `maxDiagnostics must be a whole number from 0 on, found ${shown(maxDiagnostics)}`);
  }
  if (docsBase !== undefined && typeof docsBase !== 'string') {
    throw new PreflightError('bad-option', `docsBase must be a string, found ${shown(docsBase)}`);
  }
  const seconds = now === undefined ? undefined : Math.floor(instant(now, 'now'));
  const texts = context === undefined ? [null, null] : wireContext(context);
  const most = maxDiagnostics === undefined ? NONE : Math.min(maxDiagnostics, 1e9);
  return { settings: { numbers: [most, ...levels], texts }, seconds, base: rulesAt(docsBase) };
}

/** What the addresses of pages begin with. */
function rulesAt(docsBase = '') {
  // A fragment or a parameter may begin without one.
  return `${docsBase}${/(?:^|[/#=])$/.test(docsBase) ? '' : '/'}rules/`;
}

function refuseUnknown(object, known, phrase) {
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) throw new PreflightError('unknown-option', `${phrase} ${known.join(', ')}, found ${shown(name)}${suggestion(name, known)}`);
  }
}

/** What the service has stored, each part as a text of JSON. */
function wireContext(context) {
  requireRecord(context, 'context');
  refuseUnknown(context, KNOWN_CONTEXT, 'members of context are');
  return [storedText(context.deployment), storedText(context.environment)];
}

function storedText(value) {
  // Nothing stored is as good as nothing said.
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : toJson(value);
}

/** Codes and severities as the module numbers them, in turn; a severity that is none switches the rule off. */
function wireSeverity(severity) {
  requireRecord(severity, 'severity');
  const numbers = [];
  for (const [code, level] of Object.entries(severity)) {
    const number = CODES.indexOf(code);
    if (number < 0) throw PreflightError.unknownCode(code);
    if (level !== undefined && level !== 'off' && !SEVERITIES.includes(level)) {
      throw new PreflightError('bad-option', `a severity is error, warning, info or off, found ${shown(level)} for ${code}`);
    }
    if (level !== undefined) numbers.push(number, level === 'off' ? SEVERITIES.length : SEVERITIES.indexOf(level));
  }
  return numbers;
}
