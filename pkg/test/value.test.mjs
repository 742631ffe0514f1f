// Values that are given to `check`: the module must get what JSON.stringify writes, byte for byte.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { check } from 'deployment-preflight';
import { deepJson } from '../src/deep.js';
import { NAMES } from '../src/tables.js';
import { Parts } from '../src/value.js';
import { KIND, fixtures } from './support/fixtures.mjs';

/** What stands in front of the texts in the module's memory. */
const FRONT = ` null true false${NAMES.join('')}`;

/** What `src/json/compose.rs` makes of the parts, in the plainest way. */
function composed(value) {
  let list = new Uint32Array(0);
  let room = new Uint8Array(0);
  const longer = (old, made) => (made.set(old), made);
  const parts = new Parts({
    list: (count) => (list = longer(list, new Uint32Array(count))),
    room: (bytes) => (room = longer(room, new Uint8Array(Math.max(bytes, room.length)))),
  });
  if (!parts.take(value)) return undefined;
  const bytes = room.subarray(0, parts.bytes);
  const texts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  // Perhaps half a pair: the module asks for JSON.stringify.
  if (texts.includes('\ufffd')) return JSON.stringify(value);
  let json = '';
  let at = 0;
  for (const part of list.subarray(0, parts.count)) {
    const kind = part & 7;
    const upper = part >>> 3;
    const taken = () => texts.slice(at, (at += upper));
    const stored = () => FRONT.slice(upper >>> 8, (upper >>> 8) + (upper & 255));
    const written = [
      () => JSON.stringify(taken()),
      () => `${JSON.stringify(taken())}:`,
      taken,
      () => `${JSON.stringify(stored())}:`,
      stored,
      () => String.fromCharCode(upper),
      () => {
        const place = (upper >>> 5) & 0x7ff;
        const name = FRONT.slice(place, place + (upper & 31));
        return `${JSON.stringify(name)}:${JSON.stringify(texts.slice(at, (at += upper >>> 16)))}`;
      },
      () => String.fromCharCode(upper),
    ][kind]();
    json += kind === 7 || '[{:'.includes(json.at(-1) ?? ':') ? written : `,${written}`;
  }
  assert.equal(at, texts.length);
  return json;
}

/** A generator of numbers below a limit, the same ones at every run. */
function random(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const STRINGS = ['', 'a', 'name', '"', '\\', '\n', '\u0000\u001f', 'é', '€', '😀', '\ud83d', '\ude00', '\ufffd', '0', '1', '-1', '01', '__proto__', 'toString', 'type', 'name', 'initial_events', 'null', 'x'.repeat(40), ' '];
const NUMBERS = [0, -0, 1, -1, 1.5, 1e21, 1e-7, 4_294_967_296, 5e-324, Number.NaN, Infinity, -Infinity, Number.MAX_VALUE];

/** Any tree of what JSON knows, with `undefined` here and there; keys in any order, indices among them. */
function tree(next, levels) {
  const pick = (list) => list[next(list.length)];
  switch (next(levels > 0 ? 10 : 6)) {
    case 0: return pick([null, true, false]);
    case 1: return pick(NUMBERS);
    case 2: return undefined;
    case 3: case 4: case 5: return pick(STRINGS) + pick(STRINGS);
    case 6: case 7: return Array.from({ length: next(5) }, () => tree(next, levels - 1));
    default: {
      const object = {};
      for (let left = next(6); left > 0; left--) {
        const descriptor = { value: tree(next, levels - 1), enumerable: next(9) > 0, configurable: true, writable: true };
        Object.defineProperty(object, pick(STRINGS), descriptor);
      }
      return object;
    }
  }
}

test('plain values are taken apart, and come together as their JSON', () => {
  const next = random(20_260_601);
  let taken = 0;
  for (let round = 0; round < 5_000; round++) {
    const value = tree(next, 4);
    const json = composed(value);
    if (typeof value !== 'object') {
      assert.equal(json, undefined);
      continue;
    }
    taken++;
    assert.equal(json, JSON.stringify(value) ?? 'null');
  }
  assert.ok(taken > 1_000, `${taken}`);
  for (const { name, text } of fixtures()) {
    let value;
    let json;
    try {
      value = JSON.parse(text);
      json = JSON.stringify(value);
    } catch {
      // Not JSON, or nested deeper than the engine can go.
      continue;
    }
    if (typeof value === 'object') assert.equal(composed(value) ?? json, json, name);
  }
});

class Point {
  x = 1;
  get y() {
    return 2;
  }
}

const holes = [1];
holes[3] = 4;
const named = Object.assign([1, 2], { name: 'n', '-1': 0 });
const frozen = Object.freeze({ a: Object.freeze([1]) });
const hidden = Object.defineProperty({ a: 1 }, 'toJSON', { value: () => 'hidden' });
const inherited = Object.create({ above: 1 }, { own: { value: 2, enumerable: true } });
const vanishing = {
  get a() {
    delete this.b;
    this.c = 3;
    return 1;
  },
  b: 2,
};
const deep = (levels) => {
  let value = 1;
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value };
  return value;
};
const proxied = (target) => new Proxy(target, {});
const cross = (source) => runInNewContext(`(${source})`);

