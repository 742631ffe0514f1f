import { deepJson } from './deep.js';
import { PreflightError, isClosed, shown, sort } from './error.js';

/** Whether a value is a `URLSearchParams`, of whichever window or frame. */
export function isSearchParams(value) {
  return sort(value) === 'URLSearchParams';
}

/** A value as the JSON that a request would send. */
export function toJson(value) {
  let found;
  let json;
  try {
    found = unread(value);
    if (found === undefined) json = written(value);
  } catch (cause) {
    throw notJson(cause);
  }
  if (json === undefined) throw new PreflightError('not-json', `text or a value with JSON is expected, found ${found ?? shown(value)}`);
  return json;
}

/** Values that have JSON of no use, given where their content was meant. */
function unread(value) {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = sort(value);
  if (ArrayBuffer.isView(value) || found === 'ArrayBuffer') return 'bytes; decode them first';
  if (!isClosed(found) || typeof value.toJSON === 'function') return undefined;
  return `${shown(value)}${found === 'Promise' ? '; await it first' : ''}`;
}

function written(value) {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    if (!/stack|recursion/i.test(words(cause))) throw cause;
    return deepJson(value);
  }
}

/** Engines word their errors differently, but each names what it means. */
function words(cause) {
  try {
    return String(cause.message);
  } catch {
    return '';
  }
}

function notJson(cause) {
  // What a caller's getter throws may use the same words.
  const reason = cause instanceof TypeError ? words(cause) : '';
  if (/BigInt/i.test(reason)) {
    return new PreflightError('bigint', 'a BigInt has no JSON; use a number or a string', { cause });
  }
  if (/circular|cyclic/i.test(reason)) {
    return new PreflightError('cyclic', 'the value refers to itself and has no JSON', { cause });
  }
  if (cause instanceof RangeError && /string length|allocation size/i.test(words(cause))) {
    return new PreflightError('not-json', 'the JSON of the value is longer than a string can be; the API takes 32 MB at most', { cause });
  }
  return new PreflightError('not-json', 'the value has no JSON', { cause });
}

/**
 * Writes a text of at most 32 MB as UTF-8 in which a surrogate without its pair stands as the three bytes that the scheme
 * of UTF-8 gives it (WTF-8): as many as U+FFFD has, which a TextEncoder puts in its place.
 */
export function encodeLone(text, bytes) {
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at);
    if (code < 0x80) {
      bytes[end++] = code;
    } else if (code < 0x800) {
      bytes[end++] = 0xc0 | (code >> 6);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else if (code < 0x1_0000) {
      bytes[end++] = 0xe0 | (code >> 12);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end++] = 0x80 | (code & 0x3f);
    } else {
      bytes[end++] = 0xf0 | (code >> 18);
      bytes[end++] = 0x80 | ((code >> 12) & 0x3f);
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[end++] = 0x80 | (code & 0x3f);
      at++;
    }
  }
}
