// What every entry shares: the functions of the package over an instance of the module.

import { KINDS } from './tables.js';
import { Memory } from './memory.js';
import { PreflightError } from './error.js';
import { wireOptions } from './options.js';
import { toJson } from './input.js';
import { isForm, isQuery, printed, queries } from './queries.js';
import { schedules } from './schedule.js';
import { correct } from './oversize.js';

const VALUE = 1;
const WTF8 = 2;
const PERHAPS_REPLACED = 4;
const AGAIN = -1;

const NO_OPTIONS = { settings: undefined, seconds: undefined, base: 'rules/' };

/** @param {() => any} instance gives the instance's exports; called once a call, cheap after the first */
export function api(instance) {
  const memory = new Memory();

  function report(words, kind, base) {
    if (words === 0) return { kind, valid: true, diagnostics: [], truncated: 0 };
    return memory.answer(instance(), true).report(kind, base, words);
  }

  function check(kind, value, options) {
    const number = KINDS.indexOf(kind);
    if (number < 0) throw PreflightError.unknownKind(kind);
    const exports = instance();
    const { settings, seconds, base } = options === undefined ? NO_OPTIONS : wireOptions(options);
    const given = printed(kind, value);
    const isText = typeof given === 'string';
    const now = seconds ?? Date.now() / 1000;
    if (!isText && memory.takeApart(exports, given, settings)) {
      const { count, bytes, units } = memory.parts;
      const flags = bytes === units ? VALUE : VALUE | PERHAPS_REPLACED;
      const words = exports.check(number, memory.settings, bytes, count, flags, now);
      if (words !== AGAIN) return report(words, kind, base);
    }
    // JSON.stringify writes half a surrogate pair as an escape.
    const text = isText ? given : toJson(given);
    const { read, written } = memory.write(exports, text, settings);
    let flags = isText ? 0 : VALUE;
    // A URL has no surrogates without their pairs: query strings are read as if U+FFFD stood there.
    if (isText && written !== text.length && read === text.length && !(isQuery(kind) && isForm(text))) {
      flags = PERHAPS_REPLACED;
    }
    let words = exports.check(number, memory.settings, written, 0, flags, now);
    if (words === AGAIN) {
      memory.writeLone(text);
      words = exports.check(number, memory.settings, written, 0, WTF8, now);
    }
    const found = report(words, kind, base);
    return read === text.length ? found : correct(found, text, read);
  }

  return { check, ...queries({ instance, memory }), ...schedules({ instance, memory }) };
}