/** What JSON.stringify has an opinion about, each a function because some are spent by being read. */
const ODD = {
  'a date': () => ({ at: new Date(0) }),
  'toJSON that knows its key': () => ({ a: { toJSON: (key) => `key ${key}` }, b: [{ toJSON: (key) => `index ${key}` }] }),
  'toJSON at the top': () => ({ a: 1, toJSON: (key) => [key] }),
  'toJSON that gives nothing': () => ({ a: { toJSON() {} }, b: [{ toJSON() {} }] }),
  'toJSON that is no function': () => ({ a: { toJSON: 1, b: 2 } }),
  'toJSON out of sight': () => [hidden],
  'toJSON of a function': () => ({ f: Object.assign(() => {}, { toJSON: () => 'f' }) }),
  'functions and symbols': () => ({ f() {}, s: Symbol('s'), a: [() => {}, Symbol('s'), undefined], [Symbol('k')]: 1, u: undefined }),
  'boxed primitives': () => [new Number(3), new String('s"'), new Boolean(false), Object.assign(new Number(4), { a: 1 })],
  'boxed primitives in disguise': () => [new Number(3), new Boolean(true)].map((box) => Object.setPrototypeOf(box, Object.prototype)),
  'a boxed BigInt with toJSON': () => Object.assign(Object(1n), { toJSON: () => 'one' }),
  'an instance': () => ({ point: new Point(), error: new Error('e'), map: new Map([[1, 2]]), expression: /x/ }),
  'no prototype': () => Object.assign(Object.create(null), { a: Object.create(null) }),
  'a prototype with members': () => ({ inherited }),
  'a constructor of its own': () => [{ constructor: 'x', a: 1 }, { constructor: Object, a: 1 }, { constructor: { a: 1 } }, JSON.parse('{"constructor":null}')],
  'a boxed primitive with a constructor of its own': () => [Object.assign(new Number(4), { constructor: Object }), Object.defineProperty(new Number(3), 'constructor', { value: Object })],
  'an array of a class': () => ({ list: new (class extends Array {})(2) }),
  'an array with a prototype of its own': () => Object.setPrototypeOf([1, , 3], { 1: 'above', length: 9 }),
  'an array with holes': () => [holes, [,], new Array(3)],
  'an array with names': () => named,
  'frozen': () => frozen,
  'a getter': () => ({ get a() { return [1]; }, b: 2 }),
  'a getter that changes the rest': () => ({ ...{}, inner: Object.defineProperties({}, Object.getOwnPropertyDescriptors(vanishing)) }),
  'bytes inside': () => ({ bytes: new Uint8Array([1, 2]), buffer: new ArrayBuffer(2) }),
  'arguments': () => (function () { return arguments; })(1, 'two'),
  'proxies': () => proxied({ a: proxied([1, proxied({ b: 'c' })]), d: proxied(() => {}) }),
  'a proxy of many keys': () => new Proxy({}, {
    ownKeys: () => ['b', 'a'],
    getOwnPropertyDescriptor: (_, key) => ({ value: key, enumerable: key === 'a', configurable: true }),
    get: (_, key) => (key === 'toJSON' ? undefined : `got ${String(key)}`),
  }),
  'a proxy with a length of its own': () => new Proxy([1, 2, 3], { get: (list, key) => (key === 'length' ? 1.5 : list[key]) }),
  'another realm': () => ({ object: cross('{ a: [1, { b: new Date(0) }] }'), list: cross('[1, , "x"]'), box: cross('new String("s")') }),
  'boxed primitives in disguise, in members': () => ({ a: Object.setPrototypeOf(new String('s'), Object.prototype), name: Object.setPrototypeOf(new Number(1), Object.prototype) }),
  'names that the module has, in any order': () => NAMES.flatMap((name, index) => [{ [name]: index, [NAMES.at(-index)]: name }, { [NAMES[index >> 1]]: [null, { [name]: true }] }]),
  'names in strings and in keys that are like them': () => NAMES.map((name) => ({ [`${name} `]: name, [name.slice(1)]: name, [name.toUpperCase()]: [name] })),
  'words': () => ({ null: null, true: true, false: false, list: [null, true, false, undefined, Number.NaN, 0, -0, 9, 10, -1] }),
  'a key that is not flat': () => ({ [['initial', 'events'].join('_')]: [], [`${'na'}${'me'}`]: 1 }),
  '127 levels': () => deep(127),
  '128 levels': () => deep(128),
  '129 levels': () => deep(129),
  '199 levels': () => deep(199),
  '201 levels': () => deep(201),
  '3,000 levels': () => deep(3_000),
  'the same object twice': () => [frozen, frozen],
  'halves of pairs side by side': () => ({ 'a\ud83d': '\ude00b', list: ['\ud83d', '\ude00'] }),
  'many parts': () => Array.from({ length: 3_000 }, (_, index) => ({ [`k${index}`]: index })),
  'long strings among many parts': () => Array.from({ length: 600 }, (_, index) => [index, 'é'.repeat(index * 9), `"${'x'.repeat(index * 5)}\n`]),
  'raw JSON': () => ({ raw: JSON.rawJSON?.('1e1000') }),
};

