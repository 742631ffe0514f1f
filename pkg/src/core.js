// What every entry shares: the functions of the package over an instance of the module.

import { Wire } from './wire.js';
import { KINDS } from './tables.js';
import { PreflightError } from './error.js';
import { wireOptions } from './options.js';
import { encodeLone, toJson } from './input.js';
import { isForm, isQuery, printed, queries } from './queries.js';
import { schedules } from './schedule.js';
import { correct } from './oversize.js';

const VALUE = 1;
const WTF8 = 2;
const PERHAPS_REPLACED = 4;
const AGAIN = -1;

// A longer input is too large whatever it says, so that no more of it needs to be copied.
const MOST_BYTES = 33_554_432 + 4;

const encoder = new TextEncoder();

/** @param {() => any} instance gives the instance's exports; called once a call, cheap after the first */
export function api(instance) {
  let input = new Uint8Array(0);

  /** Room for an input in the module's memory. */
  function room(exports, bytes) {
    // Memory that has grown is another buffer.
    if (input.length < bytes || input.buffer !== exports.memory.buffer) {
      const size = Math.max(bytes, input.length, 65_536);
      const start = exports.reserve(size);
      input = new Uint8Array(exports.memory.buffer, start, size);
    }
    return input;
  }

  function answer(exports, words) {
    const { buffer } = exports.memory;
    const numbers = new Uint32Array(buffer, exports.words(), words);
    return new Wire(numbers, new Uint8Array(buffer, exports.text(), exports.text_length()));
  }

  function check(kind, value, options) {
    const number = KINDS.indexOf(kind);
    if (number < 0) throw PreflightError.unknownKind(kind);
    const exports = instance();
    const settings = options === undefined ? '' : wireOptions(options);
    const given = printed(kind, value);
    const isText = typeof given === 'string';
    const text = isText ? given : toJson(given);
    const { read, written } = encoder.encodeInto(text, room(exports, Math.min(text.length * 3, MOST_BYTES)));
    let flags = isText ? 0 : VALUE;
    // A URL has no surrogates without their pairs: query strings are read as if U+FFFD stood there.
    const isExact = isText && isQuery(kind) && isForm(text);
    if (written !== text.length && read === text.length && !isExact) flags |= PERHAPS_REPLACED;
    const now = Date.now() / 1000;
    let words = exports.check(number, written, flags, settings, now);
    if (words === AGAIN) {
      encodeLone(text, room(exports, written));
      words = exports.check(number, written, (flags & VALUE) | WTF8, settings, now);
    }
    if (words === 0) return { kind, valid: true, diagnostics: [], truncated: 0 };
    const report = answer(exports, words).report(kind, `${options?.docsBase ?? ''}rules/`);
    return read === text.length ? report : correct(report, text, read);
  }

  return { check, ...queries({ instance, room, answer }), ...schedules({ instance, room, answer }) };
}
