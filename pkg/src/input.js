import { PreflightError, shown } from './error.js';

/** A value as the JSON that a request would send. */
export function toJson(value) {
  let json;
  try {
    json = JSON.stringify(value);
  } catch (cause) {
    const big = typeof value === 'bigint' || /BigInt/i.test(cause?.message ?? '');
    const message = big ? 'a BigInt has no JSON; send a number or a string' : 'the value has no JSON, perhaps it refers to itself';
    throw new PreflightError(big ? 'bigint' : 'not-json', message, { cause });
  }
  if (json === undefined) throw new PreflightError('not-json', `text or a value with JSON is expected, found ${shown(value)}`);
  return json;
}

/** UTF-8 in which a surrogate without its pair stands as the three bytes that the scheme of UTF-8 gives it (WTF-8). */
export function encodeLone(text) {
  const bytes = new Uint8Array(Math.min(text.length, 33_554_436) * 3);
  let end = 0;
  for (let at = 0; at < text.length && end < bytes.length - 4; at++) {
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
  return bytes.subarray(0, end);
}