/** Whether a value has the report of its JSON; `toJSON` makes sure that JSON.stringify writes it. */
const sameReport = (value, json) => {
  const plain = json === undefined ? undefined : JSON.parse(json);
  assert.deepEqual(check(KIND, value), check(KIND, { toJSON: () => plain }));
};

for (const [name, make] of Object.entries(ODD)) {
  test(`as JSON.stringify writes it: ${name}`, () => {
    const json = JSON.stringify(make());
    const own = composed(make());
    assert.ok(own === undefined || own === json, own);
    assert.equal(deepJson(make()), json);
    if (typeof make() === 'object') sameReport(make(), json);
  });
}

/** A value of so many levels, and its JSON; each of `levels` gives one around another. */
function nested(count, levels) {
  const made = levels.map(([, open, close]) => [open, close]);
  const text = made.map(([open]) => open).join('').repeat(count) + '1' + made.map(([, close]) => close).reverse().join('').repeat(count);
  let value = 1;
  for (let at = 0; at < count; at++) for (const [around] of levels.toReversed()) value = around(value);
  return [value, text];
}

const SOLE = [(inner) => ({ a: inner }), '{"a":', '}'];
const LAST = [(inner) => ({ b: 'x', skipped: undefined, a: inner }), '{"b":"x","a":', '}'];
const FIRST = [(inner) => ({ a: inner, skipped: () => 1, b: [] }), '{"a":', ',"b":[]}'];
const LIST = [(inner) => [inner], '[', ']'];
const HOLES = [(inner) => [, inner, undefined], '[null,', ',null]'];
const CONVERTED = [(inner) => ({ toJSON: (key) => (key === 'a' || key === '' ? [inner] : inner) }), '[', ']'];

