// What JSON.stringify writes, of values that are nested deeper than its stack.

const { isArray } = Array;

/** Deeper JSON is too large whatever it holds, and a getter may nest without an end. */
const MOST_LEVELS = 2 ** 24;

/** Texts are joined by so many: one string for each would take more memory than the JSON. */
const PIECES = 4096;

/** What a member stands for. */
function converted(value, key) {
  if (value === null || !/^(?:object|function|bigint)$/.test(typeof value)) return value;
  const { toJSON } = value;
  return typeof toJSON === 'function' ? toJSON.call(value, key) : value;
}

/** An object or array whose members are to be written. */
function begun(value) {
  const keys = isArray(value) ? undefined : Object.keys(value);
  // That of a proxy may be anything.
  const count = Math.trunc((keys ?? value).length) || 0;
  return { value, keys, next: 0, count, end: keys === undefined ? ']' : '}' };
}

/** The JSON of a number or a text that is an object. */
function boxed({ value, keys }) {
  if (keys === undefined || typeof value.toJSON === 'function') return undefined;
  // Without members, it is told from other objects.
  const json = JSON.stringify(value, []);
  return json === '{}' ? undefined : json;
}

/** The JSON of a value; `undefined` if it has none. */
export function deepJson(root) {
  let json = '';
  let pieces = [];
  const put = (text) => {
    if (pieces.push(text) < PIECES) return;
    json += pieces.join('');
    pieces = [];
  };
  // The levels around the present one. Of those without further members only the end, since chains may be long.
  const outer = [];
  // A circle leads back to one of the levels. All of them would take too much memory; one is enough if it is chosen anew
  // whenever the depth has doubled, since it lies in the circle sooner or later.
  let marked;
  let markedAt = 0;
  let level = begun({ '': root });
  let comma = '';
  put('{');
  while (level !== undefined) {
    const { value, keys, next = 0, count = 0, end = level } = level;
    if (next >= count) {
      put(end);
      comma = ',';
      if (outer.length <= markedAt) markedAt = 0;
      level = outer.pop();
      continue;
    }
    level.next++;
    const key = keys === undefined ? `${next}` : keys[next];
    const member = converted(value[key], key);
    const inner = typeof member === 'object' && member !== null ? begun(member) : undefined;
    let text = inner && boxed(inner);
    const opens = inner !== undefined && text === undefined;
    if (inner === undefined && typeof member !== 'function') text = JSON.stringify(member);
    if (opens) text = inner.keys === undefined ? '[' : '{';
    if (keys !== undefined && text === undefined) continue;
    put(`${comma}${keys === undefined ? '' : `${JSON.stringify(key)}:`}${text ?? 'null'}`);
    comma = ',';
    if (!opens) continue;
    if (markedAt > 0 && member === marked) throw new TypeError('cyclic');
    if (outer.push(level.next >= count ? end : level) > MOST_LEVELS) throw new RangeError('too many levels');
    if (outer.length >= 2 * markedAt) {
      marked = member;
      markedAt = outer.length;
    }
    level = inner;
    comma = '';
  }
  // Between them stands what the first level has as its only member.
  return (json + pieces.join('')).slice('{"":'.length, -1) || undefined;
}
