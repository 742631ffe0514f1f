// Takes a value apart for the module, which puts its JSON together (`src/json/compose.rs`): what JSON.stringify would
// write, without a look at single characters here, and without a text of the whole that is copied once more.

const STRING = 0;
const KEY = 1;
const WORD = 2;
const MARK = 3;

const BEGIN_OBJECT = (0x7b << 2) | MARK;
const END_OBJECT = (0x7d << 2) | MARK;
const BEGIN_ARRAY = (0x5b << 2) | MARK;
const END_ARRAY = (0x5d << 2) | MARK;

// Beyond these JSON.stringify does as well.
const MOST_LEVELS = 200;
const MOST_PARTS = 1 << 20;
const MOST_UNITS = 1 << 22;

const { getPrototypeOf } = Object;
const { hasOwnProperty } = Object.prototype;
const { isArray } = Array;

/** Texts are written when they have come to so many units: a longer one would be copied through memory that is cold. */
const LONG = 8_192;

const encoder = new TextEncoder();

/** The parts of a value. They are written where `memory` says. */
export class Parts {
  /** @param {{ list: (count: number) => Uint32Array, room: (bytes: number) => Uint8Array }} memory gives room for so many parts and for so many bytes of text; a larger one begins with what the last one held */
  constructor(memory) {
    this.memory = memory;
    this.list = new Uint32Array(0);
    this.count = 0;
    this.units = 0;
    this.bytes = 0;
    this.texts = '';
  }

  /** Whether a value could be taken apart: if so, there are `count` parts and `bytes` of text. */
  take(value) {
    this.count = 0;
    this.units = 0;
    this.bytes = 0;
    let taken = false;
    try {
      taken = typeof value === 'object' && this.value(value, MOST_LEVELS) && this.units <= MOST_UNITS;
      if (taken) this.flush();
    } catch {
      // A getter that throws does so again where errors have their place.
    }
    this.texts = '';
    return taken;
  }

  put(part) {
    // Memory that has grown leaves an empty list behind.
    if (this.count >= this.list.length) this.list = this.memory.list(Math.max(this.count * 4, 256));
    this.list[this.count++] = part;
  }

  text(kind, text) {
    const { length } = text;
    if (length >= LONG) this.flush();
    this.texts += text;
    this.units += length;
    this.put((length << 2) | kind);
    if (this.texts.length >= LONG) this.flush();
  }

  flush() {
    const { texts, bytes } = this;
    if (texts === '') return;
    this.texts = '';
    const room = this.memory.room(bytes + texts.length * 3);
    this.bytes = bytes + encoder.encodeInto(texts, bytes === 0 ? room : room.subarray(bytes)).written;
  }

  /** Whether it could be taken apart. */
  value(value, levels) {
    switch (typeof value) {
      case 'string':
        this.text(STRING, value);
        return this.units <= MOST_UNITS && this.count <= MOST_PARTS;
      case 'object':
        if (value === null) break;
        if (levels === 0 || value.toJSON !== undefined) return false;
        return isArray(value) ? this.array(value, levels - 1) : this.object(value, levels - 1);
      case 'number':
        this.text(WORD, Number.isFinite(value) ? String(value) : 'null');
        return true;
      case 'boolean':
        this.text(WORD, value ? 'true' : 'false');
        return true;
      case 'undefined':
        break;
      default:
        return false;
    }
    this.text(WORD, 'null');
    return true;
  }

  object(value, levels) {
    // What has a prototype of its own may be a number or a text in an object.
    if (getPrototypeOf(value) !== Object.prototype) return false;
    const { count } = this;
    this.put(BEGIN_OBJECT);
    for (const key in value) {
      if (!hasOwnProperty.call(value, key)) continue;
      const member = value[key];
      if (member === undefined) continue;
      this.text(KEY, key);
      if (!this.value(member, levels)) return false;
    }
    if (this.count === count + 1) {
      // Without members it may be a number in disguise.
      this.count = count;
      this.text(WORD, JSON.stringify(value));
    } else {
      this.put(END_OBJECT);
    }
    return true;
  }

  array(value, levels) {
    const { length } = value;
    if (getPrototypeOf(value) !== Array.prototype || length >>> 0 !== length) return false;
    this.put(BEGIN_ARRAY);
    for (let index = 0; index < length; index++) {
      if (!this.value(value[index], levels)) return false;
    }
    this.put(END_ARRAY);
    return true;
  }
}
