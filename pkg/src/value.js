// Takes a value apart for the module (`src/json/parts.rs`) into what JSON.stringify would write: the texts, which are copied as
// they are, without a look at single characters, and a number for each part.

import { NAMES } from './tables.js';

const STRING = 0;
const KEY = 1;
const NUMBER = 2;
const NAME = 3;
const WORD = 4;
const OPEN = 5;
const MEMBER = 6;
const CLOSE = 7;
const BITS = 3;

const BEGIN_OBJECT = (0x7b << BITS) | OPEN;
const END_OBJECT = (0x7d << BITS) | CLOSE;
const BEGIN_ARRAY = (0x5b << BITS) | OPEN;
const END_ARRAY = (0x5d << BITS) | CLOSE;

/** A word or name that stands in front of the texts: where, and how long it is. */
const stored = (place, length, kind) => (((place << 8) | length) << BITS) | kind;

/** What stands in front of everything else. */
const WORDS = ' null true false';
const word = (text) => stored(WORDS.indexOf(text), text.length, WORD);
const NOTHING = word('null');
const TRUE = word('true');
const FALSE = word('false');

/** A longer name has no room in a part. */
const LONGEST = 31;

/** A name and, in the bits above these, the length of the string that is its value. */
const LENGTH = 19;
const member = (place, length) => (((place << 5) | length) << BITS) | MEMBER;

/** The keys that the module has, each with the one that came behind it last: mostly it does so again. */
const names = new Map();
let place = WORDS.length;
for (const text of NAMES) {
  const name = { text, part: stored(place, text.length, NAME), member: member(place, text.length), next: undefined };
  name.next = name;
  if (text.length <= LONGEST) names.set(text, name);
  place += text.length;
}

// Beyond these JSON.stringify does as well.
const MOST_LEVELS = 200;
const MOST_PARTS = 1 << 20;
const MOST_UNITS = 1 << 22;

const { hasOwnProperty } = Object.prototype;
const { isArray } = Array;

/** Texts are written when they have come to so many units: a longer one would be copied through memory that is cold. The length of one has room in a member. */
const LONG = 2 ** (32 - LENGTH);

/** What is thrown where a value is left to JSON.stringify. */
const UNUSUAL = Symbol('unusual');

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
    this.last = names.get(NAMES[0]);
  }

  /** Whether a value could be taken apart: if so, there are `count` parts and `bytes` of text. */
  take(value) {
    this.count = 0;
    this.units = 0;
    this.bytes = 0;
    if (typeof value !== 'object') return false;
    try {
      this.flush(this.value(value, '', MOST_LEVELS));
      return true;
    } catch {
      // What is left to JSON.stringify. A getter that throws does so again where errors have their place.
      return false;
    }
  }

  put(part) {
    // Memory that has grown leaves an empty list behind.
    if (this.count >= this.list.length) this.grow();
    this.list[this.count++] = part;
  }

  grow() {
    if (this.count > MOST_PARTS) throw UNUSUAL;
    this.list = this.memory.list(Math.max(this.count * 4, 256));
  }

  flush(texts) {
    const { length } = texts;
    if (length === 0) return;
    this.units += length;
    if (this.units > MOST_UNITS) throw UNUSUAL;
    const { bytes } = this;
    const room = this.memory.room(bytes + length * 3);
    this.bytes = bytes + encoder.encodeInto(texts, bytes === 0 ? room : room.subarray(bytes)).written;
  }

  // The texts that are to be written are handed on and returned: storing each in an object would take longer than joining it.

  text(kind, text, texts) {
    const { length } = text;
    this.put((length << BITS) | kind);
    return texts.length + length < LONG ? texts + text : this.long(text, texts);
  }

  long(text, texts) {
    this.flush(texts);
    if (text.length < LONG) return text;
    this.flush(text);
    return '';
  }

  /** The name that a key is, if the module has it. */
  name(key) {
    const { last } = this;
    let name = last.next;
    if (name.text !== key) {
      name = names.get(key);
      if (name === undefined) return undefined;
      last.next = name;
    }
    this.last = name;
    return name;
  }

  member(key, value, texts, levels) {
    const name = this.name(key);
    if (name === undefined) return this.value(value, this.text(KEY, key, texts), levels);
    if (typeof value === 'string') {
      const { length } = value;
      if (length < LONG) {
        this.put((length << LENGTH) | name.member);
        return texts.length + length < LONG ? texts + value : this.long(value, texts);
      }
    }
    this.put(name.part);
    return this.value(value, texts, levels);
  }

  value(value, texts, levels) {
    if (typeof value === 'string') return this.text(STRING, value, texts);
    if (typeof value === 'object' && value !== null) {
      if (levels === 0 || value.toJSON !== undefined) throw UNUSUAL;
      return isArray(value) ? this.array(value, texts, levels - 1) : this.object(value, texts, levels - 1);
    }
    if (typeof value === 'number' && Number.isFinite(value)) return this.text(NUMBER, String(value), texts);
    if (typeof value === 'boolean') this.put(value ? TRUE : FALSE);
    else if (value === null || value === undefined || typeof value === 'number') this.put(NOTHING);
    else throw UNUSUAL;
    return texts;
  }

  object(value, texts, levels) {
    // What another function makes may be a number or a text in an object.
    if (value.constructor !== Object) throw UNUSUAL;
    const { count } = this;
    this.put(BEGIN_OBJECT);
    for (const key in value) {
      if (!hasOwnProperty.call(value, key)) continue;
      const member = value[key];
      if (member === undefined) continue;
      texts = this.member(key, member, texts, levels);
    }
    // Without members it may be a number in disguise.
    if (this.count === count + 1 && JSON.stringify(value) !== '{}') throw UNUSUAL;
    this.put(END_OBJECT);
    return texts;
  }

  array(value, texts, levels) {
    const { length } = value;
    if (length >>> 0 !== length) throw UNUSUAL;
    this.put(BEGIN_ARRAY);
    for (let index = 0; index < length; index++) texts = this.value(value[index], texts, levels);
    this.put(END_ARRAY);
    return texts;
  }
}