test('values of any depth have the report of their text', () => {
  const cases = [[6_000, SOLE], [6_000, LIST], [10_000, SOLE, HOLES], [10_000, LAST, LIST, FIRST], [50_000, FIRST], [100_000, HOLES], [500_000, LIST]];
  for (const [count, ...levels] of cases) {
    const [value, text] = nested(count, levels);
    const expected = check(KIND, text).diagnostics.map(({ range, fixes, ...found }) => found);
    assert.ok(expected.some(({ code }) => code === 'json-too-deep'));
    assert.deepEqual(check(KIND, value).diagnostics.map(({ fixes, ...found }) => found), expected, `${count} levels`);
  }
  const [value, text] = nested(6_000, [SOLE, CONVERTED]);
  assert.equal(deepJson(value), text);
  // More than 32 MB: the size is told to the byte.
  const [large] = nested(2_500_000, [LAST]);
  const [found] = check(KIND, large).diagnostics;
  assert.deepEqual([found.code, found.message.match(/\d+$/)[0]], ['body-too-large', `${2_500_000 * 14 + 1}`]);
  assert.deepEqual(check('deployment.update', '{}', { context: { deployment: large } }), check('deployment.update', '{}'));
});

test('random values are written as JSON.stringify does', () => {
  const pick = random(5);
  const make = (depth) => {
    const leaves = [0, -0, 1.5, Number.NaN, 'é"\n', '\ud83d', true, null, undefined, () => 1, Symbol('s'), new Date(0), new Number(2), new String('s'), Object(false)];
    if (depth === 0 || pick(3) === 0) return leaves[pick(leaves.length)];
    const members = Array.from({ length: pick(4) }, () => make(depth - 1));
    return pick(2) === 0 ? members : Object.fromEntries(members.map((member, at) => [`k${at * pick(9)}`, member]));
  };
  for (let round = 0; round < 5_000; round++) {
    const value = make(1 + (round % 7));
    assert.equal(deepJson(value), JSON.stringify(value));
  }
});

test('circles of any size are found', () => {
  for (const [before, size] of [[0, 1], [0, 2], [1, 1], [3, 2], [10_000, 1], [0, 10_000], [10_000, 3], [777, 30_000]]) {
    const first = {};
    let last = first;
    for (let at = 0; at < before; at++) last = last.a = { x: [{}, [1]] };
    const start = last;
    for (let at = 1; at < size; at++) last = last.a = { x: [{}], b: 2 };
    last.a = start;
    last.b = 1;
    assert.throws(() => check(KIND, first), { name: 'PreflightError', code: 'cyclic' }, `${before} ${size}`);
    assert.throws(() => deepJson(first), { message: 'cyclic' });
  }
  // The same value twice is no circle, however deep.
  const shared = { list: [{}] };
  const json = '{"list":[{}]}';
  const [value, text] = nested(10_000, [[(inner) => [shared, shared, inner, shared], `[${json},${json},`, `,${json}]`]]);
  assert.equal(deepJson(value), text);
});

test('what a deep value cannot have is refused as elsewhere', () => {
  const around = (inner) => Array.from({ length: 6_000 }).reduce((value) => ({ a: value }), inner);
  const thrown = new Error('no');
  assert.throws(() => check(KIND, around(1n)), { name: 'PreflightError', code: 'bigint' });
  assert.throws(() => check(KIND, around({ toJSON() { throw thrown; } })), { name: 'PreflightError', code: 'not-json', cause: thrown });
  assert.throws(() => check(KIND, around({ get a() { throw thrown; } })), { name: 'PreflightError', code: 'not-json', cause: thrown });
});

test('too many parts are left to JSON.stringify', () => {
  const parts = new Parts({ list: (count) => new Uint32Array(count), room: (bytes) => new Uint8Array(bytes) });
  assert.equal(parts.take(new Array(2 ** 23).fill(null)), false);
  assert.equal(parts.take(['x'.repeat(2 ** 23)]), false);
  assert.equal(parts.take([Array.from({ length: 2 ** 20 }, () => 'eight123')]), false);
  assert.equal(parts.take([]), true);
});

