import { CODES, KINDS } from './tables.js';

/** Bad use of the package. Bad documents never throw: what is wrong with them is in the report. */
export class PreflightError extends Error {
  // Bundles shorten the class's own name, which consoles show.
  static name = 'PreflightError';

  constructor(code, message, options) {
    super(message, options);
    this.name = 'PreflightError';
    this.code = code;
  }

  static unknownKind(kind) {
    const known = KINDS.map((name) => `\`${name}\``).join(', ');
    return new PreflightError('unknown-kind', `a kind of document is expected (${known}), found ${shown(kind)}${suggestion(kind, KINDS)}`);
  }

  static unknownCode(code) {
    return new PreflightError('unknown-code', `${shown(code)} is no code of this version${suggestion(code, CODES) || '; rules() lists them'}`);
  }
}

/** The name that has most pairs of characters in common with what was given, when that are most of its own. */
export function suggestion(given, names) {
  if (typeof given !== 'string' || given.length > 64) return '';
  let most = 0.6;
  let nearest;
  for (const name of names) {
    const pairs = Array.from(name.slice(1), (char, at) => name[at] + char).filter((pair) => given.includes(pair)).length;
    const likeness = (2 * pairs) / (name.length + given.length - 2);
    if (likeness > most) [most, nearest] = [likeness, name];
  }
  return nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
}

// The forms of `src/rules/secret.rs`, and what stands before the host of an address.
const CREDENTIAL = /gh[pousr]_[A-Za-z\d]{36}|github_pat_\w{22}|(?:glpat|sk-ant)-[\w-]{20}|A[KS]IA[A-Z\d]{16}|xox[abprs]-[A-Za-z\d-]{10}|-----BEGIN (?:[A-Z\d ]* )?PRIVATE KEY-----|\/\/[^/?#\s]*@/;

/** Whether a text must not be repeated, not even in part. */
export function holdsCredential(text) {
  return CREDENTIAL.test(text);
}

/** What sort of object a value is, as `Map` or `Object`; nothing of one that does not say. */
export function sort(value) {
  try {
    return Object.prototype.toString.call(value).slice(8, -1);
  } catch {
    return '';
  }
}

/** Whether a value of this sort keeps its content where neither names of members nor `JSON.stringify` find it. */
export function isClosed(sort) {
  return /^(?:Map|Set|Promise|URLSearchParams|FormData|Headers|Request|Response|Blob|File)$/.test(sort);
}

/** Whether a value is an object that is read by the names of its members. */
export function isRecord(value) {
  if (typeof value !== 'object' || value === null) return false;
  const found = sort(value);
  return !isClosed(found) && !/^(?:Array|Date|RegExp)$/.test(found);
}

/** Runs what may run a caller's getters and proxies; what these throw is the cause. */
export function reading(read, code, message) {
  try {
    return read();
  } catch (cause) {
    throw isOwn(cause) ? cause : new PreflightError(code, message, { cause });
  }
}

function isOwn(cause) {
  try {
    return cause instanceof PreflightError;
  } catch {
    return false;
  }
}

/** A value as messages show it: shortened, and never the content of an object or of a document. */
export function shown(value) {
  if (typeof value === 'string') return shownText(value);
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``;
  if (typeof value !== 'object') return `a value of type ${typeof value}`;
  return isRecord(value) ? 'an object' : `${sort(value) === 'Array' ? 'an' : 'a'} ${sort(value)}`;
}

function shownText(text) {
  if (holdsCredential(text)) return 'a credential';
  if (/["'{=\n\r]/.test(text)) return 'a text';
  return `\`${text.length > 40 ? `${text.slice(0, 39)}…` : text}\``;
}
