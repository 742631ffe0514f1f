// Reads what `src/wire.rs` writes: numbers in one list, all texts one behind another.

import { CODES, SEVERITIES } from './tables.js';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const KEY = 0x8000_0000;

/** A path as a JSON Pointer. */
function pointerOf(path) {
  let pointer = '';
  for (const step of path) {
    const isPlain = typeof step === 'number' || !/[~/]/.test(step);
    pointer += `/${isPlain ? step : step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return pointer;
}

export class Wire {
  /** @param {Uint32Array} words @param {number} next where the numbers begin @param {Uint8Array} bytes */
  constructor(words, next, bytes) {
    this.words = words;
    this.next = next;
    this.text = decoder.decode(bytes);
    this.at = 0;
  }

  number() {
    return this.words[this.next++];
  }

  string() {
    const start = this.at;
    return this.text.substring(start, (this.at = start + this.words[this.next++]));
  }

  report(kind, base) {
    const valid = this.number() === 1;
    const truncated = this.number();
    const diagnostics = new Array(this.number());
    for (let index = 0; index < diagnostics.length; index++) diagnostics[index] = this.diagnostic(base);
    return { kind, valid, diagnostics, truncated };
  }

  diagnostic(base) {
    const code = CODES[this.number()];
    const severity = SEVERITIES[this.number()];
    const path = this.path();
    const pointer = pointerOf(path);
    const diagnostic = { code, severity, pointer, path, message: this.string() };
    const help = this.string();
    if (help !== '') diagnostic.help = help;
    diagnostic.url = base + code;
    this.range(diagnostic);
    const related = this.number();
    if (related > 0) {
      diagnostic.related = new Array(related);
      for (let index = 0; index < related; index++) {
        const place = { pointer: pointerOf(this.path()) };
        this.range(place);
        place.message = this.string();
        diagnostic.related[index] = place;
      }
    }
    const fixes = this.number();
    if (fixes > 0) {
      diagnostic.fixes = new Array(fixes);
      for (let index = 0; index < fixes; index++) diagnostic.fixes[index] = this.fix();
    }
    return diagnostic;
  }

  path() {
    const path = new Array(this.number());
    for (let index = 0; index < path.length; index++) {
      const word = this.words[this.next++];
      if (word >= KEY) {
        const start = this.at;
        path[index] = this.text.substring(start, (this.at = start + (word - KEY)));
      } else {
        path[index] = word;
      }
    }
    return path;
  }

  range(place) {
    const { words, next } = this;
    if (words[next] === 0) {
      this.next = next + 1;
      return;
    }
    place.range = {
      start: words[next + 1],
      end: words[next + 2],
      startLine: words[next + 3],
      startCharacter: words[next + 4],
      endLine: words[next + 5],
      endCharacter: words[next + 6],
    };
    this.next = next + 7;
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
    const patch = new Array(this.number());
    for (let index = 0; index < patch.length; index++) patch[index] = this.operation();
    return { title, safe, edits, patch };
  }

  operation() {
    const kind = this.number();
    const path = pointerOf(this.path());
    if (kind === 0) return { op: 'add', path, value: JSON.parse(this.string()) };
    if (kind === 1) return { op: 'replace', path, value: JSON.parse(this.string()) };
    if (kind === 2) return { op: 'move', from: pointerOf(this.path()), path };
    return { op: 'remove', path };
  }
}