test('ordinary values are not left to JSON.stringify', () => {
  const names = ['frozen', 'a getter', 'proxies', 'an array with holes', 'an array with names', 'arguments', '199 levels', 'words', 'names that the module has, in any order', 'many parts', 'long strings among many parts'];
  for (const name of names) assert.notEqual(composed(name === 'proxies' ? proxied({ a: 1 }) : ODD[name]()), undefined, name);
});

test('members of Object.prototype are nobody\'s', () => {
  Object.prototype.stray = 1;
  try {
    assert.equal(composed({ a: {}, b: [1] }), '{"a":{},"b":[1]}');
  } finally {
    delete Object.prototype.stray;
  }
  for (const prototype of [Object.prototype, Array.prototype]) {
    Object.defineProperty(prototype, 'toJSON', { value: () => 'all', configurable: true });
    try {
      assert.equal(composed([{}]), undefined);
    } finally {
      delete prototype.toJSON;
    }
  }
});

test('every name that the module has arrives, as a key and as a string', () => {
  for (const name of [...NAMES, ...NAMES.map((name) => `${name}s`)]) {
    const value = { metadata: { [name]: 1, after: name }, [name]: { [name]: [name] } };
    const report = check(KIND, value);
    assert.deepEqual(report, check(KIND, { toJSON: () => value }), name);
    assert.ok(report.diagnostics.some(({ path }) => path[0] === 'metadata' && path[1] === name), name);
  }
});

test('strings of every length and character arrive', () => {
  const specials = ['"', '\\', '\n', '\u0001', '\u007f', 'é', '€', '😀', '\ufffd', '\ud83d', '\udc00', ''];
  for (const special of specials) {
    for (let length = 0; length < 40; length++) {
      const string = 'x'.repeat(length % 20) + special + 'y'.repeat(length);
      // Unknown members are named in the report with what their names are, in places and in words.
      const value = { [string]: string, list: [string, string, 'plain'], after: 1 };
      assert.deepEqual(check(KIND, value), check(KIND, { ...value, toJSON: () => value }), JSON.stringify(string));
      const names = check(KIND, value).diagnostics.map(({ path }) => path[0]);
      if (string.isWellFormed()) assert.ok(names.includes(string), JSON.stringify(string));
    }
  }
});

test('a value that uses the package while it is read is read right', () => {
  const body = { agent: 'agent_1', environment_id: 'env_1', name: 'n', initial_events: [] };
  const expected = check(KIND, body);
  const uses = [
    () => check(KIND, '{"other": [1, 2, 3]}'),
    () => check(KIND, { name: 'x'.repeat(300_000) }),
    () => assert.throws(() => check(KIND, { a: 1n, b: 'c' })),
    () => check(KIND, Array.from({ length: 200_000 }, () => ({}))),
  ];
  for (const use of uses) {
    const value = { ...body };
    Object.defineProperty(value, 'environment_id', { enumerable: true, get: () => (use(), 'env_1') });
    assert.deepEqual(check(KIND, value), expected);
    assert.deepEqual(check(KIND, body), expected);
  }
});

test('a value whose reading throws is refused', () => {
  const cyclic = { list: [] };
  cyclic.list.push({ cyclic });
  const cases = [
    [{ a: 'b', get c() { throw new Error('no'); } }, 'not-json'],
    [new Proxy({ a: 1 }, { ownKeys() { throw new TypeError('no'); } }), 'not-json'],
    [{ a: { get toJSON() { throw new Error('no'); } } }, 'not-json'],
    [{ a: [1n] }, 'bigint'],
    [cyclic, 'cyclic'],
  ];
  for (const [value, code] of cases) {
    assert.throws(() => check(KIND, value), { name: 'PreflightError', code });
    assert.equal(check(KIND, { agent: 1 }).valid, false);
  }
});
