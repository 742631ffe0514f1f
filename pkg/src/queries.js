// What is known about documents before they are checked: their kind, and query parameters as a URL has them.

import { KINDS } from './tables.js';
import { PreflightError, reading, shown } from './error.js';
import { isSearchParams, toJson } from './input.js';

const QUERIES = new Set(KINDS.filter((kind) => kind.endsWith('.list')));

/** Whether documents of a kind are query parameters. */
export const isQuery = (kind) => QUERIES.has(kind);

/** Query parameters as the text that stands for them: `URLSearchParams` printed, everything else as it is. */
export function printed(kind, value) {
  if (!isQuery(kind) || !isSearchParams(value)) return value;
  // Another object may say of itself that it is one.
  return reading(() => String(value), 'not-json', 'the URLSearchParams cannot be printed');
}

/** Whether the module reads a text given for query parameters as a query string: anything that is not JSON. */
export function isForm(text) {
  return !/^\ufeff?[\t\n\f\r ]*[{["]/.test(text);
}

/** @param {{ instance: () => any, memory: import('./memory.js').Memory }} module */
export function queries({ instance, memory }) {
  function detectKind(text) {
    if (typeof text !== 'string') throw new PreflightError('not-text', `text must be a string, found ${shown(text)}`);
    const exports = instance();
    // Of a text beyond 32 MB the beginning tells the kind.
    return KINDS[exports.detect(memory.write(exports, text).written)];
  }

  function queryString(kind, query) {
    const number = KINDS.indexOf(kind);
    if (number < 0) throw PreflightError.unknownKind(kind);
    if (!isQuery(kind)) {
      const known = KINDS.filter(isQuery).map((name) => `\`${name}\``).join(' or ');
      throw new PreflightError('bad-query', `a kind of query is expected (${known}), found ${shown(kind)}`);
    }
    const given = printed(kind, query);
    const isText = typeof given === 'string';
    const text = isText ? given : toJson(given);
    const exports = instance();
    const { read, written } = memory.write(exports, text);
    // The JSON of null or a number would be the name of a parameter, and the first part of a text a query of its own.
    const isReadable = (isText || text.startsWith('{')) && read === text.length;
    if (!isReadable || exports.print_query(number, written) < 0) {
      const expected = 'a query string or an object of texts, numbers and booleans is expected';
      throw new PreflightError('bad-query', `${expected}, found ${isText ? 'another text' : shown(query)}`);
    }
    return memory.answer(exports).text;
  }

  return { detectKind, queryString };
}
