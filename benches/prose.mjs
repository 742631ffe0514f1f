// Text for the bodies: deterministic, so that two runs (and two machines) measure the same bytes.

const WORDS = (
  'the nightly review reads every open change in the billing repository and lists what touches invoices '
  + 'tax rounding or refunds with a link to the line and one sentence that says why it matters then compares '
  + 'the result with the notes of the previous run and removes what was settled before anyone is asked again '
  + 'write the summary as a short table sorted by risk keep figures exact quote sources and stop when the '
  + 'budget is spent or a file cannot be opened never guess a number that the ledger does not contain'
).split(' ');

// Sprinkled over the rubric: two, three and four bytes of UTF-8, as real prose has them.
export const MULTI_BYTE = ['é', 'ü', 'ñ', '–', '≥', '“', '”', '✓', '検', '査', '📈', '🧾'];

/** Numbers in [0, 1) from a 32-bit seed (mulberry32): small, fast, and the same everywhere. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (next, list) => list[Math.floor(next() * list.length)];

/** `count` characters of `alphabet`. */
export function token(next, count, alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz') {
  let out = '';
  while (out.length < count) out += alphabet[Math.floor(next() * alphabet.length)];
  return out;
}

/** Exactly `length` ASCII characters of words; a line break about every `line` characters when asked for. */
export function prose(next, length, line = 0) {
  if (length <= 0) return '';
  const breaks = line > 0 ? Math.floor(length / line) : 0;
  const parts = [];
  let size = 0;
  while (size <= length) {
    const word = pick(next, WORDS);
    parts.push(word);
    size += word.length + 1;
  }
  const out = parts.join(' ').slice(0, length).split('');
  // At fixed places, so that variants of one body have the same number of escapes and the same size.
  for (let i = 1; i <= breaks; i++) out[Math.min(i * line, length) - 1] = '\n';
  // Never blank at an end: a text's edge is a letter.
  if (out[0] === ' ') out[0] = 't';
  if (out[length - 1] === ' ') out[length - 1] = 's';
  return out.join('');
}
