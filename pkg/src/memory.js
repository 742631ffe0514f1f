// The module's memory as the functions use it: room for what goes in, and the answer that comes out. Views are kept from
// call to call; memory that has grown leaves them empty, and only then are they made again.

import { encodeLone } from './input.js';
import { Wire } from './wire.js';
import { Parts } from './value.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

// Node's own reads ASCII in a third of the time of a decoder, and other texts in half of it; in a browser, what is called so is
// written in JavaScript.
const NodeBuffer = globalThis.process?.versions?.node === undefined ? undefined : globalThis.Buffer;
const reads = ['latin1Slice', 'utf8Slice'].every((name) => typeof NodeBuffer?.prototype[name] === 'function');

// A longer input is too large whatever it says, so that no more of it needs to be copied.
const MOST_BYTES = 33_554_432 + 4;

const LEAST_BYTES = 65_536;

/** In place of a number of the options, or the length of a text of theirs, that is not given. */
export const NONE = 0xffff_ffff;

/** How many bytes options take at most. */
function most(settings) {
  if (settings === undefined) return 0;
  const { numbers, texts } = settings;
  return texts.reduce((bytes, text) => bytes + 3 * (text?.length ?? 0), 4 * (1 + texts.length + numbers.length));
}

export class Memory {
  constructor() {
    this.exports = undefined;
    this.input = new Uint8Array(0);
    this.bytes = this.input;
    this.words = new Uint32Array(0);
    /** @type {Buffer | undefined} the same bytes where Node can read them */
    this.buffer = undefined;
    // Where it stands where the answer is.
    this.place = 0;
    // Bytes of the options, which stand before the text.
    this.settings = 0;
    // How often something was written.
    this.uses = 0;
    this.parts = new Parts({
      list: (count) => {
        const start = this.exports.parts(count);
        return new Uint32Array(this.exports.memory.buffer, start, count);
      },
      room: (bytes) => this.behindSettings(this.grown(this.settings + bytes)),
    });
  }

  /** Room for an input of so many bytes. */
  room(exports, bytes) {
    this.uses++;
    this.exports = exports;
    return this.grown(bytes);
  }

  /** The same room, or a larger one that begins with what it holds. */
  grown(bytes) {
    if (this.input.length < bytes) {
      const size = Math.max(bytes, LEAST_BYTES);
      const start = this.exports.reserve(size);
      this.input = new Uint8Array(this.exports.memory.buffer, start, size);
    }
    return this.input;
  }

  /** Writes a text behind the options; of one that is too large, the first 32 MB. */
  write(exports, text, settings) {
    const room = this.room(exports, most(settings) + Math.min(text.length * 3, MOST_BYTES));
    this.writeSettings(room, settings);
    return encoder.encodeInto(text, this.behindSettings(room));
  }

  /** Writes the text that was written last once more, with its surrogates without their pairs. */
  writeLone(text) {
    encodeLone(text, this.behindSettings(this.input));
  }

  /** Writes a value's parts behind the options, and tells whether it could be taken apart. */
  takeApart(exports, value, settings) {
    this.writeSettings(this.room(exports, most(settings)), settings);
    const { uses } = this;
    const taken = this.parts.take(value);
    // A getter of the value may have used the package, and the same memory, meanwhile.
    return taken && uses === this.uses;
  }

  /** Writes the numbers of the options, the lengths of their texts among them, and the texts behind them. */
  writeSettings(room, settings) {
    this.settings = 0;
    if (settings === undefined) return;
    const { numbers, texts } = settings;
    const first = 4 * (1 + texts.length + numbers.length);
    let end = first;
    const lengths = texts.map((text) => {
      if (text === null) return NONE;
      const { written } = encoder.encodeInto(text, room.subarray(end));
      end += written;
      return written;
    });
    const view = new DataView(room.buffer, room.byteOffset);
    [first, ...lengths, ...numbers].forEach((number, index) => view.setUint32(4 * index, number, true));
    this.settings = end;
  }

  behindSettings(room) {
    return this.settings === 0 ? room : room.subarray(this.settings);
  }

  stretch(start, length) {
    const end = start + length;
    return this.buffer === undefined ? decoder.decode(this.bytes.subarray(start, end)) : this.buffer.utf8Slice(start, end);
  }

  /** A stretch that is known to be ASCII. */
  ascii(start, length) {
    return this.buffer === undefined ? this.stretch(start, length) : this.buffer.latin1Slice(start, start + length);
  }

  /** @param {boolean} [ascii] whether it is known that the first text has nothing else */
  answer(exports, ascii = false) {
    if (this.bytes.length === 0) {
      const { buffer } = exports.memory;
      this.bytes = new Uint8Array(buffer);
      this.words = new Uint32Array(buffer);
      this.buffer = reads ? NodeBuffer.from(buffer) : undefined;
      this.place = exports.answer() >>> 2;
    }
    const { words, place } = this;
    const text = ascii ? this.ascii(words[place + 1], words[place + 2]) : this.stretch(words[place + 1], words[place + 2]);
    const length = words[place + 4];
    const other = length === 0 ? '' : this.stretch(words[place + 3], length);
    return new Wire(words, words[place] >>> 2, text, other);
  }
}
