// Reads what `src/wire.rs` writes: numbers in one list, all texts one behind another, those beyond ASCII in a list of theirs.

import { CODES, SEVERITIES } from './tables.js';

/** In the length of a text: it has characters beyond ASCII. */
const OTHER = 0x2000_0000;

const KEY = 0x2000_0000;
/** A key with characters that a JSON Pointer has to escape. */
const ODD_KEY = 0x1000_0000;
const LENGTH = 0x0fff_ffff;

/** In place of the steps of a path: they are those of the diagnostic. */
const SAME = KEY;

// What follows a message.
const HELP = 253;
const RELATED = 254;
const FIX = 255;

// What the patch of a fix does.
const ADD = 0;
const REPLACE = 1;
const MOVE = 2;
const REMOVE = 3;

// Behind the diagnostics: whether the document is valid, how many are left out, how many there are, whether they have ranges.
const SUMMARY = 4;

/** A value from its JSON. Most are strings without escapes. */
function valueOf(json) {
  return json.startsWith('"') && !json.includes('\\') ? json.slice(1, -1) : JSON.parse(json);
}

/** A list with one more item. */
function added(list, item) {
  if (list === undefined) return [item];
  list.push(item);
  return list;
}

export class Wire {
  /** @param {Uint32Array} words @param {number} next where the numbers begin @param {string} text @param {string} other */
  constructor(words, next, text, other) {
    this.words = words;
    this.next = next;
    this.text = text;
    this.at = 0;
    this.other = other;
    this.otherAt = 0;
    this.ranges = false;
    this.here = '';
  }

  number() {
    return this.words[this.next++];
  }

  string() {
    const length = this.words[this.next++];
    if (length >= OTHER) return this.otherString(length - OTHER);
    const start = this.at;
    return this.text.substring(start, (this.at = start + length));
  }

  otherString(length) {
    const start = this.otherAt;
    return this.other.substring(start, (this.otherAt = start + length));
  }

  /** @param {number} count how many numbers there are */
  report(kind, base, count) {
    const summary = this.next + count - SUMMARY;
    const valid = this.words[summary] === 1;
    const truncated = this.words[summary + 1];
    const listed = this.words[summary + 2];
    this.ranges = this.words[summary + 3] === 1;
    const { words, next: first } = this;
    const diagnostics = new Array(listed);
    let begin = summary - 4 * listed;
    for (let index = 0; index < listed; index++) {
      this.next = first + words[begin++];
      this.at = words[begin++];
      // The bytes are Rust's.
      this.otherAt = words[(begin += 2) - 1];
      diagnostics[index] = this.diagnostic(base);
    }
    return { kind, valid, diagnostics, truncated };
  }

  diagnostic(base) {
    const code = CODES[this.number()];
    const severity = SEVERITIES[this.number()];
    const path = new Array(this.number());
    const pointer = this.steps(path);
    this.here = pointer;
    const range = this.range();
    const message = this.string();
    let help = '';
    let related;
    let fixes;
    for (let addition = this.words[this.next]; addition >= HELP && addition <= FIX; addition = this.words[this.next]) {
      this.next++;
      if (addition === HELP) help = this.string();
      else if (addition === RELATED) related = added(related, this.related());
      else {
        const fix = this.fix();
        // In a value, whose place no pointer can say, there is nothing to change it by.
        if (fix.edits.length > 0 || fix.patch.length > 0) fixes = added(fixes, fix);
      }
    }
    const url = base + code;
    // Objects that are written down with all they have are made several times as fast as those that get it one by one.
    if (related === undefined && range !== undefined) {
      if (fixes === undefined) {
        if (help === '') return { code, severity, pointer, path, message, url, range };
        return { code, severity, pointer, path, message, help, url, range };
      }
      if (help === '') return { code, severity, pointer, path, message, url, range, fixes };
      return { code, severity, pointer, path, message, help, url, range, fixes };
    }
    const diagnostic = { code, severity, pointer, path, message };
    if (help !== '') diagnostic.help = help;
    diagnostic.url = url;
    if (range !== undefined) diagnostic.range = range;
    if (related !== undefined) diagnostic.related = related;
    if (fixes !== undefined) diagnostic.fixes = fixes;
    return diagnostic;
  }

  /** Reads the steps of a path into a list of their number; returns its JSON Pointer. */
  steps(path) {
    const { words } = this;
    const count = path.length;
    let next = this.next;
    this.next = next + count;
    const pointer = this.string();
    let at = 0;
    for (let index = 0; index < count; index++) {
      const word = words[next++];
      at++;
      if (word < KEY) {
        path[index] = word;
        at += word < 10 ? 1 : `${word}`.length;
      } else {
        const key = pointer.substring(at, (at += word & LENGTH));
        path[index] = word & ODD_KEY ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key;
      }
    }
    return pointer;
  }

  pointer() {
    const count = this.number();
    if (count === SAME) return this.here;
    this.next += count;
    return this.string();
  }

  range() {
    if (!this.ranges) return undefined;
    const { words, next } = this;
    this.next = next + 6;
    return {
      start: words[next],
      end: words[next + 1],
      startLine: words[next + 2],
      startCharacter: words[next + 3],
      endLine: words[next + 4],
      endCharacter: words[next + 5],
    };
  }

  related() {
    const place = { pointer: this.pointer() };
    const range = this.range();
    if (range !== undefined) place.range = range;
    place.message = this.string();
    return place;
  }

  fix() {
    const title = this.string();
    const safe = this.number() === 1;
    const edits = new Array(this.number());
    for (let index = 0; index < edits.length; index++) {
      const start = this.number();
      const end = this.number();
      edits[index] = { start, end, text: this.string() };
    }
    return { title, safe, edits, patch: this.patch() };
  }

  patch() {
    const kind = this.number();
    if (kind > REMOVE) return [];
    const path = this.pointer();
    if (kind === ADD) return [{ op: 'add', path, value: valueOf(this.string()) }];
    if (kind === REPLACE) return [{ op: 'replace', path, value: valueOf(this.string()) }];
    if (kind === MOVE) return [{ op: 'move', from: this.pointer(), path }];
    return [{ op: 'remove', path }];
  }
}
